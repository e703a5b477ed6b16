package io.intellisense.clip;

import java.util.Objects;

/**
 * How to run a model.
 *
 * @param gpu index of the one GPU to compute on; {@link #ALL_GPUS} where calls take all of them in turn. Without any GPU, it is the CPU
 */
public record ClipOptions(Precision precision, Device device, int gpu) {

    public static final int ALL_GPUS = -1;

    public static final ClipOptions AUTO = new ClipOptions(Precision.AUTO, Device.AUTO);

    public ClipOptions {
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(device, "device");
        if (gpu < ALL_GPUS) {
            throw new IllegalArgumentException("GPUs are counted from 0, but this is " + gpu);
        }
    }

    public ClipOptions(Precision precision, Device device) {
        this(precision, device, ALL_GPUS);
    }

    ClipOptions on(int gpu) {
        return new ClipOptions(precision, device, gpu);
    }
}
