package io.intellisense.qdrant.payload;

/** Where the texts of a payload path are counted. */
public final class FacetTerms {

    private FacetTerms() {}

    /** The Lucene field that has each text of the path as a term. */
    public static String field(String key) {
        return FieldNames.keyword(FieldNames.path(key));
    }

    /** Longer texts are known by their hash only, and cannot be named. */
    public static boolean isNamed(int termBytes) {
        return termBytes <= FieldNames.LONGEST_TERM;
    }
}
