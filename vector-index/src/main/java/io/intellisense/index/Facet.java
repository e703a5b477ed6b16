package io.intellisense.index;

/** What images can be counted by. */
public enum Facet {
    CAMERA(PayloadFields.CAMERA),
    FORMAT(PayloadFields.FORMAT),
    /** Each image counts in its own folder and in every one above it. */
    FOLDER(PayloadFields.FOLDERS),
    ORIENTATION(PayloadFields.ASPECT);

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
