package io.intellisense.flink.decode;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;

/** Finds texts among the EXIF tags. */
final class ExifText {

    private ExifText() {}

    /** The first text under this tag that says anything, without padding; null where there is none. */
    static String of(Metadata metadata, Class<? extends Directory> kind, int tag) {
        for (Directory directory : metadata.getDirectoriesOfType(kind)) {
            String text = directory.getString(tag);
            if (text != null) {
                String clean = text.replace('\0', ' ').strip();
                if (!clean.isEmpty()) {
                    return clean;
                }
            }
        }
        return null;
    }
}
