package io.intellisense.cli.verify;

import io.intellisense.domain.ImageId;
import java.util.List;
import java.util.Locale;

/**
 * One thing that is amiss; a line of the file of findings.
 *
 * @param image its id; null where it is not known
 * @param places URIs
 */
record Finding(String finding, String image, List<String> places) {

    /** What can be amiss. */
    enum Kind {
        POINT_WITHOUT_FILE,
        PLACE_DEAD,
        FILE_WITHOUT_POINT,
        PLACE_NOT_NAMED;

        /** As it is written in the file. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Finding of(Kind kind, ImageId imageOrNull, List<String> places) {
        return new Finding(kind.label(), imageOrNull == null ? null : imageOrNull.value(), places);
    }

    /** Whether indexing the place mends it. */
    boolean isToIndex() {
        return finding.equals(Kind.FILE_WITHOUT_POINT.label()) || finding.equals(Kind.PLACE_NOT_NAMED.label());
    }
}
