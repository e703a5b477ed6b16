package io.intellisense.qdrant.bench;

import com.sun.management.OperatingSystemMXBean;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.SearchHit;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.VectorIndex;
import io.intellisense.qdrant.EmbeddedQdrant;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How fast the embedded store takes and finds images, and how true its answers are.
 *
 * <p>Arguments: a folder (one that is filled already is only searched), the number of images, batches in flight.
 */
final class StoreBench {

    private static final int DIMENSION = 512;
    private static final int BATCH = 128;
    private static final int QUERIES = 200;

    private static final ImageFilter CAMERA_3 = ImageFilter.ALL.camera("Camera 3");

    private StoreBench() {}

    public static void main(String[] args) throws Exception {
        int images = Integer.parseInt(args[1]);
        int inFlight = Integer.parseInt(args[2]);
        ClusteredVectors draw = new ClusteredVectors(500, DIMENSION, 1.2, 42);
        List<float[]> vectors =
                IntStream.range(0, images).mapToObj(i -> draw.next()).toList();
        List<float[]> queries =
                IntStream.range(0, QUERIES).mapToObj(i -> draw.next()).toList();
        try (EmbeddedQdrant server = EmbeddedQdrant.start(Path.of(args[0]), 0);
                VectorIndex index = VectorIndex.open(
                        new IndexAddress("127.0.0.1", server.port(), false, null),
                        new CollectionSpec("bench", "r1", DIMENSION, "none"))) {
            if (index.count(ImageFilter.ALL) < images) {
                fill(index, vectors, inFlight);
            }
            long filled = System.nanoTime();
            index.awaitGraph(Duration.ofHours(1), look -> {});
            print("one graph after %.0f s", seconds(filled));
            List<Set<ImageId>> nearest = truth(vectors, queries, i -> true);
            List<Set<ImageId>> nearestOfCamera = truth(vectors, queries, i -> i % 10 == 3);
            for (int round = 0; round < 3; round++) {
                search("all", index, queries, ImageFilter.ALL, nearest);
                search("one in ten", index, queries, CAMERA_3, nearestOfCamera);
            }
        }
    }

    private static void fill(VectorIndex index, List<float[]> vectors, int inFlight) throws Exception {
        long start = System.nanoTime();
        double cpu = cpuSeconds();
        ArrayDeque<CompletableFuture<Void>> running = new ArrayDeque<>();
        for (int from = 0; from < vectors.size(); from += BATCH) {
            List<ImagePoint> batch = new ArrayList<>();
            for (int i = from; i < Math.min(from + BATCH, vectors.size()); i++) {
                batch.add(image(i, vectors.get(i)));
            }
            if (running.size() == inFlight) {
                running.poll().get(60, TimeUnit.SECONDS);
            }
            running.add(index.put(batch));
            if (from / BATCH % 80 == 79) {
                print("%,d images, %.0f a second", from + BATCH, (from + BATCH) / seconds(start));
            }
        }
        for (CompletableFuture<Void> put : running) {
            put.get(60, TimeUnit.SECONDS);
        }
        print(
                "put %,d images: %.0f a second, %.2f ms of processor each",
                vectors.size(), vectors.size() / seconds(start), (cpuSeconds() - cpu) * 1_000 / vectors.size());
    }

    private static void search(
            String name, VectorIndex index, List<float[]> queries, ImageFilter filter, List<Set<ImageId>> nearest) {
        double[] millis = new double[QUERIES];
        int found = 0;
        double cpu = cpuSeconds();
        for (int q = 0; q < QUERIES; q++) {
            long start = System.nanoTime();
            List<SearchHit> hits = index.search(new SearchQuery(queries.get(q), filter, 10, 0, null));
            millis[q] = seconds(start) * 1_000;
            Set<ImageId> truth = nearest.get(q);
            found += (int) hits.stream().filter(hit -> truth.contains(hit.id())).count();
        }
        Arrays.sort(millis);
        print(
                "%s: p50 %.1f ms, p95 %.1f ms, %.1f ms of processor, recall@10 %.4f",
                name,
                millis[QUERIES / 2],
                millis[QUERIES * 95 / 100],
                (cpuSeconds() - cpu) * 1_000 / QUERIES,
                found / (QUERIES * 10.0));
    }

    /** By comparing every vector. */
    private static List<Set<ImageId>> truth(List<float[]> vectors, List<float[]> queries, IntPredicate eligible) {
        return queries.stream()
                .map(query -> IntStream.range(0, vectors.size())
                        .filter(eligible)
                        .mapToObj(i -> new Scored(i, dot(vectors.get(i), query)))
                        .sorted(Comparator.comparingDouble(Scored::score).reversed())
                        .limit(10)
                        .map(scored -> id(scored.number()))
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private record Scored(int number, float score) {}

    private static ImagePoint image(int number, float[] vector) {
        ImageFacts facts = new ImageFacts(
                ImageFormat.JPEG,
                4_000,
                3_000,
                3_000_000 + number,
                Instant.ofEpochSecond(1_500_000_000L + number),
                "Camera " + number % 10,
                "50 mm",
                1,
                47.0,
                8.0);
        return new ImagePoint(
                id(number),
                vector,
                new ImagePayload(
                        sha256(number),
                        List.of("file:///photos/" + number / 1_000 + "/picture-" + number + ".jpg"),
                        facts,
                        Instant.ofEpochSecond(1_700_000_000L)));
    }

    private static ImageId id(int number) {
        return ImageId.of(sha256(number));
    }

    private static Sha256 sha256(int number) {
        return Sha256.of(
                new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number});
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
