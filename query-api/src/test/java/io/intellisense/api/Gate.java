package io.intellisense.api;

import java.util.function.BooleanSupplier;

/** Holds whoever passes while it is shut: fakes let their callers through it, and tests see how many stand there. */
public final class Gate {

    private static final long LONGEST_MILLIS = 30_000;

    private boolean shut;
    private int held;

    public synchronized void shut() {
        shut = true;
    }

    public synchronized void open() {
        shut = false;
        notifyAll();
    }

    /** Fails where nobody opens it within half a minute. */
    public synchronized void pass() {
        held++;
        notifyAll();
        try {
            waitWhile(() -> shut);
        } finally {
            held--;
        }
    }

    /** Returns when so many stand before it. */
    public synchronized void awaitHeld(int callers) {
        waitWhile(() -> held < callers);
    }

    private void waitWhile(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST_MILLIS * 1_000_000;
        while (condition.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("The gate is " + (shut ? "shut" : "open") + ", and " + held + " stand there");
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted at the gate", e);
            }
        }
    }
}
