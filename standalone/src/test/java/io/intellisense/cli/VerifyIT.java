package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.pictures.SampleLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files come, go and change after they were indexed: {@code verify} tells, and {@code --repair} mends. */
class VerifyIT {

    private static final Path DEMO = Path.of("../models/demo").toAbsolutePath();
    private static final int PICTURES = 12;

    @TempDir
    private Path folder;

    private Path photos;
    private Path data;
    private Path[] files;

    @BeforeEach
    void indexSomePictures() throws IOException {
        photos = folder.resolve("photos");
        data = folder.resolve("data");
        SampleLibrary.write(photos, PICTURES, 5, 96, done -> {});
        files = filesIn(photos);
        Files.copy(files[0], photos.resolve("copy.png"));
        Files.writeString(photos.resolve("notes.txt"), "no picture");
        assertThat(Terminal.run("backfill", "--data", data, "--model", DEMO, photos)
                        .exitCode())
                .isEqualTo(ExitCode.REJECTS);
    }

    @Test
    void saysThatAllIsWellAfterABackfill() throws IOException {
        Terminal terminal = Terminal.run("verify", "--data", data); // the sources of the last backfill
        assertThat(terminal.exitCode()).as(terminal.out()).isEqualTo(ExitCode.OK);
        assertThat(terminal.out())
                .contains("12  images in the index", "14  files in the sources", "1    rejected by a backfill")
                .contains("The index and the files agree.");
    }

    @Test
    void looksForWhatAManifestNames() throws IOException {
        Path stranger = folder.resolve("stranger");
        SampleLibrary.write(stranger, 1, 77, 96, done -> {});
        Path list = Files.write(
                folder.resolve("list.csv"),
                List.of("path", files[0].toString(), files[1].toString(), filesIn(stranger)[0].toString()));

        Terminal differ = Terminal.run("verify", "--data", data, list, "--json");
        assertThat(differ.exitCode()).as(differ.err()).isEqualTo(ExitCode.AMISS);
        assertThat(json(differ).get("files").asLong()).isEqualTo(3);
        assertThat(json(differ).get("filesWithoutPoint").asLong()).isEqualTo(1);

        Path other = Files.move(list, folder.resolve("list"));
        Files.write(other, List.of(files[0].toString(), files[1].toString()));
        assertThat(Terminal.run("verify", "--data", data, "--manifest", other).exitCode())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void findsWhatIsAmissAndMendsIt() throws IOException {
        Files.delete(files[1]);
        Files.delete(photos.resolve("copy.png"));
        Files.copy(files[3], files[2], java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.move(files[4], photos.resolve("moved.png"));
        SampleLibrary.write(photos.resolve("more"), 2, 99, 96, done -> {});

        JsonNode found = json(verify("--json"));
        assertThat(found.get("well").asBoolean()).isFalse();
        assertThat(found.get("points").asLong()).isEqualTo(PICTURES);
        assertThat(found.get("pointsWithoutFile").asLong())
                .as("deleted, overwritten, moved")
                .isEqualTo(3);
        assertThat(found.get("pointsWithDeadPlaces").asLong())
                .as("its copy is gone")
                .isEqualTo(1);
        assertThat(found.get("filesNotNamed").asLong())
                .as("moved, and the twin that overwrote")
                .isEqualTo(2);
        assertThat(found.get("filesWithoutPoint").asLong()).isEqualTo(2);
        assertThat(Files.readAllLines(Path.of(found.get("findings").asString())))
                .hasSize(8);

        Terminal repaired = verify("--repair", "--json", "--model", DEMO.toString());
        assertThat(repaired.exitCode()).as(repaired.err()).isEqualTo(ExitCode.OK);
        assertThat(repaired.err())
                .contains(
                        "4 seen = 2 indexed + 2 already there", "Removed 2 images without a file, and 4 places in all");
        assertThat(json(repaired).get("points").asLong()).isEqualTo(PICTURES - 2 + 2);
    }

    @Test
    void removesNothingOfASourceThatIsNotThereUntilToldTo() throws IOException {
        Path away = Files.move(photos, folder.resolve("away"));

        Terminal refused = verify("--repair");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.AMISS);
        assertThat(refused.err()).contains("Nothing of " + photos + " is removed", "--even-if-all-gone");
        Files.move(away, photos);
        assertThat(verify().exitCode()).isEqualTo(ExitCode.OK);

        Files.move(photos, away);
        Terminal emptied = verify("--repair", "--even-if-all-gone");
        assertThat(emptied.exitCode()).as(emptied.out()).isEqualTo(ExitCode.OK);
        assertThat(emptied.out()).contains(" 0  images in the index");
    }

    private Terminal verify(String... options) {
        Object[] words = new Object[options.length + 4];
        words[0] = "verify";
        words[1] = "--data";
        words[2] = data;
        words[3] = photos;
        System.arraycopy(options, 0, words, 4, options.length);
        return Terminal.run(words);
    }

    private static JsonNode json(Terminal terminal) {
        return JsonMapper.shared().readTree(terminal.lastLine());
    }

    private static Path[] filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toArray(Path[]::new);
        }
    }
}
