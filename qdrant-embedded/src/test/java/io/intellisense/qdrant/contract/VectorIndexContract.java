package io.intellisense.qdrant.contract;

import static io.intellisense.qdrant.contract.Images.axis;
import static io.intellisense.qdrant.contract.Images.image;
import static io.intellisense.qdrant.contract.Images.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Orientation;
import io.intellisense.domain.Sha256;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.Facet;
import io.intellisense.index.FacetCount;
import io.intellisense.index.GeoBox;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexException;
import io.intellisense.index.IndexException.Kind;
import io.intellisense.index.RankedImage;
import io.intellisense.index.ScrollPage;
import io.intellisense.index.SearchHit;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.StoredImage;
import io.intellisense.index.TimeOrder;
import io.intellisense.index.TimePage;
import io.intellisense.index.VectorIndex;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rest of the system relies on, whichever server answers. */
abstract class VectorIndexContract {

    private static final int DIMENSION = 8;
    private static final CollectionSpec SPEC = new CollectionSpec(RawQdrant.MODEL, "r1", DIMENSION, "square 8");

    private VectorIndex index;

    abstract IndexAddress address();

    @BeforeEach
    void openAnEmptyIndex() throws Exception {
        try (RawQdrant raw = new RawQdrant(address())) {
            raw.sweep();
        }
        index = VectorIndex.open(address(), SPEC);
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        index.close();
        try (RawQdrant raw = new RawQdrant(address())) {
            raw.sweep();
        }
    }

    @Test
    void givesBackWhatWasPut() throws Exception {
        ImagePoint falcon = image(
                "falcon.jpg",
                axis(0, DIMENSION),
                taken("2021-06-01T10:00:00.5Z", ImageFormat.PNG, "Canon EOS R5"),
                "file:///photos/falcon.jpg");

        put(falcon);

        assertThat(index.retrieve(List.of(falcon.id())))
                .containsExactly(Map.entry(falcon.id(), new StoredImage(falcon.id(), falcon.payload())));
    }

    @Test
    void findsTheNearestFirstWithItsCosine() throws Exception {
        ImagePoint east = image("east", axis(0, DIMENSION));
        ImagePoint north = image("north", axis(1, DIMENSION));
        put(east, north);

        float[] mostlyEast = new float[DIMENSION];
        mostlyEast[0] = 0.8f;
        mostlyEast[1] = 0.6f;
        List<SearchHit> hits = index.search(SearchQuery.nearest(mostlyEast, 10));

        assertThat(hits).extracting(SearchHit::id).containsExactly(east.id(), north.id());
        assertThat(hits.get(0).score()).isCloseTo(0.8f, within(1e-5f));
        assertThat(hits.get(1).score()).isCloseTo(0.6f, within(1e-5f));
        assertThat(hits.get(0).payload()).isEqualTo(east.payload());
    }

    @Test
    void limitsSkipsAndCutsOffByScore() throws Exception {
        put(image("a", axis(0, DIMENSION)), image("b", axis(1, DIMENSION)), image("c", axis(2, DIMENSION)));
        float[] query = unit(0.8f, 0.55f, 0.24f);

        assertThat(search(query, 2, 0, null)).containsExactly(id("a"), id("b"));
        assertThat(search(query, 2, 1, null)).containsExactly(id("b"), id("c"));
        assertThat(search(query, 10, 0, 0.5f)).containsExactly(id("a"), id("b"));
        assertThat(search(query, 10, 3, null)).isEmpty();
    }

    @Test
    void filtersByTimeFormatCameraAndFolder() throws Exception {
        put(
                image(
                        "old",
                        axis(0, DIMENSION),
                        taken("2019-12-31T23:59:59Z", ImageFormat.JPEG, "Leica M6"),
                        "file:///photos/2019/old.jpg"),
                image(
                        "first",
                        axis(1, DIMENSION),
                        taken("2020-01-01T00:00:00Z", ImageFormat.PNG, "Canon EOS R5"),
                        "file:///photos/2020/rome/first.png"),
                image(
                        "last",
                        axis(2, DIMENSION),
                        taken("2020-12-31T00:00:00Z", ImageFormat.PNG, "Leica M6"),
                        "file:///photos/2020/last.png"),
                image(
                        "undated",
                        axis(3, DIMENSION),
                        ImageFacts.of(ImageFormat.GIF, 1, 1, 1),
                        "file:///photos/2020-copy/undated.gif"));

        assertThat(matching(filter("2020-01-01T00:00:00Z", null, null, null, null)))
                .containsExactlyInAnyOrder(id("first"), id("last"));
        assertThat(matching(filter(null, "2020-01-01T00:00:00Z", null, null, null)))
                .containsExactly(id("old"));
        assertThat(matching(filter("2020-01-01T00:00:00Z", "2020-12-31T00:00:00Z", null, null, null)))
                .containsExactly(id("first"));
        assertThat(matching(filter(null, null, ImageFormat.PNG, null, null)))
                .containsExactlyInAnyOrder(id("first"), id("last"));
        assertThat(matching(filter(null, null, null, "Leica M6", null)))
                .containsExactlyInAnyOrder(id("old"), id("last"));
        assertThat(matching(filter(null, null, null, "Leica", null))).isEmpty();
        assertThat(matching(filter(null, null, null, null, "file:///photos/2020/")))
                .containsExactlyInAnyOrder(id("first"), id("last"));
        assertThat(matching(filter(null, null, null, null, "file:///photos/2020/rome")))
                .containsExactly(id("first"));
        assertThat(matching(filter(null, null, ImageFormat.PNG, "Leica M6", "file:///photos")))
                .containsExactly(id("last"));
    }

    @Test
    void anImageMetAgainKeepsItsFirstTimeAndGainsAPlace() throws Exception {
        ImagePoint first = image("twice", axis(0, DIMENSION), facts(), "file:///a/x.jpg");
        put(first);
        ImagePoint again = new ImagePoint(
                first.id(),
                first.vector(),
                new ImagePayload(
                        first.payload().sha256(),
                        List.of("file:///b/y.jpg", "file:///a/x.jpg"),
                        facts(),
                        Images.NOW.plusSeconds(3_600)));

        put(again);

        StoredImage stored = index.retrieve(List.of(first.id())).get(first.id());
        assertThat(stored.payload().locations()).containsExactly("file:///a/x.jpg", "file:///b/y.jpg");
        assertThat(stored.payload().indexedAt()).isEqualTo(Images.NOW);
        assertThat(index.count(ImageFilter.ALL)).isEqualTo(1);
        assertThat(matching(filter(null, null, null, null, "file:///b/"))).containsExactly(first.id());
    }

    @Test
    void anImageTwiceInOneBatchIsOnePointWithBothPlaces() throws Exception {
        put(
                image("same", axis(0, DIMENSION), facts(), "file:///a/x.jpg"),
                image("same", axis(0, DIMENSION), facts(), "file:///b/y.jpg"));

        assertThat(index.count(ImageFilter.ALL)).isEqualTo(1);
        assertThat(index.retrieve(List.of(id("same"))).get(id("same")).payload().locations())
                .containsExactly("file:///a/x.jpg", "file:///b/y.jpg");
    }

    @Test
    void addsPlacesOnlyToImagesThatAreThere() throws Exception {
        ImagePoint there = image("there", axis(0, DIMENSION), facts(), "file:///a/x.jpg");
        put(there);

        index.addLocations(Map.of(
                        there.id(), List.of("file:///c/z.jpg", "file:///a/x.jpg"),
                        id("missing"), List.of("file:///c/missing.jpg")))
                .get(60, TimeUnit.SECONDS);

        StoredImage stored = index.retrieve(List.of(there.id())).get(there.id());
        assertThat(stored.payload().locations()).containsExactly("file:///a/x.jpg", "file:///c/z.jpg");
        assertThat(stored.payload().facts()).isEqualTo(facts());
        assertThat(matching(filter(null, null, null, null, "file:///c/"))).containsExactly(there.id());
        assertThat(index.search(SearchQuery.nearest(axis(0, DIMENSION), 1))
                        .get(0)
                        .score())
                .isCloseTo(1, within(1e-5f));
        assertThat(index.count(ImageFilter.ALL)).isEqualTo(1);
    }

    @Test
    void anImageWithoutAPlaceLeftGoes() throws Exception {
        ImagePoint twice = image("twice", axis(0, DIMENSION), facts(), "file:///a/x.jpg", "file:///b/y.jpg");
        ImagePoint once = image("once", axis(1, DIMENSION), facts(), "file:///a/z.jpg");
        put(twice, once);

        index.removeLocations(Map.of(
                        twice.id(), List.of("file:///a/x.jpg"),
                        once.id(), List.of("file:///a/z.jpg", "file:///c/never.jpg"),
                        id("missing"), List.of("file:///c/missing.jpg")))
                .get(60, TimeUnit.SECONDS);

        assertThat(index.retrieve(List.of(twice.id(), once.id()))).containsOnlyKeys(twice.id());
        assertThat(index.retrieve(List.of(twice.id())).get(twice.id()).payload().locations())
                .containsExactly("file:///b/y.jpg");
        assertThat(matching(filter(null, null, null, null, "file:///a/"))).isEmpty();
    }

    @Test
    void scrollsThroughAThousandWithoutGapOrRepeatInTheOrderOfIds() throws Exception {
        Random random = new Random(7);
        List<ImagePoint> images = IntStream.range(0, 1_000)
                .mapToObj(i -> image("image " + i, Images.random(random, DIMENSION)))
                .toList();
        for (int from = 0; from < images.size(); from += 250) {
            put(images.subList(from, from + 250).toArray(ImagePoint[]::new));
        }

        List<ImageId> seen = new ArrayList<>();
        ImageId from = null;
        do {
            ScrollPage page = index.scroll(ImageFilter.ALL, from, 73);
            page.images().forEach(image -> seen.add(image.id()));
            from = page.next();
        } while (from != null);

        assertThat(seen).isSorted().doesNotHaveDuplicates();
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        images.stream().map(ImagePoint::id).toList());
    }

    @Test
    void scrollsOnlyThroughWhatMatches() throws Exception {
        List<ImagePoint> images = IntStream.range(0, 60)
                .mapToObj(i ->
                        image("image " + i, axis(i % DIMENSION, DIMENSION), facts(), "file:///f" + i % 3 + "/i" + i))
                .toList();
        put(images.toArray(ImagePoint[]::new));
        ImageFilter inFolder = filter(null, null, null, null, "file:///f1/");

        ScrollPage first = index.scroll(inFolder, null, 15);
        ScrollPage second = index.scroll(inFolder, first.next(), 15);

        assertThat(first.images()).hasSize(15);
        assertThat(second.images()).hasSize(5);
        assertThat(second.next()).isNull();
        assertThat(index.count(inFolder)).isEqualTo(20);
    }

    @Test
    void whatIsDeletedIsNowhere() throws Exception {
        put(image("stays", axis(0, DIMENSION)), image("goes", axis(1, DIMENSION)));

        index.delete(List.of(id("goes"), id("was never there"))).join();

        assertThat(index.count(ImageFilter.ALL)).isEqualTo(1);
        assertThat(index.retrieve(List.of(id("goes"), id("stays")))).containsOnlyKeys(id("stays"));
        assertThat(search(axis(1, DIMENSION), 10, 0, null)).containsExactly(id("stays"));
        assertThat(index.scroll(ImageFilter.ALL, null, 10).images()).hasSize(1);
    }

    @Test
    void findsNearlyAllThatComparingEveryVectorFinds() throws Exception {
        Random random = new Random(11);
        List<ImagePoint> images = IntStream.range(0, 2_000)
                .mapToObj(i -> image("image " + i, Images.random(random, DIMENSION)))
                .toList();
        for (int from = 0; from < images.size(); from += 200) {
            put(images.subList(from, from + 200).toArray(ImagePoint[]::new));
        }
        int found = 0;
        int queries = 50;
        for (int i = 0; i < queries; i++) {
            float[] query = Images.random(random, DIMENSION);
            Set<ImageId> truth = images.stream()
                    .sorted((a, b) -> Float.compare(Images.dot(b.vector(), query), Images.dot(a.vector(), query)))
                    .limit(10)
                    .map(ImagePoint::id)
                    .collect(Collectors.toSet());
            found += (int)
                    search(query, 10, 0, null).stream().filter(truth::contains).count();
        }
        assertThat(found / (queries * 10.0)).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void opensAgainAndKnowsItsModel() throws Exception {
        put(image("kept", axis(0, DIMENSION)));

        try (VectorIndex again = VectorIndex.open(address(), SPEC)) {
            assertThat(again.count(ImageFilter.ALL)).isEqualTo(1);
        }
        assertThat(VectorIndex.current(address())).contains(SPEC);
    }

    @Test
    void refusesAnotherModelAndNamesBoth() {
        CollectionSpec other = new CollectionSpec(RawQdrant.MODEL + "-large", "r9", 16, "square 8");

        assertThatThrownBy(() -> VectorIndex.open(address(), other))
                .isInstanceOfSatisfying(
                        IndexException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MISMATCH))
                .hasMessageContaining(SPEC.modelId() + " (revision r1, 8 dimensions)")
                .hasMessageContaining(other.modelId() + " (revision r9, 16 dimensions)");
    }

    @Test
    void refusesOtherPreprocessingAndAnotherDimensionOfTheSameModel() {
        assertThatThrownBy(() ->
                        VectorIndex.open(address(), new CollectionSpec(RawQdrant.MODEL, "r1", DIMENSION, "square 9")))
                .isInstanceOfSatisfying(
                        IndexException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MISMATCH))
                .hasMessageContaining("'square 8'")
                .hasMessageContaining("'square 9'");
        assertThatThrownBy(() -> VectorIndex.open(address(), new CollectionSpec(RawQdrant.MODEL, "r1", 9, "square 8")))
                .isInstanceOfSatisfying(
                        IndexException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MISMATCH))
                .hasMessageContaining("8 dimensions")
                .hasMessageContaining("9 dimensions");
    }

    @Test
    void aVectorOfTheWrongSizeIsRefusedInOneSentence() {
        assertThatThrownBy(() -> index.search(SearchQuery.nearest(new float[] {1, 0}, 1)))
                .isInstanceOfSatisfying(
                        IndexException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED))
                .hasMessageContaining("2 dimensions");
        assertThat(index.put(List.of(image("short", new float[] {1, 0})))).isCompletedExceptionally();
    }

    private void put(ImagePoint... points) throws Exception {
        index.put(List.of(points)).get(60, TimeUnit.SECONDS);
    }

    private List<ImageId> search(float[] vector, int limit, int offset, Float minScore) {
        return index.search(new SearchQuery(vector, ImageFilter.ALL, limit, offset, minScore)).stream()
                .map(SearchHit::id)
                .toList();
    }

    /** By search and by count and by scroll: they must agree. */
    private List<ImageId> matching(ImageFilter filter) {
        List<ImageId> found = index.search(new SearchQuery(axis(0, DIMENSION), filter, 100, 0, null)).stream()
                .map(SearchHit::id)
                .toList();
        assertThat(index.count(filter)).isEqualTo(found.size());
        assertThat(index.scroll(filter, null, 100).images())
                .extracting(StoredImage::id)
                .containsExactlyInAnyOrderElementsOf(found);
        return found;
    }

    @Test
    void filtersByOrientationSizeAndPlace() throws Exception {
        put(
                image("wide", axis(0, DIMENSION), sized(4_000, 3_000, 47.5, 8.5), "file:///w"),
                image("tall", axis(1, DIMENSION), sized(600, 800, -18.1, 178.4), "file:///t"),
                image("square", axis(2, DIMENSION), sized(1_000, 1_000, -17.7, -178.8), "file:///s"),
                image("nowhere", axis(3, DIMENSION), ImageFacts.of(ImageFormat.JPEG, 4_001, 1_000, 9), "file:///n"));

        assertThat(found(ImageFilter.ALL.orientation(Orientation.LANDSCAPE))).containsOnly(id("wide"), id("nowhere"));
        assertThat(found(ImageFilter.ALL.orientation(Orientation.PORTRAIT))).containsOnly(id("tall"));
        assertThat(found(ImageFilter.ALL.orientation(Orientation.SQUARE))).containsOnly(id("square"));
        assertThat(found(ImageFilter.ALL.atLeast(4_001, null))).containsOnly(id("nowhere"));
        assertThat(found(ImageFilter.ALL.atLeast(1_000, 1_000))).containsOnly(id("wide"), id("square"), id("nowhere"));
        assertThat(found(ImageFilter.ALL.place(new GeoBox(5.9, 45.8, 10.5, 47.8))))
                .containsOnly(id("wide"));
        assertThat(found(ImageFilter.ALL.place(new GeoBox(176, -21, -178, -12))))
                .containsOnly(id("tall"), id("square"));
    }

    @Test
    void ranksDeepWithoutThePayload() throws Exception {
        Random random = new Random(5);
        List<ImagePoint> points = IntStream.range(0, 500)
                .mapToObj(i -> image(
                        "image " + i,
                        Images.random(random, DIMENSION),
                        i % 2 == 0 ? taken("2020-01-01T00:00:00Z", ImageFormat.PNG, "Leica M6") : facts(),
                        "file:///photos/" + i))
                .toList();
        index.put(points).get(30, TimeUnit.SECONDS);
        float[] query = Images.random(random, DIMENSION);

        List<RankedImage> ranking = index.rank(SearchQuery.nearest(query, 450));

        assertThat(ranking).hasSize(450).isSortedAccordingTo(RankedImage.BEST_FIRST);
        assertThat(ranking)
                .extracting(RankedImage::id)
                .containsExactlyElementsOf(index.search(SearchQuery.nearest(query, 450)).stream()
                        .map(SearchHit::id)
                        .toList());
        assertThat(ranking)
                .filteredOn(image -> image.takenAt() != null)
                .allSatisfy(image -> assertThat(image.takenAt()).isEqualTo("2020-01-01T00:00:00Z"))
                .isNotEmpty();
    }

    @Test
    void givesBackVectorsOfUnitLength() throws Exception {
        float[] vector = unit(0.8f, 0.55f, 0.24f);
        put(image("a", vector));

        Map<ImageId, float[]> vectors = index.vectors(List.of(id("a"), id("b")));

        assertThat(vectors).containsOnlyKeys(id("a"));
        assertThat(Images.dot(vectors.get(id("a")), vector)).isCloseTo(1, within(1e-5f));
    }

    @Test
    void samplesAsManyAsAreAskedForAndNoneTwice() throws Exception {
        List<float[]> vectors =
                IntStream.range(0, 40).mapToObj(i -> unit(1, i + 1)).toList();
        index.put(IntStream.range(0, 40)
                        .mapToObj(i -> image("image " + i, vectors.get(i)))
                        .toList())
                .get(30, TimeUnit.SECONDS);

        assertThat(index.sample(40))
                .hasSize(40)
                .extracting(vector -> Math.round(vector[1] / vector[0]))
                .doesNotHaveDuplicates();
        assertThat(index.sample(100)).hasSize(40);
        assertThat(index.sample(7)).hasSize(7);
        index.delete(IntStream.range(0, 40).mapToObj(i -> id("image " + i)).toList())
                .get(30, TimeUnit.SECONDS);
        assertThat(index.sample(10)).isEmpty();
    }

    @Test
    void searchesExactlyWhereAskedTo() throws Exception {
        put(image("a", axis(0, DIMENSION)), image("b", axis(1, DIMENSION)));

        assertThat(index.search(SearchQuery.nearest(unit(0.6f, 0.8f), 2).exactly()))
                .extracting(SearchHit::id)
                .containsExactly(id("b"), id("a"));
    }

    @Test
    void thePageAfterARemovedImageContinuesAfterIt() throws Exception {
        ImageFacts moment = taken("2020-01-01T00:00:00Z", ImageFormat.JPEG, "Leica M6");
        put(
                image("a", axis(0, DIMENSION), moment, "file:///a"),
                image("b", axis(1, DIMENSION), moment, "file:///b"),
                image("c", axis(2, DIMENSION), moment, "file:///c"));
        TimePage first = index.browse(ImageFilter.ALL, TimeOrder.NEWEST, null, 1);
        index.delete(List.of(first.images().get(0).id())).get(30, TimeUnit.SECONDS);

        TimePage rest = index.browse(ImageFilter.ALL, TimeOrder.NEWEST, first.next(), 2);

        assertThat(rest.images())
                .hasSize(2)
                .doesNotContain(first.images().get(0))
                .isSortedAccordingTo(Comparator.comparing(StoredImage::id));
        assertThat(rest.next()).isNull();
    }

    @Test
    void walksThroughTimeWithoutGapsOrRepeats() throws Exception {
        List<ImagePoint> points = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String time = "2020-01-%02dT00:00:00Z".formatted(1 + i / 7); // seven share each moment
            ImageFacts facts = i % 5 == 4 ? facts() : taken(time, ImageFormat.JPEG, "Leica M6");
            points.add(image("image " + i, axis(i % DIMENSION, DIMENSION), facts, "file:///photos/" + i));
        }
        index.put(points).get(30, TimeUnit.SECONDS);

        for (int limit : new int[] {1, 3, 7, 20, 48, 60, 100}) {
            List<StoredImage> newest = browsed(ImageFilter.ALL, TimeOrder.NEWEST, limit);
            List<StoredImage> oldest = browsed(ImageFilter.ALL, TimeOrder.OLDEST, limit);

            assertThat(newest)
                    .extracting(StoredImage::id)
                    .doesNotHaveDuplicates()
                    .hasSize(60);
            assertThat(oldest)
                    .extracting(StoredImage::id)
                    .doesNotHaveDuplicates()
                    .hasSize(60);
            assertThat(times(newest)).hasSize(48).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(times(oldest)).hasSize(48).isSorted();
            assertThat(newest.subList(48, 60))
                    .allMatch(image -> image.payload().facts().takenAt() == null);
        }
        ImageFilter days =
                ImageFilter.ALL.taken(Instant.parse("2020-01-02T00:00:00Z"), Instant.parse("2020-01-05T00:00:00Z"));
        assertThat(times(browsed(days, TimeOrder.NEWEST, 4)))
                .hasSize((int) index.count(days))
                .startsWith(Instant.parse("2020-01-04T00:00:00Z"))
                .endsWith(Instant.parse("2020-01-02T00:00:00Z"));
    }

    @Test
    void countsByValue() throws Exception {
        ImageFacts leica = taken("2020-01-01T00:00:00Z", ImageFormat.PNG, "Leica M6");
        ImageFacts canon = taken("2021-01-01T00:00:00Z", ImageFormat.JPEG, "Canon EOS R5");
        put(
                image("a", axis(0, DIMENSION), leica, "file:///photos/2020/a.png"),
                image("b", axis(1, DIMENSION), leica, "file:///photos/2020/b.png"),
                image("c", axis(2, DIMENSION), canon, "file:///photos/2021/c.jpg"),
                image("d", axis(3, DIMENSION), facts(), "file:///photos/d.jpg"));
        index.delete(List.of(id("b"))).get(30, TimeUnit.SECONDS);
        put(image("e", axis(4, DIMENSION), leica, "file:///photos/2020/e.png"));

        assertThat(index.facet(Facet.CAMERA, ImageFilter.ALL, 10))
                .containsExactly(new FacetCount("Leica M6", 2), new FacetCount("Canon EOS R5", 1));
        assertThat(index.facet(Facet.CAMERA, ImageFilter.ALL, 1)).containsExactly(new FacetCount("Leica M6", 2));
        assertThat(index.facet(Facet.FORMAT, ImageFilter.ALL.camera("Leica M6"), 10))
                .containsExactly(new FacetCount("png", 2));
        assertThat(index.facet(Facet.FOLDER, ImageFilter.ALL, 10))
                .contains(new FacetCount("file:///photos/", 4), new FacetCount("file:///photos/2020/", 2));
        assertThat(index.facet(Facet.ORIENTATION, ImageFilter.ALL, 10)).containsExactly(new FacetCount("landscape", 4));
    }

    private List<StoredImage> browsed(ImageFilter filter, TimeOrder order, int limit) {
        List<StoredImage> all = new ArrayList<>();
        TimePage page = index.browse(filter, order, null, limit);
        all.addAll(page.images());
        while (page.next() != null) {
            assertThat(page.images()).hasSize(limit);
            page = index.browse(filter, order, page.next(), limit);
            all.addAll(page.images());
        }
        return all;
    }

    private static List<Instant> times(List<StoredImage> images) {
        return images.stream()
                .map(image -> image.payload().facts().takenAt())
                .filter(Objects::nonNull)
                .toList();
    }

    private Set<ImageId> found(ImageFilter filter) {
        return index.search(new SearchQuery(axis(0, DIMENSION), filter, 100, 0, null)).stream()
                .map(SearchHit::id)
                .collect(Collectors.toSet());
    }

    private static ImageFacts sized(int width, int height, double latitude, double longitude) {
        return new ImageFacts(ImageFormat.JPEG, width, height, 9, null, null, null, 1, latitude, longitude);
    }

    private static ImageFilter filter(String from, String to, ImageFormat format, String camera, String folder) {
        return ImageFilter.ALL
                .taken(from == null ? null : Instant.parse(from), to == null ? null : Instant.parse(to))
                .format(format)
                .camera(camera)
                .folder(folder);
    }

    private static ImageFacts facts() {
        return ImageFacts.of(ImageFormat.JPEG, 640, 480, 12_345);
    }

    private static ImageId id(String name) {
        return ImageId.of(Sha256.of(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static float[] unit(float... first) {
        float[] vector = Arrays.copyOf(first, DIMENSION);
        float length = (float) Math.sqrt(Images.dot(vector, vector));
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
