package io.intellisense.domain;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an image's bytes are: a file, or a part of one, such as a member of a tar. A part is written into the URI's fragment:
 * {@code file:///data/00000.tar#bytes=1536-23455&name=0001.jpg}. The range is the one that RFC 9110 would ask for, both ends
 * included; of a part without bytes, the last is one before the first.
 *
 * @param file URI of the file, without a fragment
 * @param part null for the whole file
 */
public record ImageLocation(String file, Part part) {

    private static final Pattern PART = Pattern.compile("bytes=(\\d{1,18})-(-1|\\d{1,18})&name=(.*)");

    /**
     * Some bytes of a file.
     *
     * @param name what they are called within the file; for people only, the range says which they are
     */
    public record Part(long offset, long length, String name) {

        public Part {
            Objects.requireNonNull(name, "name");
            if (offset < 0 || length < 0) {
                throw new IllegalArgumentException(
                        "A part begins at 0 or later and has 0 or more bytes, but was: " + length + " at " + offset);
            }
        }

        public long end() {
            return offset + length;
        }
    }

    public ImageLocation {
        Objects.requireNonNull(file, "file");
        if (file.indexOf('#') >= 0) {
            throw new IllegalArgumentException("A file's URI has no fragment, but was: " + file);
        }
    }

    /** @throws IllegalArgumentException where the fragment is not of the form above */
    public static ImageLocation parse(String uri) {
        int hash = uri.indexOf('#');
        return hash < 0
                ? new ImageLocation(uri, null)
                : new ImageLocation(uri.substring(0, hash), partOf(uri, uri.substring(hash + 1)));
    }

    private static Part partOf(String uri, String fragment) {
        Matcher matcher = PART.matcher(fragment);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A part of a file is written '#bytes=FIRST-LAST&name=NAME', but was: " + uri);
        }
        long offset = Long.parseLong(matcher.group(1));
        return new Part(offset, Long.parseLong(matcher.group(2)) + 1 - offset, decoded(matcher.group(3)));
    }

    /** A plus is a plus: only forms write spaces like that. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    public boolean isWhole() {
        return part == null;
    }

    /** As {@link #parse} reads it. */
    public String uri() {
        return isWhole()
                ? file
                : file + "#bytes=" + part.offset() + "-" + (part.end() - 1) + "&name="
                        + URLEncoder.encode(part.name(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The file on this machine; empty where it is on another, or no file at all. */
    public Optional<Path> localFile() {
        try {
            URI parsed = URI.create(file);
            return "file".equals(parsed.getScheme()) ? Optional.of(Path.of(parsed)) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** What the image is called, without any folder; for people. */
    public String fileName() {
        if (!isWhole()) {
            return lastOf(part.name());
        }
        return localFile()
                .map(Path::getFileName)
                .map(Path::toString)
                .orElseGet(() -> nameOnAnotherMachine(lastOf(file)));
    }

    /** As it is where it cannot be decoded. */
    private static String nameOnAnotherMachine(String name) {
        try {
            return decoded(name);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
