package io.intellisense.index;

import static io.qdrant.client.grpc.Points.FieldType.FieldTypeDatetime;
import static io.qdrant.client.grpc.Points.FieldType.FieldTypeGeo;
import static io.qdrant.client.grpc.Points.FieldType.FieldTypeInteger;
import static io.qdrant.client.grpc.Points.FieldType.FieldTypeKeyword;

import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.FieldType;
import java.util.Map;
import java.util.Set;

/** The fields that people filter by: indexed before the first image comes, because later is far slower. */
final class PayloadIndexes {

    static final Map<String, FieldType> FIELDS = Map.ofEntries(
            Map.entry(PayloadFields.TAKEN_AT, FieldTypeDatetime),
            Map.entry(PayloadFields.FORMAT, FieldTypeKeyword),
            Map.entry(PayloadFields.CAMERA, FieldTypeKeyword),
            Map.entry(PayloadFields.FOLDERS, FieldTypeKeyword),
            Map.entry(PayloadFields.LOCATIONS, FieldTypeKeyword),
            Map.entry(PayloadFields.WIDTH, FieldTypeInteger),
            Map.entry(PayloadFields.HEIGHT, FieldTypeInteger),
            Map.entry(PayloadFields.BYTES, FieldTypeInteger),
            Map.entry(PayloadFields.LOCATION, FieldTypeGeo),
            Map.entry(PayloadFields.ASPECT, FieldTypeKeyword));

    private PayloadIndexes() {}

    /** Creates those that the collection lacks, so that a creation that was cut short is completed by the next opening. */
    static void complete(QdrantConnection connection, String collection, Set<String> present) {
        FIELDS.forEach((field, type) -> {
            if (!present.contains(field)) {
                connection.await(connection
                        .writes()
                        .createFieldIndex(CreateFieldIndexCollection.newBuilder()
                                .setCollectionName(collection)
                                .setWait(true)
                                .setFieldName(field)
                                .setFieldType(type)
                                .build()));
            }
        });
    }
}
