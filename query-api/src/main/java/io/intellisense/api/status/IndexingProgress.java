package io.intellisense.api.status;

import java.util.Map;
import java.util.Optional;

/** Where an indexing job in the same process tells how far it is; a bean of this type makes {@code /api/status} show it. */
@FunctionalInterface
public interface IndexingProgress {

    /** Empty where nothing was indexed since the start. */
    Optional<Snapshot> current();

    /**
     * Counts at one moment: seen = indexed + alreadyThere + rejected, plus what is on its way while it runs.
     *
     * @param rejected how many per reason, by the reason's label
     * @param totalFiles how many files there are; null while they are not counted
     * @param secondsElapsed since the job began, until now or until its end
     */
    record Snapshot(
            long seen,
            long indexed,
            long alreadyThere,
            Map<String, Long> rejected,
            Long totalFiles,
            double secondsElapsed,
            boolean running) {

        public Snapshot {
            rejected = Map.copyOf(rejected);
            if (seen < 0 || indexed < 0 || alreadyThere < 0 || secondsElapsed < 0) {
                throw new IllegalArgumentException("Counts and times are not negative, but were: " + seen + " seen, "
                        + indexed + " indexed, " + alreadyThere + " already there, " + secondsElapsed + " s");
            }
        }
    }
}
