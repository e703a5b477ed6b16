package io.intellisense.flink.backfill;

import io.intellisense.flink.count.StageNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the time of a backfill is spread over its stages, in the order in which an image passes them; of this run only. */
public record StageTimes(List<StageTime> stages) {

    public static final StageTimes NONE = new StageTimes(List.of());

    public StageTimes {
        stages = List.copyOf(stages);
    }

    /** Images that were read in this run, whatever became of them. */
    public long read() {
        return stage(StageNames.READ).map(StageTime::images).orElse(0L);
    }

    /**
     * The stage that the others wait for; empty while nothing has happened.
     *
     * <p>Stages in the same threads take turns, so the threads with most work hold the others up, and among their stages the one with
     * most. The index has threads of its own: it is what holds all up where those before it wait for it longer.
     */
    public Optional<String> bottleneck() {
        return teams().stream()
                .max(Comparator.comparingDouble(StageTimes::sum))
                .flatMap(team -> team.stream()
                        .filter(stage -> stage.wallSeconds() > 0)
                        .max(Comparator.comparingDouble(StageTime::wallSeconds)))
                .map(StageTime::stage);
    }

    /** Those that share threads. Reading is done ahead; embedding has threads of its own where they are fewer than those before it. */
    private List<List<StageTime>> teams() {
        List<StageTime> work = named(StageNames.KNOWN, StageNames.DECODE);
        List<StageTime> embed = named(StageNames.EMBED);
        List<StageTime> upsert = embed.stream().map(StageTimes::waitForIndex).toList();
        List<StageTime> read = named(StageNames.READ);
        if (work.isEmpty()
                || embed.isEmpty()
                || embed.get(0).threads() != work.get(0).threads()) {
            return List.of(read, work, embed, upsert);
        }
        work.addAll(embed);
        return List.of(read, work, upsert);
    }

    private static StageTime waitForIndex(StageTime embed) {
        return new StageTime(StageNames.UPSERT, embed.images(), embed.waitingSeconds(), 0, embed.threads());
    }

    private static double sum(List<StageTime> team) {
        return team.stream().mapToDouble(StageTime::wallSeconds).sum();
    }

    private List<StageTime> named(String... names) {
        return stages.stream()
                .filter(stage -> List.of(names).contains(stage.stage()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Optional<StageTime> stage(String name) {
        return named(name).stream().findFirst();
    }

    /** What was added since an earlier look. */
    public StageTimes since(StageTimes earlier) {
        return new StageTimes(stages.stream()
                .map(now -> earlier.stage(now.stage()).map(now::since).orElse(now))
                .toList());
    }

    /** For people: {@code per image read 0.2 ms, decode 2.1 ms, embed 8.3 ms; embed is the slowest}; empty where nothing happened. */
    public String text() {
        String times = stages.stream()
                .filter(stage -> stage.images() > 0)
                .map(stage -> String.format(Locale.ROOT, "%s %.1f ms", stage.stage(), 1_000 * stage.secondsPerImage()))
                .collect(Collectors.joining(", "));
        return bottleneck()
                .map(slowest -> "per image " + times + "; " + slowest + " is the slowest")
                .orElse("");
    }
}
