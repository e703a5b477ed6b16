package io.intellisense.standalone;

import io.intellisense.flink.source.ListingRules;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes a list of places for a backfill to read, one URI a line. It is there when it is whole. */
public final class PlaceList implements AutoCloseable {

    private final Path file;
    private final Path draft;
    private final BufferedWriter out;
    private long size;

    private PlaceList(Path file, Path draft, BufferedWriter out) {
        this.file = file;
        this.draft = draft;
        this.out = out;
    }

    public static PlaceList begin(Path file) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            return new PlaceList(file, draft, Files.newBufferedWriter(draft));
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    /** Such a list, for a backfill to read. */
    public static Sources sources(Path file) {
        return new Sources(List.of(), List.of(file), ListingRules.DEFAULT);
    }

    public void add(String uri) {
        try {
            out.write(uri);
            out.write('\n');
            size++;
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    /** Whether there is a list now: none where it would be empty. */
    public boolean finish() {
        try {
            out.close();
            if (size > 0) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return size > 0;
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private static UserError cannotWrite(Path file, IOException e) {
        return new UserError(file + " cannot be written (" + e.getMessage() + "); make room or check permissions.", e);
    }
}
