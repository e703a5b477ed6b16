package io.intellisense.standalone;

import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/** Counts the files of a backfill beside it, so that progress can say how much is left: negative until the count is done. */
public final class FileTotal implements LongSupplier {

    private final CompletableFuture<Long> count;

    private FileTotal(CompletableFuture<Long> count) {
        this.count = count;
    }

    public static FileTotal of(Sources sources) {
        return new FileTotal(CompletableFuture.supplyAsync(() -> sources.count(Long.MAX_VALUE)));
    }

    @Override
    public long getAsLong() {
        return count.isDone() && !count.isCompletedExceptionally() ? count.join() : -1;
    }
}
