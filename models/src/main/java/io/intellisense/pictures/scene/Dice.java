package io.intellisense.pictures.scene;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance: the same seed always falls the same way, on every machine. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice for one numbered throw of a seeded game; neighbours share nothing. */
    public static Dice of(long seed, long index) {
        return new Dice(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index).nextLong());
    }

    public double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** A whole number from least to most, both included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    public final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    public long seed() {
        return random.nextLong();
    }
}
