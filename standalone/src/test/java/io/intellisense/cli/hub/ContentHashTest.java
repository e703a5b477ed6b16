package io.intellisense.cli.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashTest {

    /** {@code printf 'hello\n' | git hash-object --stdin} and {@code | sha256sum} say so. */
    private static final String BLOB = "ce013625030ba8dba906f756967f9e9ca394464a";

    private static final String SHA_256 = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";

    @TempDir
    private Path folder;

    @Test
    void aTagIsSha256OfALargeFileAndGitsNameOfASmallOne() throws IOException {
        Path file = Files.writeString(folder.resolve("hello"), "hello\n");
        Path other = Files.writeString(folder.resolve("other"), "hallo\n");
        for (String tag : new String[] {'"' + BLOB + '"', "W/\"" + BLOB + '"', '"' + SHA_256 + '"'}) {
            assertThat(ContentHash.ofTag(tag).isOf(file)).isTrue();
            assertThat(ContentHash.ofTag(tag).isOf(other)).isFalse();
        }
    }

    @Test
    void anyOtherTagSaysNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("hello"), "hello\n");
        assertThat(ContentHash.ofTag("\"abc-123\"").isOf(file)).isTrue();
        assertThat(ContentHash.ofTag("").isOf(file)).isTrue();
    }
}
