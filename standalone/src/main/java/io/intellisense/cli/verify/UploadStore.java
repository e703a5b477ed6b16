package io.intellisense.cli.verify;

import io.intellisense.domain.Sha256;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The images in the uploader's store: {@code ab/cd/<sha256>.<ext>}, and nothing else that lies there. */
record UploadStore(Path root) {

    private static final Pattern IMAGE = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{2}/([0-9a-f]{64})\\.[a-z]+");

    boolean holds(Path file) {
        return file.startsWith(root);
    }

    /** The hash that an image is named after; empty for what is none. */
    Optional<Sha256> hashOf(Path file) {
        return Optional.of(IMAGE.matcher(root.relativize(file).toString().replace('\\', '/')))
                .filter(Matcher::matches)
                .map(name -> new Sha256(name.group(1)));
    }
}
