package io.intellisense.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a backfill was at a time, as a line of text that outlives the process.
 *
 * @param nanos of this machine's clock, the same in all processes
 * @param embedded images of this process alone
 * @param heapBytes after a garbage collection; 0 where there was none
 */
record WatchLine(long nanos, long seen, long indexed, long alreadyThere, long rejected, long embedded, long heapBytes) {

    private static final int NUMBERS = 7;

    String text() {
        return Stream.of(nanos, seen, indexed, alreadyThere, rejected, embedded, heapBytes)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** Empty where the process was killed within the line. */
    static Optional<WatchLine> parse(String line) {
        String[] words = line.strip().split(" ");
        if (words.length != NUMBERS) {
            return Optional.empty();
        }
        long[] n = Arrays.stream(words).mapToLong(Long::parseLong).toArray();
        return Optional.of(new WatchLine(n[0], n[1], n[2], n[3], n[4], n[5], n[6]));
    }
}
