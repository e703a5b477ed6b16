package io.intellisense.pictures;

import io.intellisense.pictures.scene.Scene;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is true of a picture of a {@link SampleLibrary}, of all that {@link EvaluationQueries} ask: unlike the many wordings that a
 * picture was trained with, it is known of each of these for every picture whether it is true.
 *
 * @param file where the picture lies in the library's folder, with slashes
 */
public record SampleCaptions(String file, List<String> captions) {

    public SampleCaptions {
        captions = List.copyOf(captions);
    }

    /** Of the first pictures that this seed draws; of some of them nothing is asked. */
    public static List<SampleCaptions> of(int count, long seed) {
        PictureWorld world = new PictureWorld(seed);
        List<EvaluationQuery> queries = EvaluationQueries.all();
        return IntStream.range(0, count)
                .mapToObj(index -> of(index, world.scene(index), queries))
                .toList();
    }

    private static SampleCaptions of(int index, Scene scene, List<EvaluationQuery> queries) {
        String file = SampleLibrary.place(index).toString().replace('\\', '/');
        return new SampleCaptions(
                file,
                queries.stream()
                        .filter(query -> query.relevant().test(scene))
                        .map(EvaluationQuery::text)
                        .toList());
    }
}
