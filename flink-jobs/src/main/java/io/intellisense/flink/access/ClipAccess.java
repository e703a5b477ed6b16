package io.intellisense.flink.access;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.Precision;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Opens a CLIP model; the subtasks of one worker share its weights, and have a GPU each as long as there are enough.
 *
 * @param folder a Hugging Face checkpoint, at the same path on every worker
 */
public record ClipAccess(String folder, Precision precision, Device device) implements EncoderAccess {

    public static ClipAccess of(Path folder, ClipOptions options) {
        return new ClipAccess(folder.toString(), options.precision(), options.device());
    }

    @Override
    public ImageEncoder open(Set<Integer> gpus) {
        return new ClipEncoder(ClipModel.sharedOnOneDevice(Path.of(folder), new ClipOptions(precision, device), gpus));
    }

    private record ClipEncoder(ClipModel model) implements ImageEncoder {

        @Override
        public float[][] embedImages(List<byte[]> squares) {
            return model.embedImages(squares);
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
