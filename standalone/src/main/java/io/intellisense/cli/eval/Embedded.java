package io.intellisense.cli.eval;

import java.util.List;

/**
 * Captioned pictures as a model sees them.
 *
 * @param set without the pictures that were refused
 * @param pictures a unit vector each
 * @param captions a unit vector each
 * @param refused a sentence for each picture that is left out
 * @param imagesPerSecond of the model alone, all processors at work
 * @param textsPerSecond likewise
 */
public record Embedded(
        CaptionedPictures set,
        List<float[]> pictures,
        List<float[]> captions,
        List<String> refused,
        double imagesPerSecond,
        double textsPerSecond) {

    /** How well pictures are found by their captions. */
    Retrieval textToImage(VectorFormat format) {
        return Retrieval.measure(captions, format.over(pictures), set.rightPictures());
    }

    /** How well captions are found by their pictures. */
    Retrieval imageToText() {
        return Retrieval.measure(pictures, NearestVectors.exact(captions), set.rightCaptions());
    }
}
