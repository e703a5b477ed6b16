package io.intellisense.standalone;

import java.util.OptionalDouble;

/** How fast this machine indexed the last time, for those who want to know how long the next time may take. */
public final class LastRate {

    /** Fewer say more about the start than about the rate. */
    private static final long ENOUGH = 100;

    private LastRate() {}

    /**
     * Images a second, as a backfill's report tells; empty where none has anything to tell.
     *
     * @param data need not exist
     */
    public static OptionalDouble in(DataFolder data) {
        return BackfillReport.last(data, report -> tells(report.account()))
                .map(report -> OptionalDouble.of(report.account().imagesPerSecond()))
                .orElse(OptionalDouble.empty());
    }

    /** Images that are there already cost next to nothing. */
    private static boolean tells(BackfillSummary account) {
        return account.indexed() >= ENOUGH
                && account.alreadyThere() <= account.indexed() / 10
                && account.imagesPerSecond() > 0;
    }
}
