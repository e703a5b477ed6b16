package io.intellisense.api.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an indexing job in the same process tells how far it is; a bean of this type makes {@code /api/status} show it. */
@FunctionalInterface
public interface IndexingProgress {

    /** Empty where nothing was indexed since the start. */
    Optional<Snapshot> current();

    /**
     * One step of the job.
     *
     * @param images that passed it
     * @param secondsPerImage of one thread
     * @param threads how many at most work at the same time
     */
    record Stage(String stage, long images, double secondsPerImage, int threads) {}

    /**
     * Counts at one moment: seen = indexed + alreadyThere + rejected, plus what is on its way while it runs.
     *
     * @param rejected how many per reason, by the reason's label
     * @param totalFiles how many files there are; null while they are not counted
     * @param secondsElapsed since the job began, until now or until its end
     * @param perSecond files read per second: lately while it runs, and over all once it has ended
     * @param stages where the time goes, in the order in which an image passes them; empty where that is not known
     * @param slowestStage the one that the others wait for; null where that is not known
     */
    record Snapshot(
            long seen,
            long indexed,
            long alreadyThere,
            Map<String, Long> rejected,
            Long totalFiles,
            double secondsElapsed,
            double perSecond,
            List<Stage> stages,
            String slowestStage,
            boolean running) {

        public Snapshot {
            rejected = Map.copyOf(rejected);
            stages = List.copyOf(stages);
            if (seen < 0 || indexed < 0 || alreadyThere < 0 || secondsElapsed < 0) {
                throw new IllegalArgumentException("Counts and times are not negative, but were: " + seen + " seen, "
                        + indexed + " indexed, " + alreadyThere + " already there, " + secondsElapsed + " s");
            }
        }
    }
}
