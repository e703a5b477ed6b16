package io.intellisense.cli;

import io.intellisense.api.security.ApiKey;
import io.intellisense.api.security.KeyFile;
import io.intellisense.api.security.KeysUnreadableException;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which keys. */
final class KeysOption {

    @Mixin
    private DataOption data;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "The file that lists them (default: keys.json in the data folder).")
    private Path file;

    KeyFile file() {
        return new KeyFile(file == null ? data.open().keys() : file.toAbsolutePath());
    }

    /** Those that there are; none where there is no file yet. */
    static List<ApiKey> in(KeyFile file) {
        try {
            return file.exists() ? file.read() : List.of();
        } catch (KeysUnreadableException e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    static void write(KeyFile file, List<ApiKey> keys) {
        try {
            file.write(keys);
        } catch (IOException e) {
            throw new UserError(
                    "The keys cannot be written to " + file.path() + "; choose another file with --keys.", e);
        }
    }
}
