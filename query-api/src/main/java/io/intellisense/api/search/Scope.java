package io.intellisense.api.search;

import io.intellisense.api.filter.Sort;
import io.intellisense.index.ImageFilter;

/**
 * What every kind of search can be told besides what to look for.
 *
 * @param minScore null for the calibrated cut-off
 * @param group whether near duplicates are shown as one
 * @param cursor null for the first page
 */
record Scope(ImageFilter filter, Float minScore, Sort sort, boolean group, int limit, Cursor cursor) {

    Scope with(ImageFilter filter) {
        return new Scope(filter, minScore, sort, group, limit, cursor);
    }
}
