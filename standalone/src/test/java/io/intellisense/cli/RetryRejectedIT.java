package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.pictures.SampleLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rejected files are mended one after the other: each retry reads only those that are left. */
class RetryRejectedIT {

    @TempDir
    private Path folder;

    @Test
    void readsOnlyWhatIsRejectedUntilNothingIs() throws IOException {
        Path photos = folder.resolve("photos");
        List<byte[]> pictures = drawn(folder.resolve("drawn"));
        Files.createDirectory(photos);
        Files.write(photos.resolve("good.png"), pictures.get(0));
        Files.write(photos.resolve("cut off.png"), Arrays.copyOf(pictures.get(1), 200));
        Files.writeString(photos.resolve("notes.txt"), "no picture");
        assertThat(account(ExitCode.REJECTS, photos).get("seen").asLong()).isEqualTo(3);

        Files.write(photos.resolve("cut off.png"), pictures.get(1));
        JsonNode first = account(ExitCode.REJECTS, "--retry-rejected");
        assertThat(first.get("seen").asLong()).isEqualTo(2);
        assertThat(first.get("indexed").asLong()).isEqualTo(1);
        assertThat(first.get("rejected").propertyNames()).containsExactly("unsupported-format");

        Files.write(photos.resolve("notes.txt"), pictures.get(2));
        JsonNode second = account(ExitCode.OK, "--retry-rejected");
        assertThat(second.get("seen").asLong()).isEqualTo(1);
        assertThat(second.get("indexed").asLong()).isEqualTo(1);

        Terminal third = backfill("--retry-rejected");
        assertThat(third.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(third.err()).contains("Nothing is rejected");
        Terminal verify = Terminal.run("verify", "--data", folder.resolve("data"));
        assertThat(verify.exitCode()).as(verify.out()).isEqualTo(ExitCode.OK);
        assertThat(verify.out()).contains("3    that an image of the index names", "0    rejected by a backfill");
    }

    private JsonNode account(int exitCode, Object source) {
        Terminal terminal = backfill(source);
        assertThat(terminal.exitCode()).as(terminal.err()).isEqualTo(exitCode);
        return JsonMapper.shared().readTree(terminal.lastLine());
    }

    private Terminal backfill(Object source) {
        Path demo = Path.of("../models/demo").toAbsolutePath();
        return Terminal.run("backfill", "--json", "--data", folder.resolve("data"), "--model", demo, source);
    }

    private static List<byte[]> drawn(Path folder) throws IOException {
        SampleLibrary.write(folder, 3, 11, 96, done -> {});
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(RetryRejectedIT::read)
                    .toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
