package io.intellisense.api.search;

import io.intellisense.api.images.Picture;
import java.util.List;

/**
 * What was found.
 *
 * @param query as it was understood; absent where a picture was asked with
 * @param parsed the parts of the query; absent where a picture was asked with
 * @param hits in the order that was asked for
 * @param next the cursor of the next page; absent after the last one
 * @param total pictures that pass the filters, near to the query or not; on first pages only
 * @param cutoff cosine similarity that hits have at least; absent where nothing was left out
 * @param best the highest score there was, where none was good enough
 */
record SearchAnswer(
        String query,
        List<ParsedPart> parsed,
        List<Picture> hits,
        String next,
        Long total,
        Float cutoff,
        Float best,
        Model model,
        Took took) {

    /** The model whose vectors were compared: scores of different models are not comparable. */
    record Model(String id, String revision) {}

    /**
     * Where the time went, in milliseconds.
     *
     * @param text of embedding what was asked with
     * @param textCached whether its vector was known from an earlier search
     */
    record Took(double text, double index, double total, boolean textCached) {}
}
