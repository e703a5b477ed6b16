package io.intellisense.index;

import java.util.List;

/**
 * Some images in the order of time.
 *
 * @param next where the next page begins; null after the last one
 */
public record TimePage(List<StoredImage> images, TimeMark next) {}
