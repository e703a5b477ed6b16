package io.intellisense.flink.source;

import java.util.Locale;
import java.util.Set;

/** What names say about tars and their members. */
final class TarNames {

    private static final Set<String> COMPRESSED =
            Set.of("tgz", "tar.gz", "tbz2", "tar.bz2", "txz", "tar.xz", "tzst", "tar.zst", "tar.lz4");

    /** Also formats that are not indexed: a picture that nobody finds is worth a line in the report. */
    private static final Set<String> PICTURES = Set.of(
            "jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif", "bmp", "dib", "tif", "tiff", "heic", "heif", "avif",
            "jxl", "jp2", "psd", "svg", "dng", "cr2", "cr3", "nef", "arw", "orf", "rw2", "raf");

    private TarNames() {}

    static boolean isTar(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".tar");
    }

    static boolean isCompressedTar(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return COMPRESSED.stream().anyMatch(end -> lower.endsWith("." + end));
    }

    /**
     * Whether a member is taken for a picture. Shards of data sets hold captions, labels and more beside each picture, under its
     * name: those are not indexed, and no mistakes either. A name without an extension says nothing, so it may be a picture's.
     */
    static boolean isPicture(String member) {
        String name = member.substring(member.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 || PICTURES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether the member, or a folder that it lies in, has a name that begins with a dot. */
    static boolean isHidden(String member) {
        for (String name : member.split("/")) {
            if (name.startsWith(".") && !name.equals(".") && !name.equals("..")) {
                return true;
            }
        }
        return false;
    }
}
