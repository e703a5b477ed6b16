package io.intellisense.index;

import io.intellisense.domain.ImageId;
import java.util.List;

/**
 * Some images in the order of their ids.
 *
 * @param next where the next page begins; null after the last one
 */
public record ScrollPage(List<StoredImage> images, ImageId next) {}
