package io.intellisense.clip;

import java.util.Comparator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Decides which GPU a new user of a model gets, so that each has one to itself as long as there are enough. */
final class GpuChoice {

    private GpuChoice() {}

    /**
     * @param offered indices of the GPUs that may be used; all where these are none that PyTorch sees
     * @param seen how many GPUs PyTorch sees
     * @param users how many each GPU has so far
     * @return the one with the fewest users, the first of several; empty where there is none
     */
    static OptionalInt leastUsed(Set<Integer> offered, int seen, Map<Integer, Integer> users) {
        boolean isAnySeen = offered.stream().anyMatch(gpu -> gpu < seen);
        return IntStream.range(0, seen)
                .filter(gpu -> !isAnySeen || offered.contains(gpu))
                .boxed()
                .min(Comparator.comparing(gpu -> users.getOrDefault(gpu, 0)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
