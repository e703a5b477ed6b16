package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.PointKey;
import io.intellisense.qdrant.payload.PayloadFields;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;

/** A point as a Lucene document: its key, its vector, its payload to give back, its payload to filter by. */
final class PointDocument {

    static final String VECTOR = "vector";

    /** Id and payload, as the protocol writes them. */
    static final String POINT = "point";

    private PointDocument() {}

    /** @param vector of length one */
    static Document of(PointId id, float[] vector, Map<String, Value> payload) {
        RetrievedPoint point =
                RetrievedPoint.newBuilder().setId(id).putAllPayload(payload).build();
        Document document = new Document();
        document.add(new StringField(PointKey.FIELD, PointKey.of(id), Store.NO));
        document.add(new StoredField(POINT, point.toByteArray()));
        document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        PayloadFields.add(document, payload);
        return document;
    }
}
