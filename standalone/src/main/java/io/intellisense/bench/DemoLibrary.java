package io.intellisense.bench;

import io.intellisense.cli.eval.Ranking;
import io.intellisense.clip.ClipModel;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.pictures.DrawnPicture;
import io.intellisense.pictures.EvaluationQuery;
import io.intellisense.pictures.PictureWorld;
import io.intellisense.pictures.scene.Scene;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Drawn pictures as a model sees them, and what they truly show: answers can be told right from wrong. */
record DemoLibrary(ClipModel model, List<Scene> scenes, List<float[]> vectors) {

    static final int RANKS = 10;

    /** The same pictures for each of the models. */
    static List<DemoLibrary> draw(int pictures, long seed, int side, ClipModel... models)
            throws IOException, ImageRejectedException {
        PictureWorld world = new PictureWorld(seed);
        ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);
        List<DemoLibrary> libraries = new ArrayList<>();
        for (ClipModel model : models) {
            libraries.add(new DemoLibrary(model, new ArrayList<>(), new ArrayList<>()));
        }
        for (int i = 0; i < pictures; i++) {
            DrawnPicture picture = world.draw(i, side);
            byte[] jpeg = jpeg(picture.image());
            for (DemoLibrary library : libraries) {
                library.add(
                        picture.scene(),
                        decoder.decodeSquare(jpeg, library.model.framing()).rgb());
            }
        }
        return libraries;
    }

    private void add(Scene scene, byte[] square) {
        scenes.add(scene);
        vectors.add(model.embedImages(square, 1)[0]);
    }

    /** The numbers of the first ten answers, best first. */
    private IntStream answers(EvaluationQuery query) {
        return IntStream.of(Ranking.nearest(model.embedTexts(List.of(query.text()))[0], vectors, RANKS));
    }

    /** The share of the first ten answers that is right. */
    double precision(EvaluationQuery query) {
        return answers(query).filter(i -> query.relevant().test(scenes.get(i))).count() / (double) RANKS;
    }

    /** The share of another model's first ten answers that are among these. */
    double recall(EvaluationQuery query, DemoLibrary truth) {
        List<Integer> right = truth.answers(query).boxed().toList();
        return answers(query).filter(right::contains).count() / (double) RANKS;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
