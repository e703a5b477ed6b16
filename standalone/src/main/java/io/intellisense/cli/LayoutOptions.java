package io.intellisense.cli;

import io.intellisense.index.CollectionLayout;
import io.intellisense.index.CollectionLayout.OnDisk;
import io.intellisense.index.CollectionLayout.Quantization;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a Qdrant server is to keep the index. */
final class LayoutOptions {

    @Option(
            names = "--quantization",
            paramLabel = "Q",
            description = "none or int8: a Qdrant server searches whole vectors, or one byte a number (default: none).")
    private Quantization quantization;

    @Option(
            names = "--on-disk",
            paramLabel = "WHAT",
            description = "none, vectors or all: what a Qdrant server leaves to the disk (default: none).")
    private OnDisk onDisk;

    /** Null where nothing was asked for. */
    CollectionLayout orNull() {
        return quantization == null && onDisk == null ? null : orUsual();
    }

    CollectionLayout orUsual() {
        return new CollectionLayout(
                Objects.requireNonNullElse(quantization, CollectionLayout.USUAL.quantization()),
                Objects.requireNonNullElse(onDisk, CollectionLayout.USUAL.onDisk()));
    }

    /** What there is to tell where something was asked for and is not so. */
    Optional<String> difference(CollectionLayout is) {
        CollectionLayout asked = orNull();
        return asked == null || asked.equals(is)
                ? Optional.empty()
                : Optional.of("The index was made with " + words(is) + " and stays so, though " + words(asked)
                        + " was asked for; to change it, change the collection in Qdrant.");
    }

    private static String words(CollectionLayout layout) {
        return "--quantization " + lower(layout.quantization()) + " --on-disk " + lower(layout.onDisk());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
