package io.intellisense.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Kills processes of every kind, in a random order and at random moments, each kind equally often. */
final class Kills {

    private final SeparateProcesses system;
    private final Random dice;

    Kills(SeparateProcesses system, long seed) {
        this.system = system;
        this.dice = new Random(seed);
    }

    /**
     * Returns when each kind was killed so often. Mostly it lets the system get to work in between, sometimes not; sometimes two
     * die together.
     */
    void run(int ofEachKind, int longestPauseMillis) throws Exception {
        Map<String, Integer> left = new TreeMap<>();
        system.victims().keySet().forEach(kind -> left.put(kind, ofEachKind));
        while (!left.isEmpty()) {
            strike(left);
            if (!left.isEmpty() && dice.nextInt(8) == 0) {
                strike(left);
            }
            Thread.sleep(dice.nextInt(2_000)); // down for a while
            keepAliveFor(1_000 + dice.nextInt(longestPauseMillis));
        }
    }

    private void strike(Map<String, Integer> left) throws InterruptedException {
        List<String> kinds = new ArrayList<>(left.keySet());
        String kind = kinds.get(dice.nextInt(kinds.size()));
        List<Victim> candidates = system.victims().get(kind);
        candidates.get(dice.nextInt(candidates.size())).kill();
        left.computeIfPresent(kind, (same, count) -> count == 1 ? null : count - 1);
    }

    private void keepAliveFor(long millis) throws Exception {
        long until = System.nanoTime() + millis * 1_000_000;
        do {
            system.keepAlive();
            Thread.sleep(100);
        } while (System.nanoTime() < until);
    }
}
