package io.intellisense.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.index.ImagePoint;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A server that withholds places, with the key of an owner, who may everything, and of a guest, who may all but that. */
@ApiTest
class PlacesTest {

    private static final String BOX = "bbox=5,40,15,50";

    private final MockMvcTester browser;
    private final MemoryLibrary library;

    @TempDir
    Path folder;

    private ImagePoint picture;

    PlacesTest(MockMvcTester browser, MemoryLibrary library) {
        this.browser = browser;
        this.library = library;
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        registry.add("intellisense.security.withhold-location", () -> "true");
        registry.add("intellisense.security.keys-file", PlacesTest::keysFile);
    }

    private static String keysFile() {
        Set<KeyScope> guests = EnumSet.complementOf(EnumSet.of(KeyScope.ADMIN));
        try {
            KeyFile file =
                    new KeyFile(Files.createTempDirectory("keys-of-tests").resolve("keys.json"));
            file.write(List.of(
                    new ApiKey("owner", ApiKey.hashOf("owner"), EnumSet.allOf(KeyScope.class), Instant.EPOCH),
                    new ApiKey("guest", ApiKey.hashOf("guest"), guests, Instant.EPOCH)));
            return file.path().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void aPictureWithAPlace() {
        library.clear();
        Path file = ImageFiles.write(folder.resolve("harbour.png"), Color.BLUE, 64, 48);
        long bytes = ImageFiles.bytes(file).length;
        ImageFacts facts = new ImageFacts(ImageFormat.PNG, 64, 48, bytes, null, "Nikon D90", null, 1, 44.4, 8.93);
        picture = ImageFiles.point(facts, "harbour", file);
        library.add(picture);
    }

    @Test
    void theFactsOfAPictureTellItsPlaceToAnAdminOnly() {
        String url = "/api/images/" + picture.id() + "/facts";
        assertThat(get("owner", url)).hasStatusOk().bodyText().contains("\"latitude\":44.4", "\"longitude\":8.93");
        assertThat(get("guest", url))
                .hasStatusOk()
                .bodyText()
                .contains("Nikon D90")
                .doesNotContain("latitude", "longitude", "44.4", "8.93");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search?q=harbour", "/api/images?sort=newest", "/api/images?limit=5"})
    void noListOfPicturesTellsPlaces(String url) {
        assertThat(get("guest", url))
                .hasStatusOk()
                .bodyText()
                .contains("harbour.png")
                .doesNotContain("latitude", "longitude", "44.4", "8.93");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search?q=harbour&", "/api/images?", "/api/facets?", "/api/images/ID/similar?"})
    void onlyAnAdminMayAskForAPlace(String url) {
        String named = url.replace("ID", picture.id().value()) + BOX;
        assertThat(get("owner", named)).hasStatusOk();
        refusesThePlace(get("guest", named));
    }

    @Test
    void aPlaceWithinABodyOrBesideOneIsRefusedAlike() {
        refusesThePlace(browser.post()
                .uri("/api/search")
                .header("X-Api-Key", "guest")
                .content("{\"positive\":[{\"text\":\"harbour\"}],\"filter\":{\"bbox\":\"5,40,15,50\"}}")
                .exchange());
        refusesThePlace(browser.post()
                .uri("/api/search/image?" + BOX)
                .header("X-Api-Key", "guest")
                .content(new byte[] {1})
                .exchange());
        refusesThePlace(get("guest", "/api/search?q=2021&recognize=true&" + BOX));
    }

    @Test
    void aPlaceThatIsNoneIsRefusedWithoutALook() {
        refusesThePlace(get("guest", "/api/images?bbox=nowhere"));
        assertThat(get("owner", "/api/images?bbox=nowhere")).hasStatus(400);
    }

    private MvcTestResult get(String key, String url) {
        return browser.get().uri(url).header("X-Api-Key", key).exchange();
    }

    private static void refusesThePlace(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/problems/location-withheld", "'bbox' needs a key with the scope 'admin'");
    }
}
