package io.intellisense.cli.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * A file as it was when it was looked at; one that has changed since is another.
 *
 * @param path absolute
 * @param modified nanoseconds since 1970
 */
record FoundFile(Path path, long bytes, long modified) {

    /** A file that cannot be looked at is found all the same: whoever reads it says why. */
    static FoundFile at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            BasicFileAttributes attributes = Files.readAttributes(absolute, BasicFileAttributes.class);
            return new FoundFile(
                    absolute, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        } catch (IOException e) {
            return new FoundFile(absolute, 0, 0);
        }
    }
}
