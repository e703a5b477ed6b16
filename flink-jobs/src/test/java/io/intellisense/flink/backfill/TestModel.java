package io.intellisense.flink.backfill;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A real model for tests: the repository's own, or a tiny one beside the repository. */
public final class TestModel {

    private TestModel() {}

    public static Path folder() {
        Path demo = Path.of("..", "models", "demo");
        Path tiny = Path.of("..", "..", "shared", "reference", "tiny-clip");
        Path model = Stream.of(demo, tiny)
                .filter(folder -> Files.exists(folder.resolve("model.safetensors")))
                .findFirst()
                .orElse(demo);
        assumeThat(model.resolve("model.safetensors")).as("a CLIP model").exists();
        return model.toAbsolutePath().normalize();
    }
}
