package io.intellisense.flink.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that lists images.
 *
 * @param uri of a file of this machine
 */
public record Manifest(String uri, ManifestFormat format) {

    private static final String MARKER = "#manifest=";

    public Manifest {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(format, "format");
    }

    /** The manifest that a source stands for, as {@link #source} wrote it; empty where it is something else. */
    public static Optional<Manifest> of(String source) {
        int marker = source.indexOf(MARKER);
        return marker < 0
                ? Optional.empty()
                : Optional.of(new Manifest(
                        source.substring(0, marker),
                        ManifestFormat.valueOf(source.substring(marker + MARKER.length())
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_'))));
    }

    /** A URI that says how to read it, too: {@code file:///data/list.csv#manifest=csv}. */
    public String source() {
        return uri + MARKER + format.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All its entries. */
    public Entries open() throws IOException {
        return open(0, 1);
    }

    /** Goes on at an entry that an earlier reader saw. */
    public Entries open(long offset, long line) throws IOException {
        Places places = new Places(path().getParent().toUri());
        return switch (format) {
            case TEXT -> new TextEntries(new Lines(bytes(offset), offset, line), places);
            case JSON_LINES -> new JsonEntries(new Lines(bytes(offset), offset, line), places);
            case CSV -> CsvEntries.open(this, offset, line, places);
        };
    }

    InputStream bytes(long offset) throws IOException {
        FileChannel channel = FileChannel.open(path(), StandardOpenOption.READ);
        return Channels.newInputStream(channel.position(offset));
    }

    private Path path() {
        return Path.of(URI.create(uri));
    }
}
