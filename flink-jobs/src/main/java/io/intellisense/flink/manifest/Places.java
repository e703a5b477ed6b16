package io.intellisense.flink.manifest;

import io.intellisense.domain.ImageLocation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Makes URIs of what a manifest calls its images: URIs, paths, and paths relative to the manifest's folder. */
final class Places {

    private static final Pattern URI_FORM = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*", Pattern.DOTALL);
    private static final String UNTOUCHED = "-._~/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final URI folder;

    Places(URI folder) {
        this.folder = folder;
    }

    String uriOf(String place) {
        return uriOf(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The URI of the place, written as a walk through folders would write it.
     *
     * @param place bytes, because names need not be text
     * @throws IllegalArgumentException with a sentence, where it is no place
     */
    String uriOf(byte[] place) {
        String text = new String(place, StandardCharsets.ISO_8859_1);
        if (text.isBlank()) {
            throw new IllegalArgumentException("No path and no URI is there");
        }
        if (!URI_FORM.matcher(text).matches()) {
            return canonical((text.startsWith("/") ? "file://" : folder) + escaped(place));
        }
        String uri = ascii(place);
        if (uri.indexOf('#') < 0) {
            return canonical(uri);
        }
        ImageLocation location = ImageLocation.parse(uri);
        return new ImageLocation(canonical(location.file()), location.part()).uri();
    }

    private static String canonical(String uri) {
        try {
            URI parsed = URI.create(uri);
            return "file".equals(parsed.getScheme())
                    ? Path.of(parsed).normalize().toUri().toString()
                    : uri;
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new IllegalArgumentException("This is no valid path or URI: " + e.getMessage(), e);
        }
    }

    /** Of a URI that somebody wrote with letters beyond ASCII. */
    private static String ascii(byte[] uri) {
        return escaped(uri, each -> each >= 0);
    }

    private static String escaped(byte[] path) {
        return escaped(path, each -> UNTOUCHED.indexOf((char) each) >= 0);
    }

    /** RFC 3986, section 2.1. */
    private static String escaped(byte[] text, IntPredicate untouched) {
        StringBuilder uri = new StringBuilder(text.length);
        for (byte each : text) {
            if (untouched.test(each)) {
                uri.append((char) each);
            } else {
                uri.append('%').append(String.format("%02X", each & 0xff));
            }
        }
        return uri.toString();
    }
}
