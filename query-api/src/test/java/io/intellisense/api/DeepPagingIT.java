package io.intellisense.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leafing through a library as deep as paging goes, while pictures are added. */
class DeepPagingIT {

    private static final int PICTURES = 10_500;
    private static final int DEPTH = 10_000;

    /** Longer than those that are searched in several wordings. */
    private static final String TEXT = "a red circle on white";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void pagesReachRank10000WithoutRepeatsWhilePicturesAreAdded(@TempDir Path folder) throws Exception {
        try (RealSystem system = RealSystem.start(folder)) {
            for (int start = 0; start < PICTURES; start += 500) {
                system.put(points(start, 500, system.dimension()));
            }
            String url = system.url("/api/search?q=" + TEXT.replace(' ', '+') + "&minScore=-1&limit=200");
            List<String> shown = new ArrayList<>();
            String next = "";
            while (next != null) {
                Map<String, Object> page = get(url + (next.isEmpty() ? "" : "&cursor=" + next));
                shown.addAll(JsonPath.<List<String>>read(page, "$.hits[*].id"));
                system.put(points(PICTURES + shown.size(), 5, system.dimension()));
                next = (String) page.get("next");
            }
            assertThat(shown).doesNotHaveDuplicates().hasSize(DEPTH);
            List<String> exact = nearest(system.vector(TEXT), PICTURES);
            for (int depth : new int[] {200, 1_000, DEPTH}) {
                assertThat(shareFound(shown.subList(0, depth), exact.subList(0, depth)))
                        .as("share of the nearest %d that is shown", depth)
                        .isGreaterThanOrEqualTo(0.99);
            }
        }
    }

    private Map<String, Object> get(String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.read(answer.body(), "$");
    }

    /** By comparing every picture that was there at first. */
    private static List<String> nearest(float[] target, int count) {
        return points(0, count, target.length).stream()
                .sorted(Comparator.comparingDouble(point -> -dot(point.vector(), target)))
                .map(point -> point.id().value())
                .toList();
    }

    private static double shareFound(List<String> shown, List<String> nearest) {
        Set<String> all = new HashSet<>(shown);
        return nearest.stream().filter(all::contains).count() / (double) nearest.size();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static List<ImagePoint> points(int first, int count, int dimension) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> point(number, dimension))
                .toList();
    }

    private static ImagePoint point(int number, int dimension) {
        Sha256 hash = Sha256.of(("picture " + number).getBytes(StandardCharsets.UTF_8));
        ImageFacts facts = ImageFacts.of(ImageFormat.JPEG, 640, 480, 1_000);
        List<String> locations = List.of("file:///photos/" + number + ".jpg");
        return new ImagePoint(
                ImageId.of(hash),
                vector(new Random(number), dimension),
                new ImagePayload(hash, locations, facts, ImageFiles.INDEXED_AT));
    }

    private static float[] vector(Random random, int dimension) {
        float[] vector = new float[dimension];
        double squares = 0;
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < dimension; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
