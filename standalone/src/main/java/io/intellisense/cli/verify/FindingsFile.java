package io.intellisense.cli.verify;

import io.intellisense.standalone.UserError;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** All findings of a check, as JSON lines: there may be a million. */
final class FindingsFile implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final BufferedWriter out;

    private FindingsFile(Path file, BufferedWriter out) {
        this.file = file;
        this.out = out;
    }

    /** Begins anew. */
    static FindingsFile open(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return new FindingsFile(file, Files.newBufferedWriter(file));
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    void add(Finding finding) {
        try {
            out.write(JSON.writeValueAsString(finding));
            out.write('\n');
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    static void read(Path file, Consumer<Finding> each) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                each.accept(JSON.readValue(line, Finding.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static UserError cannotWrite(Path file, IOException e) {
        return new UserError(file + " cannot be written (" + e.getMessage() + "); make room or check permissions.", e);
    }
}
