package io.intellisense.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers how fast this machine indexed the last time, for those who want to know how long the next time may take. */
public final class LastRate {

    private static final Logger LOG = LoggerFactory.getLogger(LastRate.class);

    /** Fewer say more about the start than about the rate. */
    private static final long ENOUGH = 100;

    private LastRate() {}

    /**
     * Images a second; empty where nothing was indexed with this data folder yet.
     *
     * @param data need not exist
     */
    public static OptionalDouble in(Path data) {
        try {
            Path file = file(data);
            return Files.exists(file)
                    ? OptionalDouble.of(
                            Double.parseDouble(Files.readString(file).strip()))
                    : OptionalDouble.empty();
        } catch (IOException | NumberFormatException e) {
            LOG.info("How fast the last backfill was is not known", e);
            return OptionalDouble.empty();
        }
    }

    /** Only where the run says something about it: images that are there already cost next to nothing. */
    public static void remember(DataFolder data, BackfillSummary summary) {
        if (summary.indexed() < ENOUGH || summary.alreadyThere() > summary.indexed() / 10) {
            return;
        }
        try {
            Files.writeString(file(data.root()), summary.imagesPerSecond() + System.lineSeparator());
        } catch (IOException e) {
            LOG.warn("How fast this backfill was cannot be noted", e);
        }
    }

    private static Path file(Path data) {
        return data.resolve("backfills").resolve("last-rate");
    }
}
