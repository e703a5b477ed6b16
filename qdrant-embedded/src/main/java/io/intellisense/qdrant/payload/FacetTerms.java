package io.intellisense.qdrant.payload;

import io.intellisense.qdrant.Refusal;
import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import java.util.Map;

/** Where the texts of a payload path are counted. */
public final class FacetTerms {

    private FacetTerms() {}

    /**
     * The Lucene field that has each text of the path as a term.
     *
     * @param indexes the collection's payload indexes: as with Qdrant, only the values of an indexed path are counted
     */
    public static String field(String key, Map<String, PayloadSchemaInfo> indexes) {
        PayloadSchemaInfo index = indexes.get(key);
        if (index == null) {
            throw Refusal.invalid("the values of '" + key + "' can be counted once it has a payload index");
        }
        if (index.getDataType() != PayloadSchemaType.Keyword) {
            throw Refusal.unsupported("counting the values of an index of type " + index.getDataType());
        }
        return FieldNames.keyword(FieldNames.path(key));
    }

    /** Longer texts are known by their hash only, and cannot be named. */
    public static boolean isNamed(int termBytes) {
        return termBytes <= FieldNames.LONGEST_TERM;
    }
}
