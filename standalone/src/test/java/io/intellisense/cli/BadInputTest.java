package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people get wrong gets one sentence that says what to do, exit code 2, and no stack trace. */
class BadInputTest {

    @TempDir
    private Path folder;

    @Test
    void anUnknownOptionGetsDidYouMean() {
        assertRefused(Terminal.run("up", "--photo", folder), "unknown option '--photo'", "Did you mean '--photos'?");
    }

    @Test
    void anUnknownCommandGetsDidYouMean() {
        assertRefused(Terminal.run("backfil", folder), "'backfil'", "Did you mean 'backfill'?");
    }

    @Test
    void aMissingSourceIsAskedFor() {
        assertRefused(Terminal.run("backfill"), "SOURCE");
    }

    @Test
    void sourcesAndARetryAreNotForOneBackfill() {
        assertRefused(Terminal.run("backfill", "--retry-rejected", folder), "SOURCE", "--retry-rejected");
    }

    @Test
    void aWrongValueNamesTheOption() {
        assertRefused(Terminal.run("embed", "--precision", "fp7", "--text", "x"), "--precision", "fp7");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertRefused(Terminal.run("backfill", folder.resolve("nowhere")), "There is no folder or file", "nowhere");
    }

    @Test
    void anEmptyFolderIsNamed() {
        assertRefused(Terminal.run("up", "--photos", folder, "--data", folder), "holds no files");
    }

    @Test
    void anUnreadableFolderIsNamed() throws IOException {
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
        assumeThat(Files.isReadable(closed))
                .as("running as a user who may read everything")
                .isFalse();
        assertRefused(Terminal.run("backfill", closed), "cannot be read", "permissions");
    }

    @Test
    void aModelFolderThatIsNoneIsExplained() throws IOException {
        Path photo = Files.writeString(folder.resolve("photo.jpg"), "x");
        Terminal terminal = Terminal.run(
                "backfill", photo, "--model", folder.resolve("no-model"), "--data", folder.resolve("data"));
        assertRefused(terminal, "no-model");
    }

    @Test
    void aFolderWithoutCaptionsIsExplained() {
        assertRefused(Terminal.run("eval", folder), "captions.jsonl", "--captions");
    }

    @Test
    void nothingToEmbedIsExplained() {
        assertRefused(Terminal.run("embed"), "--text", "--image");
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        Files.writeString(folder.resolve("photo.jpg"), "x");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Terminal terminal = Terminal.run(
                    "up", "--photos", folder, "--data", folder.resolve("data"), "--port", taken.getLocalPort());
            assertRefused(terminal, "Port " + taken.getLocalPort(), "--port");
        }
    }

    private static void assertRefused(Terminal terminal, String... said) {
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains(said).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(terminal.out()).isEmpty();
    }
}
