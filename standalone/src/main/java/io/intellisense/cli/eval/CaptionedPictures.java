package io.intellisense.cli.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Pictures and the captions that are true of them. Captions that are alike are one query, to which all of their pictures are right.
 *
 * @param pictures each once; also those without any caption, which are there to be told apart
 * @param captions each once
 * @param rightPictures for each caption the numbers of its pictures, rising
 */
public record CaptionedPictures(List<Path> pictures, List<String> captions, List<List<Integer>> rightPictures) {

    public CaptionedPictures {
        pictures = List.copyOf(pictures);
        captions = List.copyOf(captions);
        rightPictures = List.copyOf(rightPictures);
        if (captions.size() != rightPictures.size()) {
            throw new IllegalArgumentException(captions.size() + " captions, but pictures of " + rightPictures.size());
        }
    }

    /** For each picture the numbers of its captions, rising. */
    List<List<Integer>> rightCaptions() {
        List<List<Integer>> right = new ArrayList<>();
        pictures.forEach(picture -> right.add(new ArrayList<>()));
        for (int caption = 0; caption < captions.size(); caption++) {
            for (int picture : rightPictures.get(caption)) {
                right.get(picture).add(caption);
            }
        }
        return right;
    }

    /** Without some of the pictures, and without the captions that nothing is left of. */
    CaptionedPictures only(IntPredicate kept) {
        Builder builder = new Builder();
        List<List<Integer>> right = rightCaptions();
        for (int picture = 0; picture < pictures.size(); picture++) {
            if (kept.test(picture)) {
                builder.add(
                        pictures.get(picture),
                        right.get(picture).stream().map(captions::get).toList());
            }
        }
        return builder.build();
    }

    /** Puts together what several lines say. */
    static final class Builder {

        private final Map<Path, Set<String>> byPicture = new LinkedHashMap<>();

        void add(Path picture, List<String> captions) {
            byPicture
                    .computeIfAbsent(picture, path -> new LinkedHashSet<>())
                    .addAll(captions.stream().map(String::strip).toList());
        }

        CaptionedPictures build() {
            Map<String, List<Integer>> byCaption = new LinkedHashMap<>();
            int number = 0;
            for (Set<String> captions : byPicture.values()) {
                for (String caption : captions) {
                    byCaption
                            .computeIfAbsent(caption, text -> new ArrayList<>())
                            .add(number);
                }
                number++;
            }
            return new CaptionedPictures(
                    List.copyOf(byPicture.keySet()),
                    List.copyOf(byCaption.keySet()),
                    byCaption.values().stream().map(List::copyOf).toList());
        }
    }
}
