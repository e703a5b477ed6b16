package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.Refusal;
import io.intellisense.qdrant.payload.PayloadSelection;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.DenseVector;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.VectorOutput;
import io.qdrant.client.grpc.Points.VectorsOutput;
import io.qdrant.client.grpc.Points.WithPayloadSelector;
import io.qdrant.client.grpc.Points.WithVectorsSelector;
import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a client wants to see of the points that are found. */
public record PointView(UnaryOperator<Map<String, Value>> payload, boolean vectors) {

    /** @param payloadByDefault what a client gets that does not say */
    public static PointView of(WithPayloadSelector payload, WithVectorsSelector vectors, boolean payloadByDefault) {
        if (vectors.hasInclude()) {
            throw Refusal.unsupported("named vectors");
        }
        return new PointView(PayloadSelection.of(payload, payloadByDefault), vectors.getEnable());
    }

    RetrievedPoint of(Snapshot now, int doc) throws IOException {
        RetrievedPoint stored = now.point(doc);
        RetrievedPoint.Builder point =
                RetrievedPoint.newBuilder().setId(stored.getId()).putAllPayload(payload.apply(stored.getPayloadMap()));
        if (vectors) {
            point.setVectors(output(now.vector(doc)));
        }
        return point.build();
    }

    ScoredPoint of(Snapshot now, int doc, float score) throws IOException {
        RetrievedPoint stored = now.point(doc);
        ScoredPoint.Builder point = ScoredPoint.newBuilder()
                .setId(stored.getId())
                .setScore(score)
                .putAllPayload(payload.apply(stored.getPayloadMap()));
        if (vectors) {
            point.setVectors(output(now.vector(doc)));
        }
        return point.build();
    }

    private static VectorsOutput output(float[] vector) {
        DenseVector.Builder dense = DenseVector.newBuilder();
        for (float number : vector) {
            dense.addData(number);
        }
        return VectorsOutput.newBuilder()
                .setVector(VectorOutput.newBuilder().setDense(dense))
                .build();
    }
}
