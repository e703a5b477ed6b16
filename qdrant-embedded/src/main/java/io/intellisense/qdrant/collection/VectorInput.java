package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.Refusal;
import io.intellisense.qdrant.vector.UnitVector;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.Vector;
import io.qdrant.client.grpc.Points.Vectors;
import java.util.List;

/** Reads the one unnamed vector of a point or a query, and refuses what does not fit the collection. */
public record VectorInput(int dimension) {

    public float[] of(PointStruct point) {
        Vectors vectors = point.getVectors();
        if (vectors.hasVectors()) {
            throw Refusal.invalid("Not existing vector name error: "
                    + String.join(", ", vectors.getVectors().getVectorsMap().keySet()));
        }
        if (!vectors.hasVector()) {
            throw Refusal.invalid("a point comes without a vector");
        }
        return unit(numbers(vectors.getVector()));
    }

    /** @throws io.grpc.StatusRuntimeException INVALID_ARGUMENT where the size is wrong or a number is none */
    public float[] unit(List<Float> numbers) {
        if (numbers.size() != dimension) {
            throw Refusal.invalid("Vector dimension error: expected dim: " + dimension + ", got " + numbers.size());
        }
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw Refusal.invalid("a vector holds a number that is not finite: " + number);
            }
        }
        return UnitVector.of(numbers);
    }

    /** Older clients send the numbers in a field that is deprecated now. */
    @SuppressWarnings("deprecation")
    private static List<Float> numbers(Vector vector) {
        return switch (vector.getVectorCase()) {
            case DENSE -> vector.getDense().getDataList();
            case VECTOR_NOT_SET -> {
                if (vector.hasIndices() || vector.hasVectorsCount()) {
                    throw Refusal.unsupported("sparse vectors or several vectors for a point");
                }
                yield vector.getDataList();
            }
            default -> throw Refusal.unsupported("vectors of kind " + vector.getVectorCase());
        };
    }
}
