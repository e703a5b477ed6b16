package io.intellisense.api.relevance;

/**
 * Chooses the bound of a query: its own scores' mean plus {@value #DEVIATIONS} deviations, but never below what chance usually
 * reaches, nor above what it ever reached.
 */
final class CutoffRule {

    static final double DEVIATIONS = 2.5;

    private CutoffRule() {}

    /** @param spread null while the library's is not known */
    static Cutoff of(float[] query, Calibration calibration, Spread spread) {
        if (spread == null) {
            return new Cutoff(calibration.floor(), "calibrated for the model");
        }
        double own = spread.mean(query) + DEVIATIONS * spread.deviation(query);
        if (own <= calibration.floor()) {
            return new Cutoff(calibration.floor(), "calibrated for the model");
        }
        return new Cutoff(
                (float) Math.min(own, calibration.ceiling()), "calibrated for the model, raised for this query");
    }
}
