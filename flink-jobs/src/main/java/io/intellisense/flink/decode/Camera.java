package io.intellisense.flink.decode;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.util.Locale;

/** Names the camera and the lens. */
final class Camera {

    private Camera() {}

    /** Maker and model as one phrase; null where neither is known. */
    static String nameOf(Metadata metadata) {
        return phrase(
                ExifText.of(metadata, ExifIFD0Directory.class, ExifIFD0Directory.TAG_MAKE),
                ExifText.of(metadata, ExifIFD0Directory.class, ExifIFD0Directory.TAG_MODEL));
    }

    static String lensOf(Metadata metadata) {
        return ExifText.of(metadata, ExifSubIFDDirectory.class, ExifSubIFDDirectory.TAG_LENS_MODEL);
    }

    /** Most models begin with their maker's name: {@code NIKON CORPORATION} makes the {@code NIKON D90}. */
    static String phrase(String make, String model) {
        if (make == null || model == null) {
            return make == null ? model : make;
        }
        return firstWord(model).equals(firstWord(make)) ? model : make + " " + model;
    }

    private static String firstWord(String text) {
        return text.toLowerCase(Locale.ROOT).split("[\\s_-]", 2)[0];
    }
}
