package io.intellisense.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

    @TempDir
    Path folder;

    @Test
    void comesFromTheEnvironmentOrFromAFileThatItNames() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "s3cret\n");

        assertThat(secret(Map.of())).isNull();
        assertThat(secret(Map.of("KEY", ""))).isNull();
        assertThat(secret(Map.of("KEY", "s3cret"))).isEqualTo("s3cret");
        assertThat(secret(Map.of("KEY_FILE", file.toString()))).isEqualTo("s3cret");
    }

    @Test
    void sayingItTwiceIsAMistakeThatRepeatsNothing() {
        assertThatThrownBy(() -> secret(Map.of("KEY", "s3cret", "KEY_FILE", "/run/secrets/key")))
                .hasMessage("Set either KEY or KEY_FILE, not both");
    }

    @Test
    void aFileThatIsNoneOrEmptyIsNamed() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        assertThatThrownBy(() -> secret(Map.of("KEY_FILE", "/no/such/file")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("KEY_FILE names a file that cannot be read")
                .hasMessageEndingWith("/no/such/file");
        assertThatThrownBy(() -> secret(Map.of("KEY_FILE", empty.toString())))
                .hasMessageContaining("empty")
                .hasMessageEndingWith(empty.toString());
    }

    private static String secret(Map<String, String> environment) {
        return Secret.orNull("KEY", environment::get);
    }
}
