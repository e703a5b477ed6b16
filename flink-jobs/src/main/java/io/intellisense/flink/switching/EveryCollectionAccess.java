package io.intellisense.flink.switching;

import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.ModelFolders;
import io.intellisense.clip.Precision;
import io.intellisense.domain.ImageLimits;
import io.intellisense.flink.access.ImageIndex;
import io.intellisense.flink.access.IndexAccess;
import io.intellisense.flink.access.QdrantAccess;
import io.intellisense.flink.access.ShippedLimits;
import java.nio.file.Path;

/**
 * Opens all collections that an index keeps.
 *
 * @param own the collection of the job's model
 * @param folder the job's model; other models are found beside it
 */
public record EveryCollectionAccess(
        QdrantAccess own, String folder, Precision precision, Device device, ShippedLimits limits)
        implements IndexAccess {

    public static EveryCollectionAccess of(QdrantAccess own, Path folder, ClipOptions clip, ImageLimits limits) {
        return new EveryCollectionAccess(
                own, folder.toString(), clip.precision(), clip.device(), ShippedLimits.of(limits));
    }

    @Override
    public ImageIndex open() {
        return new EveryCollection(
                own.address(),
                own.spec(),
                ModelFolders.beside(Path.of(folder)),
                new ClipOptions(precision, device),
                limits.limits());
    }

    /** Without the key: this ends up in logs. */
    @Override
    public String toString() {
        return own.toString();
    }
}
