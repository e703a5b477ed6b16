package io.intellisense.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path folder;

    @Test
    void keysComeBackAsTheyWereWritten() throws IOException {
        KeyFile file = new KeyFile(folder.resolve("new/keys.json"));
        List<ApiKey> keys = List.of(
                new ApiKey("page", ApiKey.hashOf("a"), Set.of(KeyScope.READ, KeyScope.SEARCH), CREATED),
                new ApiKey("camera", ApiKey.hashOf("b"), Set.of(KeyScope.UPLOAD), CREATED));
        file.write(keys);
        assertThat(file.read()).isEqualTo(keys);
    }

    @Test
    void onlyItsOwnerMayReadItAndNothingElseIsLeftBeside() throws IOException {
        KeyFile file = new KeyFile(folder.resolve("keys.json"));
        Files.writeString(file.path(), "open to all");
        file.write(List.of());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @Test
    void theKeyItselfIsNotInIt() throws IOException {
        KeyFile file = new KeyFile(folder.resolve("keys.json"));
        String secret = ApiKey.draw();
        file.write(List.of(new ApiKey("page", ApiKey.hashOf(secret), Set.of(KeyScope.READ), CREATED)));
        assertThat(Files.readString(file.path()))
                .doesNotContain(secret)
                .contains(ApiKey.hashOf(secret).hex());
    }

    @Test
    void everyDrawnKeyIsAnotherOf256Bits() {
        assertThat(ApiKey.draw()).hasSize("ii_".length() + 43).isNotEqualTo(ApiKey.draw());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"keys\":[{\"name\":\"a\"}]}",
                "{\"keys\":[{\"name\":\"a\",\"sha256\":\"plain\",\"scopes\":[\"read\"],\"created\":\"2026-01-02T03:04:05Z\"}]}",
                "{\"keys\":[{\"name\":\"a\",\"sha256\":\"%1$s\",\"scopes\":[\"root\"],\"created\":\"2026-01-02T03:04:05Z\"}]}",
                "{\"keys\":[{\"name\":\"a\",\"sha256\":\"%1$s\",\"scopes\":[],\"created\":\"2026-01-02T03:04:05Z\"}]}",
                "{\"keys\":[{\"name\":\"a\",\"sha256\":\"%1$s\",\"scopes\":[\"read\"],\"created\":\"today\"}]}"
            })
    void whatIsNoListOfKeysIsRefusedWithASentence(String content) throws IOException {
        Path path = folder.resolve("keys.json");
        Files.writeString(path, content.formatted("0".repeat(64)));
        assertThatThrownBy(() -> new KeyFile(path).read())
                .isInstanceOf(KeysUnreadableException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("key create");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> new KeyFile(folder.resolve("none.json")).read())
                .isInstanceOf(KeysUnreadableException.class)
                .hasMessageContaining("none.json");
    }
}
