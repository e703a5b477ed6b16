package io.intellisense.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class CommittedDescriptionTest {

    private static final Path COMMITTED = Path.of("../docs/openapi.json");

    private final MockMvcTester browser;

    CommittedDescriptionTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @Test
    void theCommittedCopyIsWhatTheServerTells() throws IOException {
        MvcTestResult answer = browser.get().uri("/api/openapi.json").exchange();
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        String told = Json.text(answer) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, told);
        }
        assertThat(Files.readString(COMMITTED))
                .as(
                        "Renew %s with ./mvnw -pl query-api -am test -Dtest=CommittedDescriptionTest -Dopenapi.write=true"
                                + " -Dsurefire.failIfNoSpecifiedTests=false",
                        COMMITTED)
                .isEqualTo(told);
    }

    @Test
    void noOtherFormOfItIsServed() {
        assertThat(browser.get().uri("/v3/api-docs")).hasStatus(404);
        assertThat(browser.get().uri("/swagger-ui/index.html")).hasStatus(404);
    }
}
