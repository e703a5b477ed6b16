package io.intellisense.flink.manifest;

import java.io.IOException;

/** A path or URI a line. Empty lines are passed over. */
final class TextEntries implements Entries {

    private final Lines lines;
    private final Places places;

    TextEntries(Lines lines, Places places) {
        this.lines = lines;
        this.places = places;
    }

    @Override
    public ManifestEntry next() throws IOException {
        Lines.Line line = lines.next();
        while (line != null && !line.isTooLong() && line.bytes().length == 0) {
            line = lines.next();
        }
        return line == null ? null : entryOf(line);
    }

    private ManifestEntry entryOf(Lines.Line line) {
        if (line.isTooLong()) {
            return ManifestEntry.wrong(line.offset(), line.number(), "The line has more than a million bytes");
        }
        try {
            return new ManifestEntry(line.offset(), line.number(), places.uriOf(line.bytes()), null, null);
        } catch (IllegalArgumentException e) {
            return ManifestEntry.wrong(line.offset(), line.number(), e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
