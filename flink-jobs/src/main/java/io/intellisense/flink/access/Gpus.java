package io.intellisense.flink.access;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.Precision;
import java.nio.file.Path;

/**
 * The GPUs of all workers together; each gets one subtask that embeds.
 *
 * @param stated 0 where nobody said how many there are: then as many as the process sees that puts the job together
 */
public record Gpus(int stated) {

    public static final Gpus DETECTED = new Gpus(0);

    public Gpus {
        if (stated < 0) {
            throw new IllegalArgumentException("The number of GPUs is at least 0, but was: " + stated);
        }
    }

    /** Opens the model for a look at it. Where the workers have the GPUs, whoever submits the job need not have any. */
    public ClipModel look(Path model, ClipOptions options) {
        return ClipModel.shared(model, stated > 0 ? new ClipOptions(Precision.FP32, Device.CPU) : options);
    }

    /**
     * How many subtasks embed.
     *
     * @param seen GPUs that the model would compute on here
     * @param parallelism subtasks that decode
     */
    public int encoders(int seen, int parallelism) {
        if (stated > 0) {
            return stated;
        }
        return seen > 0 ? seen : parallelism;
    }
}
