package io.intellisense.domain;

import java.util.Locale;

/** Why an image was refused. The labels are stable: they appear in reports, in JSON and in metrics. */
public enum RejectReason {
    /** The file could not be opened or read. */
    UNREADABLE,
    /** The file is not there, or not there any more. */
    GONE,
    /** The file has no bytes. */
    EMPTY,
    /** The first bytes are those of no format that is indexed. */
    UNSUPPORTED_FORMAT,
    /** The file has more bytes than allowed. */
    TOO_MANY_BYTES,
    /** The header declares more pixels than allowed. */
    TOO_MANY_PIXELS,
    /** The header declares a side longer than allowed. */
    SIDE_TOO_LONG,
    /** The file ends before its picture does. */
    TRUNCATED,
    /** The header or the picture data make no sense to any decoder. */
    CORRUPT,
    /** Whoever worked on it died, again and again. */
    POISON,
    /** Its announcement makes no sense, or was trimmed from the stream before it was read. */
    EVENT_LOST;

    /** The word used in reports, JSON and metrics, such as {@code unsupported-format}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException where no reason has this label */
    public static RejectReason ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
