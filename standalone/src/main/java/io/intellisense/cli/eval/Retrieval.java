package io.intellisense.cli.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How often what is right is found among the first, as retrieval on captioned pictures is usually measured (Karpathy and Fei-Fei 2015;
 * CLIP, Radford et al. 2021).
 *
 * @param recallAt1 the share of queries whose first answer is right
 * @param recallAt5 the share with something right among the first five
 * @param recallAt10 the share with something right among the first ten
 * @param precisionAt10 of the first ten answers, or of as many as can be right where those are fewer, the share that is right; the
 *     mean over all queries
 */
public record Retrieval(double recallAt1, double recallAt5, double recallAt10, double precisionAt10) {

    static final int RANKS = 10;

    /**
     * Asks every query.
     *
     * @param right for each query the numbers of the right answers; a query without any is not asked
     */
    static Retrieval measure(List<float[]> queries, NearestVectors answers, List<List<Integer>> right) {
        List<Retrieval> all = IntStream.range(0, queries.size())
                .filter(query -> !right.get(query).isEmpty())
                .parallel()
                .mapToObj(query -> of(answers.nearest(queries.get(query), RANKS), right.get(query)))
                .toList();
        return mean(all);
    }

    /** Of one query. */
    static Retrieval of(int[] ranked, List<Integer> right) {
        Set<Integer> set = new HashSet<>(right);
        int could = Math.min(RANKS, set.size());
        int first = IntStream.range(0, ranked.length)
                .filter(rank -> set.contains(ranked[rank]))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        long found = IntStream.of(ranked).limit(could).filter(set::contains).count();
        return new Retrieval(share(first < 1), share(first < 5), share(first < RANKS), (double) found / could);
    }

    private static double share(boolean hit) {
        return hit ? 1 : 0;
    }

    private static Retrieval mean(List<Retrieval> all) {
        return new Retrieval(
                mean(all, Retrieval::recallAt1),
                mean(all, Retrieval::recallAt5),
                mean(all, Retrieval::recallAt10),
                mean(all, Retrieval::precisionAt10));
    }

    private static double mean(List<Retrieval> all, ToDoubleFunction<Retrieval> figure) {
        return all.stream().mapToDouble(figure).average().orElse(0);
    }
}
