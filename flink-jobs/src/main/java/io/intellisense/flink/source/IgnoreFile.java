package io.intellisense.flink.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a folder says of itself and of what is below: most of what {@code .gitignore} can say. A line is a glob; of several that
 * match, the last one counts; {@code !} takes in again, a slash at the end means folders only, one elsewhere a path from here on.
 */
final class IgnoreFile {

    static final String NAME = ".intellisenseignore";

    private static final Logger LOG = LoggerFactory.getLogger(IgnoreFile.class);
    private static final long MOST_BYTES = 1 << 20;

    private final Path folder;

    /** Of the folder above; null at the root. */
    private final IgnoreFile above;

    /** The last line first. */
    private final List<Line> lines;

    private record Line(Glob glob, boolean onlyFolders, boolean takesIn) {

        boolean matches(Path folder, Path path, boolean isFolder) {
            return (isFolder || !onlyFolders) && glob.matches(folder, path);
        }
    }

    private IgnoreFile(Path folder, IgnoreFile above, List<Line> lines) {
        this.folder = folder;
        this.above = above;
        this.lines = lines;
    }

    /**
     * What counts in the folder; null where nothing does.
     *
     * @param above what counts in the folder above; may be null
     */
    static IgnoreFile in(Path folder, IgnoreFile above) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.isRegularFile(file)) {
                return above;
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("it has more than " + MOST_BYTES + " bytes");
            }
            return new IgnoreFile(
                    folder, above, linesOf(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            return above;
        } catch (IOException e) {
            LOG.warn("{} does not count, because it cannot be read: {}", file, e.toString());
            return above;
        }
    }

    private static List<Line> linesOf(Path file, String text) {
        List<Line> lines = new ArrayList<>();
        for (String raw : text.lines().toList()) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            boolean takesIn = line.startsWith("!");
            try {
                lines.add(new Line(Glob.of(javaGlob(takesIn ? line.substring(1) : line)), line.endsWith("/"), takesIn));
            } catch (PatternSyntaxException e) {
                LOG.warn("The line {} of {} does not count, because it is no glob: {}", line, file, e.getDescription());
            }
        }
        Collections.reverse(lines);
        return lines;
    }

    /** Braces are nothing special here; two stars between slashes, or before the first one, may stand for nothing. */
    private static String javaGlob(String line) {
        return line.replace("{", "\\{")
                .replace("}", "\\}")
                .replaceFirst("^/?\\*\\*/", "/{,**/}")
                .replace("/**/", "{/,/**/}");
    }

    /** Whether the path, somewhere below, is left out. */
    boolean ignores(Path path, boolean isFolder) {
        for (IgnoreFile file = this; file != null; file = file.above) {
            for (Line line : file.lines) {
                if (line.matches(file.folder, path, isFolder)) {
                    return !line.takesIn();
                }
            }
        }
        return false;
    }
}
