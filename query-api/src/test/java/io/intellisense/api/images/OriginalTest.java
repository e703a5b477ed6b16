package io.intellisense.api.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.index.ImagePoint;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class OriginalTest {

    private final MockMvcTester browser;
    private final MemoryLibrary library;

    @TempDir
    Path folder;

    private Path file;
    private Path twin;
    private byte[] bytes;
    private ImagePoint image;

    OriginalTest(MockMvcTester browser, MemoryLibrary library) {
        this.browser = browser;
        this.library = library;
    }

    @BeforeEach
    void onePictureAtTwoPlaces() throws IOException {
        library.clear();
        file = ImageFiles.write(folder.resolve("häus \"1\".png"), Color.ORANGE, 120, 80);
        twin = Files.copy(file, folder.resolve("twin.png"));
        bytes = ImageFiles.bytes(file);
        image = ImageFiles.point(ImageFiles.facts(file, null, null), "a house", file, twin);
        library.add(image);
    }

    @Test
    void theVeryBytesAreServedToBeKeptForEver() {
        MvcTestResult answer = get();
        assertThat(answer)
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_PNG)
                .hasHeader("ETag", "\"" + image.payload().sha256().hex() + "\"")
                .hasHeader("Cache-Control", "max-age=31536000, private, immutable")
                .hasHeader("Accept-Ranges", "bytes")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(bytes);
    }

    @Test
    void itsNameIsSafeInAHeader() {
        assertThat(get().getResponse().getHeader("Content-Disposition"))
                .startsWith("inline; filename=")
                .contains("filename*=UTF-8''h%C3%A4us%20%221%22.png")
                .isASCII();
    }

    @Test
    void aPartIsServedWhereOneIsAskedFor() {
        MvcTestResult answer =
                browser.get().uri(url()).header("Range", "bytes=10-19").exchange();
        assertThat(answer).hasStatus(206).hasHeader("Content-Range", "bytes 10-19/" + bytes.length);
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 10, 20));
    }

    @Test
    void aPartBeyondTheEndIsRefused() {
        MvcTestResult answer =
                browser.get().uri(url()).header("Range", "bytes=999999-").exchange();
        assertThat(answer)
                .hasStatus(416)
                .hasHeader("Content-Range", "bytes */" + bytes.length)
                .doesNotContainHeader("Cache-Control");
        assertThat(answer.getResponse().getContentAsByteArray()).isEmpty();
    }

    @Test
    void aPartOfAnotherVersionBecomesTheWhole() {
        assertThat(browser.get().uri(url()).header("Range", "bytes=0-9").header("If-Range", "\"other\""))
                .hasStatusOk()
                .body()
                .isEqualTo(bytes);
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgain() {
        String tag = get().getResponse().getHeader("ETag");
        assertThat(browser.get().uri(url()).header("If-None-Match", tag)).hasStatus(304);
    }

    @Test
    void headTellsTheSameWithoutTheBytes() {
        MvcTestResult answer = browser.head().uri(url()).exchange();
        assertThat(answer).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
        assertThat(answer.getResponse().getContentLengthLong()).isEqualTo(bytes.length);
    }

    @Test
    void whereTheFirstFileIsGoneTheNextIsServed() throws IOException {
        Files.delete(file);
        assertThat(get()).hasStatusOk().body().isEqualTo(bytes);
    }

    @Test
    void aFileOfAnotherSizeIsNotThisPictureAnyMore() throws IOException {
        Files.write(file, new byte[] {1, 2, 3});
        assertThat(get()).hasStatusOk().body().isEqualTo(bytes);
    }

    @Test
    void aFileOfTheSameSizeAndAnotherFormatIsNotThisPictureAnyMore() throws IOException {
        Files.write(file, new byte[bytes.length]);
        Files.write(twin, new byte[bytes.length]);
        assertThat(get()).hasStatus(410);
    }

    @Test
    void whereAllFilesAreGoneASentenceSaysSo() throws IOException {
        Files.delete(file);
        Files.delete(twin);
        assertThat(get())
                .hasStatus(410)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"type": "/problems/image-gone",
                 "detail": "häus \\"1\\".png is no longer at any of the 2 places where it was indexed, or was changed since; put it back, or index its folder again."}
                """);
    }

    @Test
    void anUnknownPictureIsNotFound() {
        assertThat(browser.get().uri("/api/images/00000000-0000-5000-8000-000000000000"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/unknown-image");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "not-an-id", "..%2F..%2Fetc%2Fpasswd", "00000000-0000-5000-8000-00000000000G"})
    void whatIsNoIdIsRefused(String id) {
        assertThat(browser.get().uri(URI.create("/api/images/" + id)))
                .hasStatus4xxClientError()
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void theFactsAreAllThatIsKnown() {
        assertThat(browser.get().uri(url() + "/facts"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"id": "%s", "sha256": "%s", "format": "png", "width": 120, "height": 80, "bytes": %d,
                 "orientation": 1, "indexedAt": "2026-01-02T03:04:05Z", "locations": ["%s", "%s"]}
                """
                                .formatted(
                                        image.id(),
                                        image.payload().sha256(),
                                        bytes.length,
                                        file.toUri(),
                                        twin.toUri()));
    }

    private MvcTestResult get() {
        return browser.get().uri(url()).exchange();
    }

    private String url() {
        return "/api/images/" + image.id();
    }
}
