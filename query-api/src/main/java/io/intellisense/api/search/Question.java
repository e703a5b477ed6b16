package io.intellisense.api.search;

import io.intellisense.domain.ImageId;
import io.intellisense.index.SearchQuery;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A search, ready to be asked.
 *
 * @param vector what to be near to, of unit length
 * @param minScore cosine below which nothing is shown
 * @param without a picture that is not to be found; null where there is none
 * @param identity the same for the same search, whatever page of it
 */
record Question(float[] vector, float minScore, Scope scope, ImageId without, String identity) {

    /** What was asked for, or else what the model is calibrated for. */
    static float leastScore(Scope scope, float calibrated) {
        return scope.minScore() == null ? calibrated : scope.minScore();
    }

    /** The same for every page. An explicit least score belongs to the search; a calibrated one may change meanwhile. */
    int fingerprint() {
        CRC32 sum = new CRC32();
        String all =
                identity + '\n' + scope.filter() + '\n' + scope.minScore() + '\n' + scope.sort() + '\n' + scope.group();
        sum.update(all.getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    /** One more where a picture is to be left out, as it may be among the best. */
    SearchQuery best(int count) {
        return new SearchQuery(vector, scope.filter(), without == null ? count : count + 1, 0, minScore);
    }

    boolean wants(ImageId id) {
        return !id.equals(without);
    }
}
