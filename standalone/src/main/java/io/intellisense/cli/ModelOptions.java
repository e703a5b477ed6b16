package io.intellisense.cli;

import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.ModelFolders;
import io.intellisense.clip.Precision;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.ModelCollection;
import io.intellisense.index.ModelCollections;
import io.intellisense.standalone.Installation;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which model to use, and how to run it. */
final class ModelOptions {

    @Option(
            names = "--model",
            paramLabel = "DIR|NAME",
            description =
                    "Folder of a Hugging Face CLIP checkpoint, or the name of one in models/ (default: the one that the"
                            + " index was switched to, or else demo).")
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
        return Installation.here().model(model == null ? "demo" : model);
    }

    /** Where no model was named: takes the one that the index is asked with, if its folder is found. */
    void follow(IndexAddress index) {
        if (model != null) {
            return;
        }
        try (ModelCollections collections = ModelCollections.at(index)) {
            ModelCollection asked = collections.roles().current();
            if (asked != null) {
                ModelFolders.beside(folder())
                        .find(asked.spec().modelId(), asked.spec().revision(), asked.folder(), clip())
                        .ifPresent(found -> model = found.toString());
            }
        }
    }

    ClipOptions clip() {
        return new ClipOptions(precision, device);
    }
}
