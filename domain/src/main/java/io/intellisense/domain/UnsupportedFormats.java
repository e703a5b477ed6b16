package io.intellisense.domain;

import java.nio.charset.StandardCharsets;

/** Names the formats that people often have and that are not indexed, so that a refusal tells them what they hold. */
final class UnsupportedFormats {

    private UnsupportedFormats() {}

    static String nameOf(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 32), StandardCharsets.ISO_8859_1);
        if (start.startsWith("ftyp", 4) && start.length() >= 12) {
            return nameOfBrand(start.substring(8, 12));
        }
        if (start.startsWith("%PDF")) {
            return "This is a PDF document";
        }
        if (start.startsWith("\377\n") || start.startsWith("JXL ", 4)) {
            return "This is a JPEG XL image";
        }
        if (start.startsWith("8BPS")) {
            return "This is a Photoshop document";
        }
        if (start.startsWith("<svg") || start.startsWith("<?xml")) {
            return "This is an SVG or XML file";
        }
        return "This is no image of a known format";
    }

    /** ISO base media files (ISO/IEC 14496-12) name their kind in the major brand. */
    private static String nameOfBrand(String brand) {
        return switch (brand) {
            case "heic", "heix", "hevc", "mif1", "msf1", "heim", "heis" -> "This is a HEIC image";
            case "avif", "avis" -> "This is an AVIF image";
            case "crx " -> "This is a Canon raw image";
            default -> "This is a video or another ISO media file";
        };
    }
}
