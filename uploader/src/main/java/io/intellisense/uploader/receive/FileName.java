package io.intellisense.uploader.receive;

/** The name that a file had where it came from: shown to people, never used to store anything. */
final class FileName {

    private static final int LONGEST = 200;
    private static final String NONE = "unnamed";

    private FileName() {}

    /** The last name of a path, of whatever system, without characters that hide or overlay what is written. */
    static String shown(String sent) {
        if (sent == null) {
            return NONE;
        }
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
        String brief = clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST));
        return brief.isEmpty() || brief.equals(".") || brief.equals("..") ? NONE : brief;
    }

    /** What is remembered of a name as it is {@link #shown}: null where there was none. */
    static String known(String shown) {
        return shown.equals(NONE) ? null : shown;
    }
}
