package io.intellisense.api.embeddings;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.model.ModelInfo;
import io.intellisense.api.parameters.Base64Picture;
import io.intellisense.api.parameters.JsonBody;
import io.intellisense.api.parameters.Shown;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives other systems the vectors that pictures are found by. */
@RestController
class EmbeddingsController {

    private static final int MOST = 64;

    private final JsonBody json;
    private final EmbeddingModel model;
    private final int maxTextLength;
    private final int maxBytes;

    EmbeddingsController(JsonBody json, EmbeddingModel model, QueryApiOptions options) {
        this.json = json;
        this.model = model;
        this.maxTextLength = options.search().maxQueryLength();
        this.maxBytes = options.search().maxPictureBytes();
    }

    /**
     * What is to be embedded, in one batch.
     *
     * @param images picture files as base64
     */
    record Wanted(List<String> texts, List<String> images) {

        Wanted {
            texts = texts == null ? List.of() : texts;
            images = images == null ? List.of() : images;
        }
    }

    /**
     * Vectors of unit length, in the order of what was sent.
     *
     * @param dimension numbers in each
     */
    record Embeddings(String model, String revision, int dimension, float[][] texts, float[][] images) {}

    @PostMapping("/api/embeddings")
    ResponseEntity<Embeddings> embed(HttpServletRequest http) throws IOException {
        Wanted wanted = json.read(http, Wanted.class, maxBytes);
        int count = wanted.texts().size() + wanted.images().size();
        if (count < 1 || count > MOST) {
            throw bad("Send 1 to " + MOST + " texts and images, as in {\"texts\": [\"a red circle\"]}; there were "
                    + count + ".");
        }
        wanted.texts().forEach(this::checkText);
        List<byte[]> files =
                wanted.images().stream().map(EmbeddingsController::decoded).toList();
        float[][] texts = wanted.texts().isEmpty() ? new float[0][] : model.embedTexts(wanted.texts());
        List<float[]> images = new ArrayList<>();
        for (byte[] file : files) {
            images.add(embedPicture(file, images.size()));
        }
        ModelInfo info = model.info();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Embeddings(
                        info.id(), info.revision(), info.dimension(), texts, images.toArray(float[][]::new)));
    }

    private void checkText(String text) {
        if (text == null || text.isBlank() || text.codePointCount(0, text.length()) > maxTextLength) {
            throw bad("A text has 1 to " + maxTextLength + " characters, but was: '" + Shown.of(String.valueOf(text))
                    + "'.");
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64Picture.decode(base64 == null ? "" : base64);
        } catch (IllegalArgumentException e) {
            throw bad(e.getMessage());
        }
    }

    private float[] embedPicture(byte[] file, int number) {
        try {
            return model.embedPicture(file);
        } catch (ImageRejectedException e) {
            throw new ApiProblem(ProblemKind.of(e.reason()), "Image " + (number + 1) + ": " + e.getMessage() + ".", e);
        }
    }

    private static ApiProblem bad(String sentence) {
        return new ApiProblem(ProblemKind.BAD_REQUEST, sentence);
    }
}
