package io.intellisense.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIdTest {

    private final Sha256 hash = Sha256.of("a falcon".getBytes(StandardCharsets.UTF_8));

    @Test
    void sameBytesHaveTheSameId() {
        assertThat(ImageId.of(hash)).isEqualTo(ImageId.of(new Sha256(hash.hex())));
    }

    @Test
    void otherBytesHaveAnotherId() {
        assertThat(ImageId.of(hash)).isNotEqualTo(ImageId.of(Sha256.of(new byte[0])));
    }

    @Test
    void isAVersion5Uuid() {
        assertThat(ImageId.of(hash).toUuid().version()).isEqualTo(5);
        assertThat(ImageId.of(hash).toUuid().variant()).isEqualTo(2);
    }

    /** The value that Python's {@code uuid.uuid5} gives for our namespace: ids must never change, stored points depend on them. */
    @Test
    void staysWhatItWasForEver() {
        assertThat(ImageId.of(Sha256.of(new byte[0]))).hasToString("fbe164e9-93fb-5f62-9cb1-c17b8fb9fef8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "not-a-uuid", "123E4567-E89B-52D3-A456-426614174000", "../../etc/passwd", "1-1-1-1-1"})
    void anythingButACanonicalUuidIsRefused(String text) {
        assertThatThrownBy(() -> new ImageId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
