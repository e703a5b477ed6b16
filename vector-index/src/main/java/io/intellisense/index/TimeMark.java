package io.intellisense.index;

import io.intellisense.domain.ImageId;
import java.time.Instant;

/**
 * The last image of a page in the order of time: where the next page begins, whatever comes or goes meanwhile.
 *
 * @param takenAt null once the images that say when they were taken are through
 * @param after null where none of those without a time has been shown
 */
public record TimeMark(Instant takenAt, ImageId after) {}
