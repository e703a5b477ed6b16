package io.intellisense.index;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Waits until a server has built what it put off. */
record AwaitGraph(Supplier<GraphState> state, Duration pause) {

    /** A server may need a moment to notice that there is something to build. */
    private static final int QUIET_LOOKS = 3;

    /**
     * @param onLook told of every look
     * @return the last look: not ready where the deadline has passed or the server failed
     */
    GraphState until(Duration deadline, Consumer<GraphState> onLook) throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        int quiet = 0;
        while (true) {
            GraphState now = state.get();
            onLook.accept(now);
            quiet = now.ready() ? quiet + 1 : 0;
            if (quiet == QUIET_LOOKS || now.failure() != null || System.nanoTime() >= end) {
                return now;
            }
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        }
    }
}
