package io.intellisense.api.images;

import java.util.List;

/**
 * One page of what was found.
 *
 * @param next the cursor of the next page; null after the last one
 */
public record Page(List<Picture> hits, String next) {}
