package io.intellisense.api.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.intellisense.api.metrics.Timers;
import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.problem.ApiProblem;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.Sha256;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

/** The vectors of pictures that people search by. Recent ones are kept, for the pages that follow. */
@Component
class PictureVectors {

    private static final int MOST = 1_000;

    private final EmbeddingModel model;
    private final Timers timers;
    private final Cache<Sha256, float[]> recent =
            Caffeine.newBuilder().maximumSize(MOST).build();

    PictureVectors(EmbeddingModel model, Timers timers) {
        this.model = model;
        this.timers = timers;
    }

    Embedded of(byte[] file) {
        Sha256 sha256 = Sha256.of(file);
        Timer.Sample watch = Timer.start();
        float[] known = recent.getIfPresent(sha256);
        if (known == null) {
            return new Embedded(recent.get(sha256, missing -> embed(file)), sha256, false);
        }
        watch.stop(timers.pictureEmbedding(true));
        return new Embedded(known, sha256, true);
    }

    private float[] embed(byte[] file) {
        try {
            return model.embedPicture(file);
        } catch (ImageRejectedException e) {
            throw new ApiProblem(ProblemKind.of(e.reason()), e.getMessage() + ".", e);
        }
    }

    /** @param vector shared; not to be written to */
    record Embedded(float[] vector, Sha256 sha256, boolean cached) {}
}
