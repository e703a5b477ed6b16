package io.intellisense.api.search;

import io.intellisense.api.images.Picture;
import java.util.List;

/**
 * What was found.
 *
 * @param hits best first
 * @param next the cursor of the next page; absent after the last one
 */
record SearchAnswer(String query, List<Picture> hits, String next, Model model, Took took) {

    /** The model whose vectors were compared: scores of different models are not comparable. */
    record Model(String id, String revision) {}

    /**
     * Where the time went, in milliseconds.
     *
     * @param textCached whether the text's vector was known from an earlier search
     */
    record Took(double text, double index, double total, boolean textCached) {}
}
