package io.intellisense.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
@TestPropertySource(properties = "intellisense.security.withhold-location=true")
class PlacesWithoutKeysTest {

    private final MockMvcTester browser;

    PlacesWithoutKeysTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @Test
    void whereNobodyNeedsAKeyNobodyIsKnownAsAdmin() {
        assertThat(browser.get().uri("/api/images?bbox=5,40,15,50")).hasStatus(403);
        assertThat(browser.get().uri("/api/images")).hasStatusOk();
    }
}
