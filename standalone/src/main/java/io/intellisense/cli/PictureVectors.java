package io.intellisense.cli;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The vectors of some pictures of folders: the same ones each time, from all over. */
final class PictureVectors {

    private static final long SEED = 1;

    private PictureVectors() {}

    /** Files that are no pictures, or damaged ones, are passed over. */
    static List<float[]> of(List<Path> sources, ClipModel clip, int atMost) throws IOException {
        List<Path> files = files(sources);
        Collections.shuffle(files, new Random(SEED));
        ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);
        List<float[]> vectors = new ArrayList<>();
        for (Path file : files) {
            if (vectors.size() == atMost) {
                break;
            }
            try {
                byte[] rgb = decoder.decodeSquare(file, clip.framing()).rgb();
                vectors.add(clip.embedImages(rgb, 1)[0]);
            } catch (ImageRejectedException e) {
                continue; // indexing reports it with its reason
            }
        }
        return vectors;
    }

    private static List<Path> files(List<Path> sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            try (Stream<Path> below = Files.walk(source)) {
                below.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }
}
