package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.index.CollectionLayout;
import io.intellisense.index.CollectionLayout.OnDisk;
import io.intellisense.index.CollectionLayout.Quantization;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LayoutOptionsTest {

    @Test
    void whoAsksForNothingIsToldNothing() {
        LayoutOptions options = parse();
        assertThat(options.orNull()).isNull();
        assertThat(options.difference(new CollectionLayout(Quantization.INT8, OnDisk.ALL)))
                .isEmpty();
    }

    @Test
    void whatIsNotSaidIsUsual() {
        assertThat(parse("--quantization", "int8").orNull())
                .isEqualTo(new CollectionLayout(Quantization.INT8, OnDisk.NONE));
        assertThat(parse("--on-disk", "vectors").orNull())
                .isEqualTo(new CollectionLayout(Quantization.NONE, OnDisk.VECTORS));
    }

    @Test
    void anIndexThatIsOtherwiseIsToldInOneSentence() {
        LayoutOptions options = parse("--quantization", "int8", "--on-disk", "all");
        assertThat(options.difference(options.orNull())).isEmpty();
        assertThat(options.difference(CollectionLayout.USUAL)).hasValueSatisfying(text -> assertThat(text)
                .contains("made with --quantization none --on-disk none")
                .contains("--quantization int8 --on-disk all was asked for"));
    }

    private static LayoutOptions parse(String... arguments) {
        LayoutOptions options = new LayoutOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return options;
    }
}
