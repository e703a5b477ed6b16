package io.intellisense.cli;

import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.Precision;
import io.intellisense.standalone.Installation;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which model to use, and how to run it. */
final class ModelOptions {

    @Option(
            names = "--model",
            paramLabel = "DIR|NAME",
            defaultValue = "demo",
            description = "Folder of a Hugging Face CLIP checkpoint, or the name of one in models/ (default: demo).")
    private String model;

    @Option(
            names = "--precision",
            paramLabel = "P",
            defaultValue = "auto",
            description = "auto, fp32, bf16, fp16 or int8 (default: auto: bf16 where it is fast, fp32 otherwise).")
    private Precision precision;

    @Option(
            names = "--device",
            paramLabel = "D",
            defaultValue = "auto",
            description = "auto, cpu or gpu (default: auto: a GPU where there is one).")
    private Device device;

    Path folder() {
        return Installation.here().model(model);
    }

    ClipOptions clip() {
        return new ClipOptions(precision, device);
    }
}
