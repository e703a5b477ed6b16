package io.intellisense.qdrant.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.StatusRuntimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"images", "images_openai-clip-vit-b-32_3d74acf.1", "Büro 2"})
    void namesThatAreFitForAFolderPass(String name) {
        assertThat(CollectionName.checked(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../other", "a/b", "a\\b", "a:b", "a\0b", "a\nb"})
    void noNameLeadsOutOfTheDataFolder(String name) {
        assertThatThrownBy(() -> CollectionName.checked(name)).isInstanceOf(StatusRuntimeException.class);
    }
}
