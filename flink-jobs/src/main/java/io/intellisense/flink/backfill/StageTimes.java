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
     * <p>Stages in the same threads take turns, so the one with most work is it. The index has its own: it is what holds all up where
     * the threads before it wait for it longer than they work at anything.
     */
    public Optional<String> bottleneck() {
        List<StageTime> inThreads = new ArrayList<>(busiestThreads());
        stage(StageNames.EMBED).ifPresent(embed -> inThreads.add(waitFor(embed)));
        return inThreads.stream()
                .filter(stage -> stage.wallSeconds() > 0)
                .max(Comparator.comparingDouble(StageTime::wallSeconds))
                .map(StageTime::stage);
    }

    private static StageTime waitFor(StageTime embed) {
        return new StageTime(StageNames.UPSERT, embed.images(), embed.waitingSeconds(), 0, embed.threads());
    }

    /** All before the upsert; only the embedding, or all but it, where that runs in threads of its own. */
    private List<StageTime> busiestThreads() {
        List<StageTime> before = named(StageNames.READ, StageNames.KNOWN, StageNames.DECODE);
        List<StageTime> embed = named(StageNames.EMBED);
        if (embed.isEmpty()
                || before.isEmpty()
                || embed.get(0).threads() == before.get(before.size() - 1).threads()) {
            before.addAll(embed);
            return before;
        }
        return sum(embed) > sum(before) ? embed : before;
    }

    private static double sum(List<StageTime> stages) {
        return stages.stream().mapToDouble(StageTime::wallSeconds).sum();
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
