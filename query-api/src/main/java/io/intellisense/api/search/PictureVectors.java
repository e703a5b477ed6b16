package io.intellisense.api.search;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.metrics.Timers;
import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.Sha256;
import io.intellisense.web.problem.ApiProblem;
import org.springframework.stereotype.Component;

/** The vectors of pictures that people search by. Recent ones are kept, for the pages that follow. */
@Component
class PictureVectors {

    private static final int MOST = 1_000;

    private final EmbeddingModel model;
    private final RecentVectors<OfModel<Sha256>> recent;

    PictureVectors(EmbeddingModel model, Timers timers, QueryApiOptions options) {
        this.model = model;
        this.recent = new RecentVectors<>(MOST, timers.pictureEmbedding(true), options.limits());
    }

    Embedded of(byte[] file) {
        Sha256 sha256 = Sha256.of(file);
        RecentVectors.Found found = recent.of(OfModel.now(model, sha256), () -> embed(file));
        return new Embedded(found.vector(), sha256, found.cached());
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
