package io.intellisense.index;

import io.intellisense.domain.ImageId;
import io.qdrant.client.grpc.Common.PointId;
import java.util.Collection;
import java.util.List;

/** An image's id is its point's UUID. */
final class Ids {

    private Ids() {}

    static PointId write(ImageId id) {
        return PointId.newBuilder().setUuid(id.value()).build();
    }

    static List<PointId> write(Collection<ImageId> ids) {
        return ids.stream().map(Ids::write).toList();
    }

    /** @throws IllegalArgumentException for a numbered point, which is no image of ours */
    static ImageId read(PointId id) {
        return new ImageId(id.getUuid());
    }
}
