package io.intellisense.flink.backfill;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a backfill was at a time.
 *
 * @param at RFC 3339
 * @param run 0 before the first interruption
 */
public record CurvePoint(String at, long seen, int run) {

    /** At most so many of them, evenly: the last always. */
    public static List<CurvePoint> thinned(List<CurvePoint> points, int atMost) {
        int step = (points.size() + atMost - 1) / atMost;
        List<CurvePoint> kept = new ArrayList<>();
        for (int i = points.size() - 1; i >= 0; i -= Math.max(1, step)) {
            kept.add(0, points.get(i));
        }
        return kept;
    }
}
