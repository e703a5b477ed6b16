package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.Refusal;
import io.intellisense.qdrant.Supported;
import io.intellisense.qdrant.payload.PayloadEdit;
import io.qdrant.client.grpc.Points.PointsUpdateOperation;
import java.io.IOException;

/** Applies one update of a batch, as the protocol says it. */
final class UpdateOperation {

    private UpdateOperation() {}

    static void apply(PointsUpdateOperation update, PointWriter to) throws IOException {
        switch (update.getOperationCase()) {
            case UPSERT -> {
                Supported.fields(update.getUpsert(), "points");
                to.upsert(update.getUpsert().getPointsList());
            }
            case DELETE_POINTS -> {
                Supported.fields(update.getDeletePoints(), "points");
                to.delete(update.getDeletePoints().getPoints());
            }
            case SET_PAYLOAD -> {
                Supported.fields(update.getSetPayload(), "payload", "points_selector");
                to.edit(
                        update.getSetPayload().getPointsSelector(),
                        PayloadEdit.set(update.getSetPayload().getPayloadMap()));
            }
            case OVERWRITE_PAYLOAD -> {
                Supported.fields(update.getOverwritePayload(), "payload", "points_selector");
                to.edit(
                        update.getOverwritePayload().getPointsSelector(),
                        PayloadEdit.overwrite(update.getOverwritePayload().getPayloadMap()));
            }
            case DELETE_PAYLOAD -> {
                Supported.fields(update.getDeletePayload(), "keys", "points_selector");
                to.edit(
                        update.getDeletePayload().getPointsSelector(),
                        PayloadEdit.delete(update.getDeletePayload().getKeysList()));
            }
            case CLEAR_PAYLOAD -> {
                Supported.fields(update.getClearPayload(), "points");
                to.edit(update.getClearPayload().getPoints(), PayloadEdit.clear());
            }
            case OPERATION_NOT_SET -> throw Refusal.invalid("an update of the batch is empty");
            default -> throw Refusal.unsupported("updates of kind " + update.getOperationCase());
        }
    }
}
