package io.intellisense.index;

import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qdrant.client.grpc.Collections.CollectionConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionSpecTest {

    private static final CollectionSpec SPEC =
            new CollectionSpec("openai/clip-vit-base-patch32", "3d74acf", 512, "224 bicubic");

    @Test
    void theNameIsFitForAFolder() {
        assertThat(SPEC.name()).isEqualTo("images_openai-clip-vit-base-patch32_3d74acf");
        assertThat(new CollectionSpec("a b:c", "r/1", 1, "x").name()).isEqualTo("images_a-b-c_r-1");
    }

    @Test
    void comesBackFromTheCollectionsMetadata() {
        CollectionConfig config = CollectionConfig.newBuilder()
                .putAllMetadata(CollectionMetadata.of(SPEC))
                .putMetadata("added later", value("by someone"))
                .build();

        assertThat(CollectionMetadata.read(config)).contains(SPEC);
    }

    @Test
    void aCollectionOfAnotherProgramHasNoSpec() {
        assertThat(CollectionMetadata.read(CollectionConfig.getDefaultInstance()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_537})
    void refusesADimensionThatQdrantDoesNotHave(int dimension) {
        assertThatThrownBy(() -> new CollectionSpec("m", "r", dimension, "p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(dimension));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines"})
    void refusesWhatIsNotOneLineOfText(String text) {
        assertThatThrownBy(() -> new CollectionSpec("m", "r", 1, text)).hasMessageContaining("preprocessing");
        assertThatThrownBy(() -> new CollectionSpec(text, "r", 1, "p")).hasMessageContaining("model id");
    }
}
