package io.intellisense.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.clip.ModelException;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexException;
import io.intellisense.index.VectorIndex;
import io.intellisense.qdrant.EmbeddedQdrant;
import io.intellisense.web.safety.ExposedException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What happens at the start when something is missing. */
@ExtendWith(OutputCaptureExtension.class)
class StartIT {

    @TempDir
    Path folder;

    @Test
    void aFolderWithoutAModelStopsTheStartWithASentence(CapturedOutput output) {
        assertThatThrownBy(() -> start("--intellisense.model.folder=" + folder))
                .hasRootCauseInstanceOf(ModelException.class);
        assertThat(output).contains(folder.toString()).doesNotContain("\tat io.intellisense");
    }

    @Test
    void aMisspeltOptionStopsTheStart(CapturedOutput output) {
        assertThatThrownBy(() -> start("--intellisense.modell.folder=" + folder))
                .isInstanceOf(RuntimeException.class);
        assertThat(output).contains("intellisense.modell.folder").doesNotContain("\tat io.intellisense");
    }

    @Test
    void listeningToEverybodyWithoutKeysStopsTheStartWithASentence(CapturedOutput output) {
        assertThatThrownBy(() -> start("--server.address=0.0.0.0", "--intellisense.model.folder=" + RealSystem.model()))
                .hasRootCauseInstanceOf(ExposedException.class);
        assertThat(output)
                .contains("Whoever reaches 0.0.0.0 could see and change every picture")
                .doesNotContain("\tat io.intellisense", "Error starting Tomcat");
    }

    @Test
    void aKeysFileThatIsNoneStopsTheStartWithASentence(CapturedOutput output) {
        assertThatThrownBy(() -> start(
                        "--intellisense.security.keys-file=" + folder.resolve("no-keys.json"),
                        "--intellisense.model.folder=" + RealSystem.model()))
                .isInstanceOf(RuntimeException.class);
        assertThat(output)
                .contains("no-keys.json", "./intellisense key create")
                .doesNotContain("\tat io.intellisense", "Error starting Tomcat");
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> start(
                        "--intellisense.model.folder=" + RealSystem.model(), "--intellisense.index.url=localhost"))
                .hasStackTraceContaining("A Qdrant address looks like http://localhost:6334");
    }

    @Test
    void anIndexThatDoesNotAnswerYetIsWaitedFor() throws Exception {
        int port = freePort();
        try (ConfigurableApplicationContext early = start(
                "--intellisense.model.folder=" + RealSystem.model(),
                "--intellisense.index.url=http://127.0.0.1:" + port)) {
            String server = "http://127.0.0.1:" + early.getEnvironment().getProperty("local.server.port");
            HttpResponse<String> search = get(server + "/api/search?q=a");
            assertThat(search.statusCode()).isEqualTo(503);
            assertThat(search.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(search.body()).contains("/problems/index-unavailable");
            assertThat(get(server + "/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(get(server + "/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(get(server + "/api/status").body()).contains("\"reachable\":false");
            try (EmbeddedQdrant late = EmbeddedQdrant.start(folder.resolve("index"), port)) {
                assertThat(late.port()).isEqualTo(port);
                Awaiting.until(() -> get(server + "/api/search?q=a").statusCode() == 200);
                Awaiting.until(() -> get(server + "/actuator/health/readiness").statusCode() == 200);
            }
        }
    }

    @Test
    void anIndexOfAnotherModelStopsTheStart(CapturedOutput output) {
        try (EmbeddedQdrant qdrant = EmbeddedQdrant.start(folder.resolve("index"), 0)) {
            String url = "http://127.0.0.1:" + qdrant.port();
            VectorIndex.open(IndexAddress.parse(url, null), new CollectionSpec("other", "0123456789ab", 8, "none"))
                    .close();
            assertThatThrownBy(() -> start(
                            "--intellisense.model.folder=" + RealSystem.model(), "--intellisense.index.url=" + url))
                    .hasRootCauseInstanceOf(IndexException.class);
            assertThat(output).contains("other").doesNotContain("\tat io.intellisense");
        }
    }

    private ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(QueryApi.class)
                .properties("server.port=0")
                .run(arguments);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
