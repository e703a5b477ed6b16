package io.intellisense.api.search;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.images.Pictures;
import io.intellisense.api.library.Library;
import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.parameters.Base64Picture;
import io.intellisense.api.parameters.Parameters;
import io.intellisense.api.query.QueryLanguage;
import io.intellisense.domain.ImageId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns what a program wants into one vector. */
@Component
class WantedVectors {

    private static final int MOST = 20;

    private final TextVectors texts;
    private final PictureVectors pictures;
    private final Library library;
    private final EmbeddingModel model;
    private final int maxQueryLength;

    WantedVectors(
            TextVectors texts,
            PictureVectors pictures,
            Library library,
            EmbeddingModel model,
            QueryApiOptions options) {
        this.texts = texts;
        this.pictures = pictures;
        this.library = library;
        this.model = model;
        this.maxQueryLength = options.search().maxQueryLength();
    }

    /** Complains where something is missing, said twice or out of bounds. */
    void check(CombinedSearch search, Parameters parameters) {
        if (search.positive().isEmpty()) {
            parameters.complain(
                    "positive", "Say what to look for, as in {\"positive\": [{\"text\": \"a red circle\"}]}.");
        }
        if (search.positive().size() + search.negative().size() > MOST) {
            parameters.complain("positive", "Say at most " + MOST + " things to look for and to leave out.");
        }
        search.positive().forEach(wanted -> check("positive", wanted, parameters));
        search.negative().forEach(wanted -> check("negative", wanted, parameters));
    }

    private void check(String name, Wanted wanted, Parameters parameters) {
        long said = wanted == null
                ? 0
                : Stream.of(wanted.text(), wanted.image(), wanted.data())
                        .filter(each -> each != null)
                        .count();
        if (said != 1) {
            parameters.complain(
                    name, "Each of '" + name + "' has exactly one of text, image (an id) and data (base64).");
            return;
        }
        double weight = wanted.weightOr1();
        if (!(weight > 0 && weight <= QueryLanguage.MAX_WEIGHT)) {
            parameters.complain(name, "A weight is above 0 and at most 10, but was: " + weight + ".");
        }
        if (wanted.text() != null) {
            try {
                QueryText.check(wanted.text(), maxQueryLength);
            } catch (IllegalArgumentException e) {
                parameters.complain(name, e.getMessage());
            }
        }
    }

    /** @throws IllegalArgumentException with a sentence for the user where the parts cancel each other out */
    TextVectors.Embedded of(CombinedSearch search) {
        Mixture mixture = new Mixture(model.info().dimension());
        boolean cached = add(search.positive(), 1, mixture);
        cached &= add(search.negative(), -1, mixture);
        return new TextVectors.Embedded(mixture.direction(), cached);
    }

    private boolean add(List<Wanted> all, int sign, Mixture mixture) {
        boolean cached = true;
        for (Wanted wanted : all) {
            TextVectors.Embedded embedded = vectorOf(wanted);
            mixture.add(embedded.vector(), sign * wanted.weightOr1());
            cached &= embedded.cached();
        }
        return cached;
    }

    private TextVectors.Embedded vectorOf(Wanted wanted) {
        if (wanted.text() != null) {
            return texts.of(QueryText.normalized(wanted.text()));
        }
        if (wanted.image() != null) {
            ImageId id = Pictures.idOf(wanted.image());
            float[] vector = library.vectors(List.of(id)).get(id);
            if (vector == null) {
                throw Pictures.unknown(id);
            }
            return new TextVectors.Embedded(vector, true);
        }
        PictureVectors.Embedded picture = pictures.of(Base64Picture.decode(wanted.data()));
        return new TextVectors.Embedded(picture.vector(), picture.cached());
    }
}
