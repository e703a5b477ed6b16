package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.security.ApiKey;
import io.intellisense.api.security.KeyFile;
import io.intellisense.api.security.KeyScope;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyTest {

    @TempDir
    Path folder;

    @Test
    void aKeyIsPrintedOnceAndKeptAsItsHash() {
        Terminal made = create("page", "read, search");
        assertThat(made.exitCode()).isZero();
        List<ApiKey> kept = new KeyFile(folder.resolve("keys.json")).read();
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).hash()).isEqualTo(ApiKey.hashOf(made.lastLine()));
        assertThat(kept.get(0).scopes()).containsExactlyInAnyOrder(KeyScope.READ, KeyScope.SEARCH);
        assertThat(made.err()).contains("until it is started again");
        assertThat(create("other", "read").err()).contains("knows it already");
    }

    @Test
    void keysAreListedWithoutWhatOpensAnything() {
        String secret = create("page", "search,read").lastLine();
        Terminal listed = run("key", "list");
        assertThat(listed.out())
                .contains("page", "read,search")
                .doesNotContain(secret, ApiKey.hashOf(secret).hex());
    }

    @Test
    void aRevokedKeyIsGone() {
        create("page", "read");
        create("camera", "upload");
        assertThat(run("key", "revoke", "page").lastLine()).isEqualTo("Revoked.");
        assertThat(run("key", "list").out()).contains("camera").doesNotContain("page");
        assertThat(run("key", "revoke", "camera").out()).contains("nobody is let in");
        assertThat(run("key", "list").lastLine()).isEqualTo("There are no keys.");
    }

    @Test
    void whatIsWrongIsSaid() {
        create("page", "read");
        assertRefused(create("page", "read"), "a key page already");
        assertRefused(create("camera", "write"), "read, search, upload, admin", "write");
        assertRefused(create("two words", "read"), "two words");
        assertRefused(run("key", "revoke", "nobody"), "no key nobody");
    }

    private static void assertRefused(Terminal terminal, String... said) {
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains(said).doesNotContain("Exception");
    }

    private Terminal create(String name, String scopes) {
        return run("key", "create", "--name", name, "--scope", scopes);
    }

    private Terminal run(Object... words) {
        Object[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = folder;
        return Terminal.run(all);
    }
}
