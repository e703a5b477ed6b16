package io.intellisense.api.relevance;

import io.intellisense.index.IndexException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a sample of the library's vectors in mind, renewed in the background. A model without a calibration is calibrated from it
 * each time, since chance reaches further in a library that has grown; its result is kept in memory only.
 */
public final class CalibratedRelevance implements Relevance, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CalibratedRelevance.class);

    private final Supplier<List<float[]>> sample;
    private final Supplier<List<float[]>> unrelated;
    private final Calibration stored;
    private final String revision;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "relevance");
        thread.setDaemon(true);
        return thread;
    });
    private List<float[]> unrelatedVectors;
    private volatile Known known;

    /** @param spread null while the library is unknown or too small */
    private record Known(Calibration calibration, Spread spread, String otherwise) {}

    /**
     * @param stored null where the model has none
     * @param sample up to {@link Calibration#MOST_PICTURES} vectors of the library
     * @param unrelated vectors of {@link UnrelatedTexts}; asked for once, if at all
     */
    public CalibratedRelevance(
            String revision, Calibration stored, Supplier<List<float[]>> sample, Supplier<List<float[]>> unrelated) {
        this.revision = revision;
        this.stored = stored;
        this.sample = sample;
        this.unrelated = unrelated;
        this.known = new Known(stored, null, "not calibrated yet");
    }

    /** From here on the sample is renewed: the more often the smaller the library is. */
    public void start() {
        background.execute(this::renewAndAgain);
    }

    private void renewAndAgain() {
        int seconds = 10;
        try {
            seconds = pause(renew());
        } catch (IndexException e) {
            LOG.debug("The cut-off stays as it is, the index does not answer: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("The cut-off stays as it is, its sample could not be renewed", e);
        } finally {
            again(seconds);
        }
    }

    private void again(int seconds) {
        if (!background.isShutdown()) {
            background.schedule(this::renewAndAgain, seconds, TimeUnit.SECONDS);
        }
    }

    private static int pause(int pictures) {
        if (pictures < Calibration.LEAST_PICTURES) {
            return 10;
        }
        return pictures < Calibration.MOST_PICTURES ? 60 : 600;
    }

    /** How many pictures the sample has. Few are seen at a glance: a bound would only hide what someone looks for. */
    int renew() {
        List<float[]> pictures = sample.get();
        if (pictures.size() < Calibration.LEAST_PICTURES) {
            known = new Known(null, null, "fewer than " + Calibration.LEAST_PICTURES + " pictures, no bound");
        } else {
            known = new Known(stored == null ? calibrate(pictures) : stored, Spread.of(pictures), null);
        }
        return pictures.size();
    }

    private Calibration calibrate(List<float[]> pictures) {
        if (unrelatedVectors == null) {
            unrelatedVectors = unrelated.get();
        }
        return Calibration.of(revision, unrelatedVectors, pictures, List.of());
    }

    @Override
    public Cutoff cutoff(float[] query) {
        Known now = known;
        return now.calibration() == null
                ? Cutoff.none(now.otherwise())
                : CutoffRule.of(query, now.calibration(), now.spread());
    }

    @Override
    public float cutoffOfPicture() {
        Calibration now = known.calibration();
        return now == null ? -1 : now.picture();
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
