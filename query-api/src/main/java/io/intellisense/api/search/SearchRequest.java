package io.intellisense.api.search;

import io.intellisense.index.ImageFilter;
import io.intellisense.index.SearchQuery;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A search as someone asked for it.
 *
 * @param minScore null for no bound
 * @param offset rank of the first hit, from 0
 */
record SearchRequest(QueryText text, ImageFilter filter, Float minScore, int limit, int offset) {

    /** Asks for one hit more than are shown, to know whether there is a next page. */
    SearchQuery near(float[] vector) {
        return new SearchQuery(vector, filter, limit + 1, offset, minScore);
    }

    /** The same for every page of a search. */
    int fingerprint() {
        CRC32 sum = new CRC32();
        sum.update((text.value() + '\n' + filter + '\n' + minScore).getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }
}
