package io.intellisense.bench;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.SearchHit;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.VectorIndex;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Points without pictures: a large library at once, to search in. One in ten was taken with {@link #CAMERA}. */
final class SyntheticLibrary {

    static final String CAMERA = "Bench Camera 3";

    private static final int BATCH = 256;
    private static final int IN_FLIGHT = 3;
    private static final int HITS = 10;

    private final List<float[]> vectors;

    SyntheticLibrary(int images, ClusteredVectors draw) {
        this.vectors = IntStream.range(0, images).mapToObj(i -> draw.next()).toList();
    }

    void writeTo(VectorIndex index) throws Exception {
        Queue<CompletableFuture<Void>> running = new ArrayDeque<>();
        for (int from = 0; from < vectors.size(); from += BATCH) {
            if (running.size() == IN_FLIGHT) {
                running.remove().get(60, TimeUnit.SECONDS);
            }
            running.add(index.put(IntStream.range(from, Math.min(from + BATCH, vectors.size()))
                    .mapToObj(this::point)
                    .toList()));
        }
        for (CompletableFuture<Void> put : running) {
            put.get(60, TimeUnit.SECONDS);
        }
    }

    /** The share of the truly nearest ten that the index finds. */
    double recall(VectorIndex index, List<float[]> queries, boolean onlyCamera) {
        ImageFilter filter = onlyCamera ? ImageFilter.ALL.camera(CAMERA) : ImageFilter.ALL;
        long found = 0;
        for (float[] query : queries) {
            Set<ImageId> truth = nearest(query, onlyCamera);
            found += index.search(new SearchQuery(query, filter, HITS, 0, null)).stream()
                    .map(SearchHit::id)
                    .filter(truth::contains)
                    .count();
        }
        return (double) found / (HITS * queries.size());
    }

    private Set<ImageId> nearest(float[] query, boolean onlyCamera) {
        return IntStream.range(0, vectors.size())
                .filter(i -> !onlyCamera || isOfCamera(i))
                .mapToObj(i -> new Scored(i, ClusteredVectors.dot(query, vectors.get(i))))
                .sorted(Comparator.comparing(Scored::score).reversed())
                .limit(HITS)
                .map(scored -> ImageId.of(sha(scored.number)))
                .collect(Collectors.toSet());
    }

    private record Scored(int number, float score) {}

    private ImagePoint point(int i) {
        String camera = isOfCamera(i) ? CAMERA : "Bench Camera " + i % 10;
        Instant time = Instant.ofEpochSecond(1_500_000_000L + i * 1_000L);
        ImageFacts facts = new ImageFacts(ImageFormat.JPEG, 4_000, 3_000, 2_000_000, time, camera, null, 1, null, null);
        ImagePayload payload =
                new ImagePayload(sha(i), List.of("file:///bench/" + i % 100 + "/" + i + ".jpg"), facts, time);
        return new ImagePoint(ImageId.of(sha(i)), vectors.get(i), payload);
    }

    private static boolean isOfCamera(int i) {
        return i % 10 == 3;
    }

    private static Sha256 sha(int i) {
        return Sha256.of(("bench " + i).getBytes(StandardCharsets.US_ASCII));
    }
}
