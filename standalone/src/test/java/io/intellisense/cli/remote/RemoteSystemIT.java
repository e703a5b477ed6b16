package io.intellisense.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteSystemIT {

    @Test
    void believesARefusalWhoseTextWasCutOff() throws Exception {
        assertThatThrownBy(() -> ask("HTTP/1.1 413 \r\nContent-Length: 100\r\n\r\n{\"type\":"))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.slug())
                        .isEqualTo("too-many-bytes"));
    }

    @Test
    void asksAgainLaterWhereTheSystemIsBusy() {
        assertThatThrownBy(() -> ask("HTTP/1.1 503 \r\nContent-Length: 0\r\n\r\n"))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void doesNotWaitForASystemThatTakesNoUploadsAtAll() {
        String body = "{\"type\":\"/problems/uploads-off\",\"detail\":\"Uploads are off.\"}";
        assertThatThrownBy(() -> ask("HTTP/1.1 503 \r\nContent-Length: " + body.length() + "\r\n\r\n" + body))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.isAboutTheSystem())
                        .isTrue());
    }

    @Test
    void noAnswerAtAllIsALostConnection() {
        assertThatThrownBy(() -> ask("")).isInstanceOf(ConnectionLostException.class);
    }

    @Test
    void showsItsKeyInAHeader() {
        assertThat(RemoteSystem.at("http://localhost", " ii_key\n")
                        .request("/api/uploads")
                        .build()
                        .headers()
                        .allValues("Authorization"))
                .containsExactly("Bearer ii_key");
        assertThat(RemoteSystem.at("http://localhost")
                        .request("/api/uploads")
                        .build()
                        .headers()
                        .map())
                .doesNotContainKey("Authorization");
        assertThatThrownBy(() -> RemoteSystem.at("http://localhost", "two words"))
                .isInstanceOf(UserError.class)
                .hasMessageNotContaining("two words");
    }

    @Test
    void aMissingKeyIsAskedFor() {
        UserError told = RemoteSystem.at("http://localhost:1")
                .refused(new RefusedException(401, "key-required", "This server asks for a key."));
        assertThat(told).hasMessageContaining("--key").hasMessageContaining("INTELLISENSE_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "ftp://localhost", "http://", "no address"})
    void anAddressThatIsNoneIsNamed(String url) {
        assertThatThrownBy(() -> RemoteSystem.at(url))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(url)
                .hasMessageContaining("http://localhost:8080");
    }

    /** Asks a server that answers this and hangs up. */
    private static void ask(String answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> serve(server, answer));
            thread.setDaemon(true);
            thread.start();
            RemoteSystem.at("http://localhost:" + server.getLocalPort()).get("/api/uploads");
        }
    }

    private static void serve(ServerSocket server, String answer) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().read(new byte[4096]);
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return; // the test is over
            }
        }
    }
}
