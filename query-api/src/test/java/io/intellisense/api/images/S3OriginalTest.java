package io.intellisense.api.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.Json;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.api.originals.FakeS3;
import io.intellisense.api.originals.FakeS3.Behaviour;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A picture on S3 is served like a file. */
@ApiTest
@TestPropertySource(properties = "intellisense.s3.path-style=true")
class S3OriginalTest {

    private static final int BEFORE = 1536;

    /** Every test has a picture of its own, or it would find the small one that an earlier test had made. */
    private static final AtomicInteger WIDTH = new AtomicInteger(2_000);

    private static FakeS3 s3;

    private final MockMvcTester browser;
    private final MemoryLibrary library;

    @TempDir
    Path folder;

    private byte[] bytes;
    private ImagePoint image;

    S3OriginalTest(MockMvcTester browser, MemoryLibrary library) {
        this.browser = browser;
        this.library = library;
    }

    @BeforeAll
    static void startS3() {
        s3 = FakeS3.start();
    }

    @AfterAll
    static void stopS3() {
        s3.close();
    }

    @BeforeEach
    void onePictureAloneAndWithinATar() throws IOException {
        s3.behave(Behaviour.WELL);
        Path file = ImageFiles.write(folder.resolve("a.png"), Color.MAGENTA, WIDTH.getAndIncrement(), 80);
        bytes = Files.readAllBytes(file);
        s3.put("photos/two words/ä.png", bytes);
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        tar.write(new byte[BEFORE]);
        tar.write(bytes);
        tar.write(new byte[1024]);
        s3.put("photos/0.tar", tar.toByteArray());
        image = at("s3://photos/two%20words/%C3%A4.png");
        s3.requests();
    }

    private ImagePoint at(String... places) {
        Path file = folder.resolve("a.png");
        ImagePoint point = ImageFiles.point(ImageFiles.facts(file, null, null), "a rose", file);
        ImagePayload payload = new ImagePayload(
                point.payload().sha256(), List.of(places), point.payload().facts(), ImageFiles.INDEXED_AT);
        library.clear();
        library.add(new ImagePoint(point.id(), point.vector(), payload));
        return point;
    }

    private String member(String tar, long offset, long length) {
        return "s3://photos/" + tar + "#bytes=" + offset + "-" + (offset + length - 1) + "&name=b.png";
    }

    @Test
    void theVeryBytesAreServedToBeKeptForEver() {
        MvcTestResult answer = get();
        assertThat(answer)
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_PNG)
                .hasHeader("ETag", "\"" + image.payload().sha256().hex() + "\"")
                .hasHeader("Cache-Control", "max-age=31536000, private, immutable")
                .hasHeader("Accept-Ranges", "bytes");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(bytes);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("filename*=UTF-8''%C3%A4.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3", "s3a", "s3p"})
    void whateverFlinksFileSystemIsCalled(String scheme) {
        at(scheme + "://photos/two%20words/%C3%A4.png");
        assertThat(get()).hasStatusOk().body().isEqualTo(bytes);
    }

    @Test
    void aPartIsServedWhereOneIsAskedForAndNothingBeforeItIsFetched() {
        MvcTestResult answer =
                browser.get().uri(url()).header("Range", "bytes=40-49").exchange();
        assertThat(answer).hasStatus(206).hasHeader("Content-Range", "bytes 40-49/" + bytes.length);
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 40, 50));
        assertThat(s3.requests())
                .containsExactly(
                        "GET /photos/two words/ä.png bytes=0-15",
                        "GET /photos/two words/ä.png bytes=40-" + (bytes.length - 1));
        assertThat(browser.get().uri(url()).header("Range", "bytes=999999-")).hasStatus(416);
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgain() {
        assertThat(browser.get()
                        .uri(url())
                        .header("If-None-Match", "\"" + image.payload().sha256().hex() + "\""))
                .hasStatus(304);
        assertThat(s3.requests()).containsExactly("GET /photos/two words/ä.png bytes=0-15");
    }

    @Test
    void headTellsTheSameWithoutFetchingTheBytes() {
        MvcTestResult answer = browser.head().uri(url()).exchange();
        assertThat(answer).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
        assertThat(answer.getResponse().getContentLengthLong()).isEqualTo(bytes.length);
        assertThat(s3.requests()).containsExactly("GET /photos/two words/ä.png bytes=0-15");
    }

    @Test
    void aMemberOfATarIsServedLikeAnObject() {
        at(member("0.tar", BEFORE, bytes.length));
        MvcTestResult answer = get();
        assertThat(answer).hasStatusOk().body().isEqualTo(bytes);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("b.png");
        assertThat(browser.get()
                        .uri(url())
                        .header("Range", "bytes=-5")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 5, bytes.length));
        assertThat(browser.get().uri(url() + "/thumbnail?size=256")).hasStatusOk();
    }

    @Test
    void itHasASmallPictureThatOutlivesIt() {
        assertThat(browser.get().uri(url() + "/thumbnail?size=256"))
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_JPEG);
        s3.behave(Behaviour.BUSY);
        assertThat(browser.get().uri(url() + "/thumbnail?size=256")).hasStatusOk();
        assertThat(browser.get().uri(url() + "/thumbnail?size=512")).hasStatus(503);
    }

    @Test
    void whatIsGoneIsGone() {
        s3.remove("photos/two words/ä.png");
        assertThat(get())
                .hasStatus(410)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/image-gone");
    }

    @Test
    void whatWasChangedIsNotThisPictureAnyMore() {
        s3.put("photos/two words/ä.png", Arrays.copyOf(bytes, bytes.length + 1));
        assertThat(get()).hasStatus(410);
        s3.put("photos/two words/ä.png", new byte[bytes.length]);
        assertThat(get()).hasStatus(410);
    }

    @Test
    void nothingIsServedOfATarThatWasCut() {
        at(member("0.tar", BEFORE, bytes.length));
        s3.put("photos/0.tar", new byte[BEFORE]);
        assertThat(get()).hasStatus(410);
        at(member("0.tar", 0, bytes.length));
        assertThat(get()).hasStatus(410);
    }

    @ParameterizedTest
    @CsvSource({"BUSY, storage-unavailable, 503 SlowDown", "FORBIDDING, storage-refuses, AWS_ACCESS_KEY_ID"})
    void anErrorOfS3IsOneSentence(Behaviour how, String problem, String words) {
        s3.behave(how);
        MvcTestResult answer = get();
        assertThat(answer)
                .hasStatus(503)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("Retry-After", "2")
                .doesNotContainHeader("ETag");
        assertThat(Json.<String>read(answer, "$.type")).isEqualTo("/problems/" + problem);
        assertThat(Json.<String>read(answer, "$.detail")).contains("s3://photos/two words/ä.png", words);
    }

    @Test
    void anAnswerThatFailsBeforeItsFirstByteIsNotKept() {
        s3.behave(Behaviour.BREAKING_OFF);
        for (String range : new String[] {"bytes=0-", "bytes=40-"}) {
            MvcTestResult answer =
                    browser.get().uri(url()).header("Range", range).exchange();
            assertThat(answer)
                    .hasStatus(503)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .doesNotContainHeader("ETag")
                    .doesNotContainHeader("Cache-Control")
                    .doesNotContainHeader("Content-Range");
        }
    }

    @Test
    void whereOnePlaceDoesNotAnswerAnotherIsServed() {
        s3.behave(Behaviour.BUSY);
        at("s3://photos/a.png", folder.resolve("a.png").toUri().toString());
        assertThat(get()).hasStatusOk().body().isEqualTo(bytes);
    }

    @Test
    void aStoreThatKnowsNoRangesServesWhatIsWhole() {
        s3.behave(Behaviour.ALWAYS_WHOLE);
        assertThat(get()).hasStatusOk().body().isEqualTo(bytes);
        at(member("0.tar", BEFORE, bytes.length));
        assertThat(get()).hasStatus(410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://photos/../secrets/a.png",
                "s3://photos/x/%2E%2E/a.png",
                "s3://user@photos/a.png",
                "s3://photos:80/a.png",
                "s3://photos/",
                "s3://photos/a.png?versionId=1",
                "http://127.0.0.1/a.png",
                "s3:photos/a.png"
            })
    void whatIsNoPlaceInABucketIsNeverAskedFor(String place) {
        at(place);
        assertThat(get()).hasStatus(410);
        assertThat(s3.requests()).isEmpty();
    }

    private MvcTestResult get() {
        return browser.get().uri(url()).exchange();
    }

    private String url() {
        return "/api/images/" + image.id();
    }
}
