package io.intellisense.qdrant;

import io.intellisense.qdrant.collection.CollectionStore;
import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeleteFieldIndexCollection;
import io.qdrant.client.grpc.Points.FieldType;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpdateStatus;
import java.io.IOException;
import java.util.function.DoubleFunction;

/** The calls about payload indexes: noted for clients to read back; this server indexes every payload field anyway. */
record FieldIndexes(CollectionStore store) {

    DoubleFunction<PointsOperationResponse> create(CreateFieldIndexCollection request) throws IOException {
        Supported.fields(
                request,
                "collection_name",
                "wait",
                "field_name",
                "field_type",
                "field_index_params",
                "ordering",
                "timeout");
        if (!request.hasFieldType()) {
            throw Refusal.invalid("the index on '" + request.getFieldName() + "' has no field type");
        }
        PayloadSchemaInfo.Builder index = PayloadSchemaInfo.newBuilder().setDataType(type(request.getFieldType()));
        if (request.hasFieldIndexParams()) {
            index.setParams(request.getFieldIndexParams());
        }
        store.get(request.getCollectionName()).settings().putIndex(request.getFieldName(), index.build());
        return completed();
    }

    DoubleFunction<PointsOperationResponse> delete(DeleteFieldIndexCollection request) throws IOException {
        Supported.fields(request, "collection_name", "wait", "field_name", "ordering", "timeout");
        store.get(request.getCollectionName()).settings().removeIndex(request.getFieldName());
        return completed();
    }

    private static PayloadSchemaType type(FieldType type) {
        return switch (type) {
            case FieldTypeKeyword -> PayloadSchemaType.Keyword;
            case FieldTypeInteger -> PayloadSchemaType.Integer;
            case FieldTypeFloat -> PayloadSchemaType.Float;
            case FieldTypeGeo -> PayloadSchemaType.Geo;
            case FieldTypeBool -> PayloadSchemaType.Bool;
            case FieldTypeDatetime -> PayloadSchemaType.Datetime;
            case FieldTypeUuid -> PayloadSchemaType.Uuid;
            default -> throw Refusal.unsupported("payload indexes of type " + type);
        };
    }

    private static DoubleFunction<PointsOperationResponse> completed() {
        return time -> PointsOperationResponse.newBuilder()
                .setResult(UpdateResult.newBuilder().setStatus(UpdateStatus.Completed))
                .setTime(time)
                .build();
    }
}
