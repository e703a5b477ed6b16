package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** {@code intellisense rejected}: what could not be indexed, listed and tried again. */
class RejectedIT {

    private static final String ID = "123e4567-e89b-52d3-a456-42661417400";

    private FakeSystem system;

    @BeforeEach
    void rejectThree() throws IOException {
        system = new FakeSystem();
        for (int i = 0; i < 3; i++) {
            system.rejected.add(Map.of(
                    "letter", "170000000000" + i + "-0",
                    "id", ID + i,
                    "uri", "file:///images/" + i + ".jpg",
                    "fileName", i + ".jpg",
                    "stage", "decode",
                    "reason", i == 1 ? "corrupt" : "truncated",
                    "message", "No decoder can make sense of it.",
                    "attempts", 1,
                    "at", "2026-11-24T05:33:4" + i + ".123Z"));
        }
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void listsAllPagesForAPerson() {
        Terminal terminal = run("rejected");
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out().lines()).hasSize(3);
        assertThat(terminal.out().lines().findFirst().orElseThrow())
                .contains("2026-11-24T05:33:40Z", "truncated", ID + "0", "0.jpg: No decoder can make sense of it.");
    }

    @Test
    void printsOneObjectALineForAProgram() {
        Terminal terminal = run("rejected", "--json", "--reason", "corrupt");
        assertThat(terminal.out().lines()).hasSize(1);
        assertThat(JsonMapper.shared().readTree(terminal.lastLine()).get("id").asString())
                .isEqualTo(ID + "1");
    }

    @Test
    void saysThatNothingIsRejected() {
        system.rejected.clear();
        assertThat(run("rejected").lastLine()).isEqualTo("Nothing is rejected.");
    }

    @Test
    void retriesAllOrByReasonOrById() {
        assertThat(run("rejected", "retry", "--all").lastLine())
                .isEqualTo("3 announced again; 1 no longer there and removed from the list.");
        run("rejected", "retry", "--reason", "corrupt");
        run("rejected", "retry", ID + "0", ID + "2");
        assertThat(system.retries)
                .extracting(Object::toString)
                .containsExactly(
                        "{\"all\":true}", "{\"reason\":\"corrupt\"}", "{\"ids\":[\"" + ID + "0\",\"" + ID + "2\"]}");
    }

    @Test
    void asksWhichToRetry() {
        for (List<String> words : List.of(List.<String>of(), List.of("--all", "--reason", "corrupt"))) {
            Terminal terminal = Terminal.run(concat(List.of("rejected", "retry"), words));
            assertThat(terminal.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(terminal.err()).contains("--all", "--reason");
        }
        assertThat(system.retries).isEmpty();
    }

    @Test
    void aSystemThatDoesNotAnswerIsNamed() {
        system.goAway();
        Terminal terminal = run("rejected");
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(terminal.err()).contains(system.url());
    }

    private Terminal run(String... words) {
        return Terminal.run(concat(List.of(words), List.of("--url", system.url())));
    }

    private static Object[] concat(List<String> one, List<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toArray();
    }
}
