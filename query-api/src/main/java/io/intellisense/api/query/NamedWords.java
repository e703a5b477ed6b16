package io.intellisense.api.query;

import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises names that the library knows among words: cameras as they are called, folders after the word "in". */
final class NamedWords {

    /** Shorter names are too often ordinary words. */
    private static final int SHORTEST = 3;

    private NamedWords() {}

    /** The longest of the cameras that is named whole. */
    static Optional<Recognized> camera(String text, Collection<String> cameras) {
        return cameras.stream()
                .filter(camera -> camera.length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .flatMap(camera -> find(text, "", camera).stream()
                        .map(found ->
                                new Recognized(Recognized.Kind.CAMERA, camera, camera, found.start(), found.end())))
                .findFirst();
    }

    /** The shallowest folder of that name. */
    static Optional<Recognized> folder(String text, Collection<String> folders) {
        return folders.stream()
                .filter(folder -> nameOf(folder).length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length))
                .flatMap(folder -> find(text, "in\\s+", nameOf(folder)).stream()
                        .map(found -> new Recognized(
                                Recognized.Kind.FOLDER, folder, nameOf(folder), found.start(), found.end())))
                .findFirst();
    }

    private static Optional<Matcher> find(String text, String before, String name) {
        String words = Pattern.compile("\\s+")
                .splitAsStream(name.strip())
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + before + words + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    /** {@code file:///photos/Summer%20holidays/} is called "Summer holidays". */
    private static String nameOf(String folder) {
        String path = folder.replaceAll("/+$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        try {
            return URI.create("x:/" + name).getPath().substring(1);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
