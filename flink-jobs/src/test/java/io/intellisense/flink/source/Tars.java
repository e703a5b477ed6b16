package io.intellisense.flink.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Writes tars. */
public final class Tars {

    private Tars() {}

    /** A tar of members that hold their own names. */
    static Path of(Path file, String... names) {
        return write(file, TarArchiveOutputStream.LONGFILE_POSIX, names);
    }

    static Path write(Path file, int longNames, String... names) {
        try (TarArchiveOutputStream out = open(file, longNames)) {
            for (String name : names) {
                add(out, name, name.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    public static TarArchiveOutputStream open(Path file, int longNames) throws IOException {
        TarArchiveOutputStream out = new TarArchiveOutputStream(Files.newOutputStream(file), "UTF-8");
        out.setLongFileMode(longNames);
        out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return out;
    }

    public static void add(TarArchiveOutputStream out, String name, byte[] content) throws IOException {
        add(out, new TarArchiveEntry(name), content);
    }

    static void add(TarArchiveOutputStream out, TarArchiveEntry entry, byte[] content) throws IOException {
        entry.setSize(content.length);
        entry.setModTime(0);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    static void addLink(TarArchiveOutputStream out, String name, String target) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(target);
        out.putArchiveEntry(entry);
        out.closeArchiveEntry();
    }
}
