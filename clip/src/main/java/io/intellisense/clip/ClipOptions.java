package io.intellisense.clip;

import java.util.Objects;

/** How to run a model. */
public record ClipOptions(Precision precision, Device device) {

    public static final ClipOptions AUTO = new ClipOptions(Precision.AUTO, Device.AUTO);

    public ClipOptions {
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(device, "device");
    }
}
