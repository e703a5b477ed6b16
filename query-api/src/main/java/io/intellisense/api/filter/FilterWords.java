package io.intellisense.api.filter;

import io.intellisense.api.parameters.Shown;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Orientation;
import io.intellisense.index.GeoBox;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads the words that narrow a search; each throws an {@link IllegalArgumentException} with a sentence for the user. */
final class FilterWords {

    private static final int LONGEST = 1_000;

    private FilterWords() {}

    /** A format by its name or its usual file extension. */
    static ImageFormat format(String text) {
        return Arrays.stream(ImageFormat.values())
                .filter(format -> text.equalsIgnoreCase(format.label()) || text.equalsIgnoreCase(format.extension()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'format' is one of "
                        + Arrays.stream(ImageFormat.values())
                                .map(ImageFormat::label)
                                .collect(Collectors.joining(", "))
                        + ", but was: " + Shown.of(text) + "."));
    }

    static Orientation orientation(String text) {
        return Arrays.stream(Orientation.values())
                .filter(orientation -> orientation.label().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'orientation' is one of landscape, portrait, square, but was: " + Shown.of(text) + "."));
    }

    /** In the order of GeoJSON: west, south, east, north. */
    static GeoBox box(String text) {
        String advice = "'bbox' is west,south,east,north in degrees, such as 5.9,45.8,10.5,47.8";
        try {
            double[] numbers = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (numbers.length == 4) {
                return new GeoBox(numbers[0], numbers[1], numbers[2], numbers[3]);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(advice + ", but was: " + Shown.of(text) + ".", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(advice + ". " + e.getMessage() + ".", e);
        }
        throw new IllegalArgumentException(advice + ", but was: " + Shown.of(text) + ".");
    }

    static String camera(String text) {
        return plain("camera", text);
    }

    /** An absolute path or a URI, as the folder URI that the index knows: it ends with a slash. */
    static String folder(String text) {
        String folder = plain("folder", text);
        String uri = folder.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*") ? uri(folder) : uriOfPath(folder);
        return uri.endsWith("/") ? uri : uri + "/";
    }

    private static String uri(String text) {
        try {
            URI uri = URI.create(text);
            return "file".equals(uri.getScheme()) ? uriOfPath(uri.getPath()) : uri.toString();
        } catch (IllegalArgumentException e) {
            throw notAFolder(text, e);
        }
    }

    private static String uriOfPath(String text) {
        Path path = Path.of(text);
        if (!path.isAbsolute()) {
            throw notAFolder(text, null);
        }
        return path.normalize().toUri().toString();
    }

    private static String plain(String name, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("'" + name + "' is plain text of at most " + LONGEST
                    + " characters, but was: " + Shown.of(text) + ".");
        }
        return text;
    }

    private static IllegalArgumentException notAFolder(String text, Throwable cause) {
        return new IllegalArgumentException(
                "'folder' is an absolute path or a URI, such as /photos/2021 or file:///photos/2021/, but was: "
                        + Shown.of(text) + ".",
                cause);
    }
}
