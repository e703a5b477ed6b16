package io.intellisense.api.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.intellisense.api.ImageFiles;
import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageLimits;
import io.intellisense.pictures.EvaluationQueries;
import io.intellisense.pictures.EvaluationQuery;
import io.intellisense.pictures.PictureWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo model's cut-off on pictures, and on nonsense, that it was not calibrated with. */
class RelevanceIT {

    private static final Path MODEL = Path.of("../models/demo");
    private static final int PICTURES = 500;
    private static final int SIDE = 224;
    private static final int SHOWN = 20;
    private static final PictureWorld WORLD = new PictureWorld(EvaluationQueries.LIBRARY_SEED);

    @TempDir
    private static Path folder;

    private static ClipModel model;
    private static List<float[]> library;
    private static CalibratedRelevance relevance;

    private record Hit(int picture, double score) {}

    @BeforeAll
    static void embedALibrary() {
        assumeTrue(Files.exists(MODEL.resolve("model.safetensors")), "models/demo has no model; train it first");
        model = ClipModel.shared(MODEL, ClipOptions.AUTO);
        library = IntStream.range(0, PICTURES)
                .parallel()
                .mapToObj(RelevanceIT::vector)
                .toList();
        String revision = model.card().revision();
        relevance = new CalibratedRelevance(
                revision,
                new CalibrationFile(MODEL).read(revision).orElseThrow(),
                () -> library,
                () -> UnrelatedTexts.all().stream().map(RelevanceIT::vector).toList());
        relevance.renew();
    }

    @AfterAll
    static void unload() {
        if (model != null) {
            relevance.close();
            model.close();
        }
    }

    @Test
    void nonsenseFindsNothing() {
        assertThat(nonsense()).hasSizeGreaterThan(80).allSatisfy(text -> {
            float[] query = vector(text);
            assertThat(ranked(query).get(0).score())
                    .isLessThan(relevance.cutoff(query).minScore());
        });
    }

    @Test
    void realQueriesKeepTheirRightHits() {
        long right = 0;
        long kept = 0;
        for (EvaluationQuery asked : EvaluationQueries.all()) {
            float[] query = vector(asked.text());
            float bound = relevance.cutoff(query).minScore();
            List<Hit> hits = ranked(query).stream()
                    .limit(SHOWN)
                    .filter(hit -> asked.relevant().test(WORLD.scene(hit.picture())))
                    .toList();
            right += hits.size();
            kept += hits.stream().filter(hit -> hit.score() >= bound).count();
        }
        assertThat((double) kept / right).as("%d of %d right hits", kept, right).isGreaterThanOrEqualTo(0.95);
    }

    /** A hundredth of what is unrelated may pass by the way of the floor; a bound from one library knows no other chance. */
    @Test
    void nonsenseFindsNextToNothingWhereTheLibraryItselfHadToDo() {
        List<float[]> unrelated =
                UnrelatedTexts.all().stream().map(RelevanceIT::vector).toList();
        Calibration own = Calibration.of(model.card().revision(), unrelated, library, List.of());
        long found = nonsense().stream()
                .map(RelevanceIT::vector)
                .filter(query -> ranked(query).get(0).score()
                        >= CutoffRule.of(query, own, Spread.of(library)).minScore())
                .count();
        assertThat(found).isLessThanOrEqualTo(4);
    }

    static List<String> nonsense() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/io/intellisense/api/relevance/nonsense.txt")).stream()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Hit> ranked(float[] query) {
        return IntStream.range(0, PICTURES)
                .mapToObj(picture -> new Hit(picture, Vectors.dot(query, library.get(picture))))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
    }

    private static float[] vector(String text) {
        return model.embedTexts(List.of(text))[0];
    }

    private static float[] vector(int picture) {
        try {
            Path file = ImageFiles.write(
                    folder.resolve(picture + ".jpg"), WORLD.draw(picture, SIDE).image());
            byte[] rgb = new ImageDecoder(ImageLimits.DEFAULT)
                    .decodeSquare(Files.readAllBytes(file), model.framing())
                    .rgb();
            return model.embedImages(rgb, 1)[0];
        } catch (Exception e) {
            throw new IllegalStateException("Picture " + picture + " cannot be embedded", e);
        }
    }
}
