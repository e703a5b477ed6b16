package io.intellisense.api.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageLocation;
import io.intellisense.domain.ImageLocation.Part;
import io.intellisense.domain.Sha256;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A picture within a tar is served like a file. */
@ApiTest
class MemberTest {

    private static final int BEFORE = 1536;

    private final MockMvcTester browser;
    private final MemoryLibrary library;

    @TempDir
    Path folder;

    private Path tar;
    private byte[] bytes;
    private ImagePoint image;

    MemberTest(MockMvcTester browser, MemoryLibrary library) {
        this.browser = browser;
        this.library = library;
    }

    @BeforeEach
    void onePictureWithinATar() throws IOException {
        library.clear();
        Path file = ImageFiles.write(folder.resolve("a.png"), Color.CYAN, 120, 80);
        bytes = Files.readAllBytes(file);
        tar = folder.resolve("0.tar");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(new byte[BEFORE]);
        content.write(bytes);
        content.write(new byte[1024]);
        Files.write(tar, content.toByteArray());
        image = member(BEFORE, bytes.length);
        library.add(image);
    }

    private ImagePoint member(long offset, long length) throws IOException {
        ImageFacts facts = ImageFiles.facts(folder.resolve("a.png"), null, null);
        ImagePoint point = ImageFiles.point(facts, "a sea", folder.resolve("a.png"));
        String uri = new ImageLocation(tar.toUri().toString(), new Part(offset, length, "x/two words.png")).uri();
        return new ImagePoint(
                point.id(),
                point.vector(),
                new ImagePayload(Sha256.of(bytes), List.of(uri), facts, Instant.parse("2026-01-02T03:04:05Z")));
    }

    @Test
    void theVeryBytesAreServed() {
        MvcTestResult answer = browser.get().uri(url()).exchange();
        assertThat(answer).hasStatusOk().hasContentType(MediaType.IMAGE_PNG).hasHeader("Accept-Ranges", "bytes");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(bytes);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("two%20words.png");
    }

    @Test
    void aPartIsServedWhereOneIsAskedFor() {
        MvcTestResult answer =
                browser.get().uri(url()).header("Range", "bytes=10-19").exchange();
        assertThat(answer).hasStatus(206).hasHeader("Content-Range", "bytes 10-19/" + bytes.length);
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 10, 20));
        assertThat(browser.get()
                        .uri(url())
                        .header("Range", "bytes=-5")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 5, bytes.length));
        assertThat(browser.get().uri(url()).header("Range", "bytes=999999-")).hasStatus(416);
    }

    @Test
    void aPartOfAnotherVersionBecomesTheWhole() {
        assertThat(browser.get().uri(url()).header("Range", "bytes=0-9").header("If-Range", "\"other\""))
                .hasStatusOk()
                .body()
                .isEqualTo(bytes);
    }

    @Test
    void itHasASmallPicture() {
        assertThat(browser.get().uri(url() + "/thumbnail?size=256"))
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_JPEG);
    }

    @Test
    void whatIsNoPictureThereIsNotServed() throws IOException {
        library.clear();
        library.add(member(0, bytes.length));
        assertThat(browser.get().uri(url())).hasStatus(410);
    }

    @Test
    void noMoreIsServedThanThePictureHadBytes() throws IOException {
        library.clear();
        library.add(member(BEFORE, bytes.length + 9));
        assertThat(browser.get().uri(url())).hasStatus(410);
    }

    @Test
    void nothingIsServedOfATarThatWasCut() throws IOException {
        Files.write(tar, Arrays.copyOf(Files.readAllBytes(tar), BEFORE + 100));
        assertThat(browser.get().uri(url())).hasStatus(410);
        Files.delete(tar);
        assertThat(browser.get().uri(url())).hasStatus(410);
    }

    private String url() {
        return "/api/images/" + image.id();
    }
}
