package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.pictures.SampleLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code intellisense upload} against a system that is there, is away, refuses, or breaks off. */
class UploadIT {

    private static final int PICTURES = 12;

    @TempDir
    private Path folder;

    private Path photos;
    private FakeSystem system;

    @BeforeEach
    void drawPhotos() throws IOException {
        photos = folder.resolve("photos");
        SampleLibrary.write(photos, PICTURES, 5, 64, done -> {});
        system = new FakeSystem();
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void sendsEachPictureOnceAndTheSecondRunSendsNothing() throws IOException {
        Terminal first = upload(photos);
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertAccount(first, PICTURES, PICTURES, 0, 0, 0, 0);
        assertThat(system.uploads).hasSize(PICTURES);
        for (Map.Entry<String, byte[]> upload : system.uploads) {
            assertThat(upload.getValue()).isEqualTo(Files.readAllBytes(photos.resolve("album-01/" + upload.getKey())));
        }
        Terminal second = upload(photos);
        assertThat(second.exitCode()).isZero();
        assertAccount(second, PICTURES, 0, PICTURES, 0, 0, 0);
        assertThat(system.uploads).hasSize(PICTURES);
    }

    @Test
    void tellsWhatADryRunWouldSendAndSendsNothing() throws IOException {
        upload(photos.resolve("album-01/scene-0001.jpg"));
        Files.copy(photos.resolve("album-01/scene-0002.jpg"), photos.resolve("twin.jpg"));
        Terminal dry = upload("--dry-run", photos);
        assertThat(dry.exitCode()).isZero();
        assertAccount(dry, PICTURES + 1, PICTURES - 1, 2, 0, 0, 0);
        assertThat(json(dry).get("bytesSent").asLong()).isPositive();
        assertThat(system.uploads).hasSize(1);
    }

    @Test
    void accountsForEveryFileThatIsNoPictureOrIsRefused() throws IOException {
        Files.writeString(photos.resolve("notes.txt"), "no picture");
        Files.createFile(photos.resolve("nothing.jpg"));
        Files.writeString(photos.resolve("Thumbs.db"), "ignored");
        Files.writeString(photos.resolve(".hidden"), "ignored");
        Files.createSymbolicLink(photos.resolve("gone.jpg"), photos.resolve("nowhere"));
        system.refusals.put("scene-0003.jpg", Map.entry(422, "corrupt"));
        system.refusals.put("scene-0004.jpg", Map.entry(500, "internal"));
        Terminal terminal = upload(photos);
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.REJECTS);
        assertAccount(terminal, PICTURES + 5, PICTURES - 2, 0, 2, 4, 1);
        List<String> failures = new ArrayList<>();
        json(terminal).get("failures").forEach(failure -> {
            assertThat(failure.get("message").asString()).isNotEmpty();
            failures.add(Path.of(failure.get("file").asString()).getFileName() + " "
                    + failure.get("reason").asString());
        });
        assertThat(failures)
                .containsExactlyInAnyOrder(
                        "notes.txt unsupported-format",
                        "nothing.jpg empty",
                        "gone.jpg unreadable",
                        "scene-0003.jpg corrupt",
                        "scene-0004.jpg internal");
    }

    @Test
    void leavesOutWhatIsToBeIgnored() throws IOException {
        Files.createDirectories(photos.resolve("raw/2020"));
        Files.copy(photos.resolve("album-01/scene-0001.jpg"), photos.resolve("raw/2020/a.jpg"));
        Terminal terminal = upload("--ignore", "*.png", "--ignore", "raw/**", photos);
        assertThat(terminal.exitCode()).isZero();
        assertThat(system.uploads).extracting(Map.Entry::getKey).noneMatch(name -> name.endsWith(".png"));
        assertThat(json(terminal).get("ignored").asInt()).isEqualTo(1);
    }

    @Test
    void nothingAtTheAddressIsSaidAtOnce() {
        system.goAway();
        Terminal terminal = upload(photos);
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(terminal.err())
                .contains(system.url(), "./intellisense up", "--url")
                .doesNotContain("\tat ");
    }

    @Test
    void anotherSystemAtTheAddressIsSaid() {
        Terminal terminal = Terminal.run("upload", "--url", system.url() + "/elsewhere", "--no-cache", photos);
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("check --url");
    }

    @Test
    void goesOnAfterBrokenConnections() throws IOException {
        system.breakNext.set(3);
        Terminal terminal = upload("--concurrency", 2, photos);
        assertThat(terminal.exitCode()).as(terminal.err()).isZero();
        assertAccount(terminal, PICTURES, PICTURES, 0, 0, 0, 0);
    }

    @Test
    void aFileThatBreaksEveryConnectionDoesNotKeepTheOthers() throws IOException {
        Path one = photos.resolve("album-01/scene-0001.jpg");
        system.breakNext.set(Integer.MAX_VALUE);
        Terminal terminal = upload(one);
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.REJECTS);
        assertAccount(terminal, 1, 0, 0, 0, 0, 1);
        assertThat(json(terminal).get("failures").get(0).get("reason").asString())
                .isEqualTo("broken-off");
    }

    @Test
    void waitsForASystemThatComesBack() throws Exception {
        CountDownLatch away = new CountDownLatch(1);
        system.beforeUpload = () -> {
            if (system.uploads.size() == PICTURES / 2 && away.getCount() > 0) {
                system.goAway();
                away.countDown();
            }
        };
        try (IntellisenseProcess upload = startUpload("--concurrency", 1, "--json", photos)) {
            assertThat(away.await(1, TimeUnit.MINUTES)).isTrue();
            Thread.sleep(500); // it tries, in vain
            system.comeBack();
            assertThat(upload.exitCode()).as(upload.printed()).isZero();
            JsonNode account = JsonMapper.shared().readTree(upload.lastLine());
            assertThat(account.get("sent").asInt() + account.get("alreadyThere").asInt())
                    .isEqualTo(PICTURES);
            assertThat(system.uploads).hasSize(PICTURES);
        }
    }

    @Test
    void givesUpWithSevenWhenPatienceIsOverAndTheRerunContinues() throws IOException {
        system.refusals.put("scene-0007.jpg", Map.entry(507, "disk-full"));
        Terminal terminal = upload("--patience", 1, "--concurrency", 1, photos);
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(terminal.err()).contains("disk-full");
        JsonNode account = json(terminal);
        assertThat(account.get("sent").asInt() + account.get("failed").asInt()).isEqualTo(PICTURES);
        system.refusals.clear();
        Terminal again = upload(photos);
        assertThat(again.exitCode()).isZero();
        assertThat(json(again).get("alreadyThere").asInt())
                .isEqualTo(account.get("sent").asInt());
        assertThat(system.uploads).hasSize(PICTURES);
    }

    @Test
    void waitsUntilAllIsSearchableOrRejected() throws IOException {
        Path bad = photos.resolve("album-01/scene-0002.jpg");
        String id = ImageId.of(Sha256.of(Files.readAllBytes(bad))).value();
        system.states.put(id, Map.of("state", "rejected", "reason", "corrupt", "message", "No decoder likes it."));
        Terminal terminal = upload("--wait", photos);
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.REJECTS);
        assertAccount(terminal, PICTURES, PICTURES - 1, 0, 0, 1, 0);
        assertThat(json(terminal).get("failures").get(0).get("file").asString()).isEqualTo(bad.toString());
    }

    @Test
    void watchesUntilItIsInterrupted() throws Exception {
        Files.writeString(photos.resolve("notes.txt"), "no picture");
        try (IntellisenseProcess watch = startUpload("--watch", photos)) {
            Eventually.until("what was there is sent", () -> system.uploads.size() == PICTURES);
            Path album = Files.createDirectories(photos.resolve("new/album"));
            byte[] picture = Files.readAllBytes(photos.resolve("album-01/scene-0001.jpg"));
            byte[] other = Arrays.copyOf(picture, picture.length + 1);
            Files.write(album.resolve("growing.jpg"), Arrays.copyOf(other, 100));
            Thread.sleep(300);
            Files.write(album.resolve("growing.jpg"), other);
            String account = "14 found = 13 sent + 0 already there + 0 ignored + 1 rejected + 0 failed";
            Eventually.until("what came is sent", () -> watch.printed().contains(account));
            assertThat(system.uploads.get(PICTURES).getValue()).isEqualTo(other);
            new ProcessBuilder("kill", "-INT", Long.toString(watch.process().pid()))
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
            assertThat(watch.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(watch.printed().lines().filter(line -> line.startsWith(account)))
                    .as("told when it came, and at the end")
                    .hasSize(2);
        }
    }

    private Terminal upload(Object... words) {
        List<Object> line = new ArrayList<>(List.of("upload", "--url", system.url(), "--no-cache", "--json"));
        line.addAll(List.of(words));
        return Terminal.run(line.toArray());
    }

    private IntellisenseProcess startUpload(Object... words) throws IOException {
        List<Object> line = new ArrayList<>(List.of("upload", "--url", system.url(), "--no-cache"));
        line.addAll(List.of(words));
        return IntellisenseProcess.start(folder, line.toArray());
    }

    private static JsonNode json(Terminal terminal) {
        return JsonMapper.shared().readTree(terminal.lastLine());
    }

    private static void assertAccount(Terminal terminal, int... numbers) {
        JsonNode account = json(terminal);
        List<Integer> counted = new ArrayList<>();
        for (String name : List.of("found", "sent", "alreadyThere", "ignored", "rejected", "failed")) {
            counted.add(account.get(name).asInt());
        }
        assertThat(counted).containsExactly(Arrays.stream(numbers).boxed().toArray(Integer[]::new));
    }
}
