package io.intellisense.api.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.Json;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.index.ImagePoint;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class ThumbnailTest {

    /** Every test has a picture of its own, or it would find the small one that an earlier test had made. */
    private static final AtomicInteger WIDTH = new AtomicInteger(1_200);

    private final MockMvcTester browser;
    private final MemoryLibrary library;
    private final PlainThumbnailer thumbnailer;

    @TempDir
    Path folder;

    private Path file;
    private ImagePoint image;

    ThumbnailTest(MockMvcTester browser, MemoryLibrary library, PlainThumbnailer thumbnailer) {
        this.browser = browser;
        this.library = library;
        this.thumbnailer = thumbnailer;
    }

    @BeforeEach
    void oneWidePicture() {
        library.clear();
        file = ImageFiles.write(folder.resolve("wide.png"), Color.CYAN, WIDTH.getAndIncrement(), 600);
        image = ImageFiles.point(file, "something cyan");
        library.add(image);
    }

    @ParameterizedTest
    @CsvSource({"'', 512", "?size=256, 256", "?size=512, 512", "?size=1024, 1024"})
    void theLongerSideHasTheSizeAskedFor(String query, int longerSide) throws IOException {
        MvcTestResult answer = get(query);
        assertThat(answer)
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_JPEG)
                .hasHeader("ETag", "\"" + image.payload().sha256().hex() + "-" + longerSide + "\"")
                .hasHeader("Cache-Control", "max-age=31536000, private, immutable");
        BufferedImage small =
                ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        assertThat(small.getWidth()).isEqualTo(longerSide);
    }

    @Test
    void eachSizeIsMadeOnce() {
        int before = thumbnailer.made();
        get("?size=256");
        get("?size=256");
        get("?size=512");
        assertThat(thumbnailer.made() - before).isEqualTo(2);
    }

    @Test
    void aSmallPictureOutlivesItsOriginal() throws IOException {
        get("?size=256");
        Files.delete(file);
        assertThat(get("?size=256")).hasStatusOk();
        assertThat(get("?size=512")).hasStatus(410);
    }

    @Test
    void anotherSizeIsRefusedWithTheChoice() {
        assertThat(get("?size=300"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("'size' is one of 256, 512, 1024, but was: 300.");
    }

    @Test
    void anotherParameterIsRefused() {
        assertThat(get("?siz=256").getResponse().getStatus()).isEqualTo(400);
        assertThat(Json.<String>read(get("?siz=256"), "$.detail")).contains("did you mean 'size'?");
    }

    @Test
    void aPictureThatCannotBeDecodedAnyMoreSaysWhy() throws IOException {
        byte[] bytes = ImageFiles.bytes(file);
        Arrays.fill(bytes, 16, bytes.length, (byte) 0);
        Files.write(file, bytes);
        assertThat(get("?size=256"))
                .hasStatus(410)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("wide.png was changed since it was indexed: ");
    }

    private MvcTestResult get(String query) {
        return browser.get()
                .uri("/api/images/" + image.id() + "/thumbnail" + query)
                .exchange();
    }
}
