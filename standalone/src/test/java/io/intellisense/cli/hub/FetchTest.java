package io.intellisense.cli.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.cli.hub.HubServer.Mishap;
import io.intellisense.cli.remote.UnreachableException;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetches from a server that behaves, and misbehaves, as a hub does. */
class FetchTest {

    private static final Path DEMO = Path.of("../models/demo");
    private static final Path SIGLIP = Path.of("../clip/src/test/resources/golden/siglip");
    private static final CheckpointName NAME = CheckpointName.parse("lab/demo");
    private static final String WEIGHTS = "model.safetensors";

    @TempDir
    private Path folder;

    private final HubServer server = new HubServer().with("lab/demo", DEMO).with("lab/siglip", SIGLIP);
    private final List<Duration> pauses = new ArrayList<>();
    private Duration patience = Duration.ofSeconds(30);
    private String token = "";

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCheckpointArrivesWholeUnderItsNameWithItsCommit() throws Exception {
        FetchedCheckpoint fetched = fetch(NAME);
        assertThat(fetched.commit()).isEqualTo(HubServer.COMMIT);
        assertThat(names(folder.resolve("lab/demo")))
                .containsExactly(
                        "config.json", FetchedCheckpoint.FILE, WEIGHTS, "preprocessor_config.json", "tokenizer.json");
        assertThat(arrived()).hasSameBinaryContentAs(DEMO.resolve(WEIGHTS));
        assertThat(FetchedCheckpoint.in(folder.resolve("lab/demo"))).contains(fetched);
        assertThat(fetched.changed(folder.resolve("lab/demo"))).isEmpty();
        assertThat(names(folder.resolve("lab"))).containsExactly("demo");
    }

    @Test
    void everyFileIsOfTheCommitThatTheFirstOneWasOf() throws Exception {
        fetch(NAME);
        assertThat(server.asked.stream()
                        .filter(request -> request.startsWith("hub"))
                        .skip(1))
                .allMatch(request -> request.contains("/resolve/" + HubServer.COMMIT + "/"));
    }

    @Test
    void siglipGetsTheSettingsOfItsTokenizerToo() throws Exception {
        fetch(CheckpointName.parse("lab/siglip"));
        assertThat(folder.resolve("lab/siglip/tokenizer_config.json")).exists();
    }

    @Test
    void weightsInSeveralFilesAllArrive() throws Exception {
        Path split = copyOfDemo();
        Files.move(split.resolve(WEIGHTS), split.resolve("model-00001-of-00002.safetensors"));
        Files.writeString(split.resolve("model-00002-of-00002.safetensors"), "more");
        Files.writeString(
                split.resolve("model.safetensors.index.json"),
                """
                {"weight_map": {"a": "model-00002-of-00002.safetensors", "b": "model-00001-of-00002.safetensors"}}
                """);
        server.with("lab/split", split);
        fetch(CheckpointName.parse("lab/split"));
        assertThat(names(folder.resolve("lab/split")))
                .contains(
                        "model.safetensors.index.json",
                        "model-00001-of-00002.safetensors",
                        "model-00002-of-00002.safetensors");
    }

    @Test
    void theTokenGoesToTheHubAlone() throws Exception {
        token = "hf_secret";
        fetch(NAME);
        assertThat(server.asked).isNotEmpty().allSatisfy(request -> assertThat(request)
                .endsWith(request.startsWith("hub") ? "Bearer hf_secret" : "null"));
    }

    @Test
    void whatIsThereIsNotFetchedAgain() throws Exception {
        fetch(NAME);
        fetch(NAME);
        assertThat(server.deliveries()).isEqualTo(1);
    }

    @Test
    void aModelThatWasDamagedHereIsFetchedAgain() throws Exception {
        fetch(NAME);
        Files.writeString(arrived(), "short");
        fetch(NAME);
        assertThat(arrived()).hasSameBinaryContentAs(DEMO.resolve(WEIGHTS));
        assertThat(names(folder.resolve("lab"))).containsExactly("demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREAK", "STALL", "AWAY", "DAMAGE"})
    void aMishapIsMadeGood(Mishap mishap) throws Exception {
        patience = mishap == Mishap.STALL ? Duration.ofSeconds(3) : patience;
        server.with(mishap);
        fetch(NAME);
        assertThat(arrived()).hasSameBinaryContentAs(DEMO.resolve(WEIGHTS));
        assertThat(server.deliveries()).isEqualTo(2);
    }

    @Test
    void aBrokenDownloadContinuesWhereItWas() throws Exception {
        server.with(Mishap.BREAK, Mishap.BREAK);
        fetch(NAME);
        long half = Files.size(DEMO.resolve(WEIGHTS)) / 2;
        assertThat(server.asked.stream()
                        .filter(request -> request.startsWith("deliver"))
                        .toList())
                .hasSize(3)
                .element(1)
                .asString()
                .matches(".* bytes=\\d+- .*")
                .satisfies(request -> assertThat(Long.parseLong(request.replaceAll(".*bytes=(\\d+)-.*", "$1")))
                        .isBetween(1L, half));
    }

    @Test
    void aHubThatGivesOnlyWholeFilesIsPutUpWith() throws Exception {
        server.with(Mishap.BREAK, Mishap.WHOLE);
        fetch(NAME);
        assertThat(arrived()).hasSameBinaryContentAs(DEMO.resolve(WEIGHTS));
    }

    @Test
    void anotherRunContinuesWhatOneHasLeft() throws Exception {
        server.with(Mishap.BREAK)
                .with(Stream.generate(() -> Mishap.AWAY)
                        .limit(Persistence.TRIES)
                        .toArray(Mishap[]::new));
        assertThatThrownBy(() -> fetch(NAME))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("the same command continues");
        assertThat(folder.resolve("lab/demo")).doesNotExist();
        fetch(NAME);
        assertThat(server.asked.get(server.asked.size() - 1)).contains("bytes=");
        assertThat(arrived()).hasSameBinaryContentAs(DEMO.resolve(WEIGHTS));
    }

    @Test
    void whatArrivesDamagedTwiceIsThrownAway() {
        server.with(Mishap.DAMAGE, Mishap.DAMAGE);
        assertThatThrownBy(() -> fetch(NAME))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("model.safetensors of lab/demo")
                .hasMessageContaining("has arrived damaged twice");
        assertThat(arrived()).doesNotExist();
    }

    @Test
    void whoAsksTooOftenComesBackWhenTheHubSays() throws Exception {
        server.refusing(429, "Retry-After", "37");
        fetch(NAME);
        assertThat(pauses).containsExactly(Duration.ofSeconds(37));
    }

    @Test
    void aWaitOfHoursIsLeftToThePerson() {
        server.refusing(429, "Retry-After", "7200");
        assertThatThrownBy(() -> fetch(NAME))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("HTTP status 429");
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            401 | X-Error-Code | GatedRepo        | is given only to those who agreed to its terms
            403 | X-Error-Code | GatedRepo        | then set HF_TOKEN.
            403 | X-Other      | none             | is given only to those who agreed to its terms
            401 | X-Error-Code | RepoNotFound     | that it shows to everybody; check the name, or set HF_TOKEN where it is yours.
            401 | X-Other      | none             | wants to know who asks for lab/demo; set HF_TOKEN.
            404 | X-Error-Code | RepoNotFound     | has no model lab/demo
            404 | X-Error-Code | RevisionNotFound | lab/demo has no revision main
            404 | X-Error-Code | EntryNotFound    | has no config.json
            418 | X-Other      | none             | HTTP status 418
            """)
    void aRefusalSaysWhatToDo(int status, String header, String value, String sentence) {
        server.refusing(status, header, value);
        assertThatThrownBy(() -> fetch(NAME)).isInstanceOf(UserError.class).hasMessageContaining(sentence);
        assertThat(folder.resolve("lab")).doesNotExist();
    }

    @Test
    void aTokenThatIsNotAcceptedIsSaidToBe() {
        token = "hf_old";
        server.refusing(401, "X-Other", "none");
        assertThatThrownBy(() -> fetch(NAME)).hasMessageContaining("does not accept HF_TOKEN");
    }

    @Test
    void aServerThatIsNoHubIsNotTakenForOne() {
        server.refusing(200, "X-Other", "none");
        assertThatThrownBy(() -> fetch(NAME)).hasMessageContaining("does not answer as huggingface.co does");
    }

    @Test
    void aModelOfAnotherKindIsRefusedBeforeItsWeightsAreFetched() throws IOException {
        Path blip = copyOfDemo();
        Files.writeString(blip.resolve("config.json"), "{\"model_type\": \"blip\"}");
        server.with("lab/blip", blip);
        assertThatThrownBy(() -> fetch(CheckpointName.parse("lab/blip")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("lab/blip cannot be used: config.json: model_type must be one of")
                .hasMessageContaining("one that works is openai/clip-vit-base-patch32")
                .hasMessageNotContaining(folder.toString());
        assertThat(server.deliveries()).isZero();
        assertThat(folder.resolve("lab/blip")).doesNotExist();
    }

    @Test
    void aModelWithOtherWeightsAloneIsRefusedWithTheirName() throws IOException {
        Path pickled = copyOfDemo();
        Files.move(pickled.resolve(WEIGHTS), pickled.resolve("pytorch_model.bin"));
        server.with("lab/pickled", pickled);
        assertThatThrownBy(() -> fetch(CheckpointName.parse("lab/pickled")))
                .hasMessageContaining("only as pytorch_model.bin")
                .hasMessageContaining("one that works is openai/clip-vit-base-patch32");
    }

    @Test
    void aConversionThatTheHubsRobotHasProposedIsNamed() throws IOException {
        Path pickled = copyOfDemo();
        Files.move(pickled.resolve(WEIGHTS), pickled.resolve("pytorch_model.bin"));
        server.with("lab/pickled", pickled).proposing(15);
        assertThatThrownBy(() -> fetch(CheckpointName.parse("lab/pickled")))
                .hasMessageContaining("has proposed a conversion, lab/pickled@refs/pr/15;");
    }

    @Test
    void aModelWithoutATokenizerIsRefused() throws IOException {
        Path mute = copyOfDemo();
        Files.delete(mute.resolve("tokenizer.json"));
        server.with("lab/mute", mute);
        assertThatThrownBy(() -> fetch(CheckpointName.parse("lab/mute")))
                .hasMessageContaining("it has no tokenizer.json");
    }

    @Test
    void whatSomebodyElsePutThereIsNotReplaced() throws IOException {
        Files.createDirectories(folder.resolve("lab/demo"));
        assertThatThrownBy(() -> fetch(NAME)).hasMessageContaining("was not fetched; move it away");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clip",
                "a/b/c",
                "../b",
                "a/..",
                "a/b@",
                "a/b@../c",
                "/a/b",
                "a/b c",
                ".a/b",
                "a/.b",
                "https://hub/a/b",
                ""
            })
    void whatIsNoNameIsRefused(String text) {
        assertThatThrownBy(() -> CheckpointName.parse(text))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("looks like openai/clip-vit-base-patch32");
    }

    private FetchedCheckpoint fetch(CheckpointName name) throws InterruptedException {
        return new Fetch(new Hub(server.address(), token, patience), folder, pauses::add).run(name);
    }

    private Path arrived() {
        return folder.resolve("lab/demo").resolve(WEIGHTS);
    }

    private Path copyOfDemo() throws IOException {
        Path copy = Files.createTempDirectory(folder, "source");
        for (String file : names(DEMO)) {
            Files.copy(DEMO.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
