package io.intellisense.api.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import io.intellisense.api.ApiTest;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.api.placeless.PlacedPictures;
import io.intellisense.api.security.ApiKey;
import io.intellisense.api.security.KeyFile;
import io.intellisense.api.security.KeyScope;
import io.intellisense.index.ImagePoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Originals of a server that withholds places, for an admin and for a guest. */
@ApiTest
class PlacelessOriginalTest {

    private final MockMvcTester browser;
    private final MemoryLibrary library;

    @TempDir
    Path folder;

    private byte[] bytes;
    private ImagePoint image;

    PlacelessOriginalTest(MockMvcTester browser, MemoryLibrary library) {
        this.browser = browser;
        this.library = library;
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        registry.add("intellisense.security.withhold-location", () -> "true");
        registry.add("intellisense.security.keys-file", PlacelessOriginalTest::keysFile);
    }

    private static String keysFile() {
        try {
            KeyFile file =
                    new KeyFile(Files.createTempDirectory("keys-of-tests").resolve("keys.json"));
            file.write(List.of(
                    key("admin", EnumSet.allOf(KeyScope.class)), key("guest", Set.of(KeyScope.READ, KeyScope.SEARCH))));
            return file.path().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiKey key(String secret, Set<KeyScope> scopes) {
        return new ApiKey(secret, ApiKey.hashOf(secret), scopes, Instant.EPOCH);
    }

    @BeforeEach
    void aPictureThatTellsItsPlace() throws IOException {
        library.clear();
        bytes = PlacedPictures.jpeg();
        image = ImageFiles.point(Files.write(folder.resolve("harbour.jpg"), bytes), "harbour");
        library.add(image);
    }

    @Test
    void anAdminGetsTheVeryBytes() {
        MvcTestResult answer = get("admin").exchange();
        assertThat(answer).hasStatusOk().hasHeader("ETag", tag(""));
        assertThat(body(answer)).isEqualTo(bytes);
        mayBeKeptByTheCallerOnly(answer);
    }

    @Test
    void aGuestGetsThePictureWithoutItsPlace() throws Exception {
        MvcTestResult answer = get("guest").exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_JPEG)
                .hasHeader("ETag", tag("-placeless-1"))
                .hasHeader("Accept-Ranges", "bytes");
        byte[] sent = body(answer);
        assertThat(sent).hasSameSizeAs(bytes).isNotEqualTo(bytes);
        assertThat(answer.getResponse().getContentLengthLong()).isEqualTo(bytes.length);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent), sent.length)
                        .getDirectoriesOfType(GpsDirectory.class))
                .isEmpty();
        mayBeKeptByTheCallerOnly(answer);
    }

    @Test
    void aPartIsThatOfWhatTheCallerMaySee() {
        byte[] whole = body(get("guest").exchange());
        MvcTestResult part = get("guest").header("Range", "bytes=40-2039").exchange();
        assertThat(part).hasStatus(206).hasHeader("Content-Range", "bytes 40-2039/" + bytes.length);
        assertThat(body(part)).isEqualTo(Arrays.copyOfRange(whole, 40, 2040));
        MvcTestResult end = get("guest").header("Range", "bytes=-30").exchange();
        assertThat(body(end)).isEqualTo(new byte[30]);
        assertThat(get("guest").header("Range", "bytes=999999-")).hasStatus(416);
    }

    @Test
    void aPartOfTheOtherVersionBecomesTheWhole() {
        MvcTestResult answer = get("guest")
                .header("Range", "bytes=0-9")
                .header("If-Range", tag(""))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(body(answer)).isEqualTo(body(get("guest").exchange()));
    }

    @Test
    void whoHasTheOneVersionIsSentTheOther() {
        assertThat(get("guest").header("If-None-Match", tag("-placeless-1"))).hasStatus(304);
        assertThat(get("guest").header("If-None-Match", tag(""))).hasStatusOk();
        assertThat(get("admin").header("If-None-Match", tag("-placeless-1"))).hasStatusOk();
        assertThat(get("admin").header("If-None-Match", tag(""))).hasStatus(304);
    }

    @Test
    void headTellsTheSame() {
        MvcTestResult answer =
                browser.head().uri(url()).header("X-Api-Key", "guest").exchange();
        assertThat(answer).hasStatusOk().hasHeader("ETag", tag("-placeless-1"));
        assertThat(answer.getResponse().getContentLengthLong()).isEqualTo(bytes.length);
    }

    private static void mayBeKeptByTheCallerOnly(MvcTestResult answer) {
        assertThat(answer)
                .hasHeader("Cache-Control", "no-cache, private")
                .hasHeader("Vary", "Authorization, X-Api-Key, Cookie");
    }

    private MockMvcTester.MockMvcRequestBuilder get(String key) {
        return browser.get().uri(url()).header("X-Api-Key", key);
    }

    private String url() {
        return "/api/images/" + image.id();
    }

    private String tag(String suffix) {
        return "\"" + image.payload().sha256().hex() + suffix + "\"";
    }

    private static byte[] body(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }
}
