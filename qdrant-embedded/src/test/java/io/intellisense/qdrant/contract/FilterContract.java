package io.intellisense.qdrant.contract;

import static io.intellisense.qdrant.contract.Requests.assertRefused;
import static io.intellisense.qdrant.contract.Requests.create;
import static io.intellisense.qdrant.contract.Requests.done;
import static io.intellisense.qdrant.contract.Requests.point;
import static io.intellisense.qdrant.contract.Requests.upsert;
import static io.qdrant.client.ConditionFactory.datetimeRange;
import static io.qdrant.client.ConditionFactory.filter;
import static io.qdrant.client.ConditionFactory.geoBoundingBox;
import static io.qdrant.client.ConditionFactory.geoRadius;
import static io.qdrant.client.ConditionFactory.hasId;
import static io.qdrant.client.ConditionFactory.isEmpty;
import static io.qdrant.client.ConditionFactory.isNull;
import static io.qdrant.client.ConditionFactory.match;
import static io.qdrant.client.ConditionFactory.matchExceptKeywords;
import static io.qdrant.client.ConditionFactory.matchExceptValues;
import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.ConditionFactory.matchKeywords;
import static io.qdrant.client.ConditionFactory.matchValues;
import static io.qdrant.client.ConditionFactory.range;
import static io.qdrant.client.PointIdFactory.id;
import static io.qdrant.client.ValueFactory.list;
import static io.qdrant.client.ValueFactory.nullValue;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.grpc.Status.Code;
import io.intellisense.index.IndexAddress;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.ValueFactory;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.DatetimeRange;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.MinShould;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Common.Range;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScrollPoints;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which points each kind of condition lets pass: the same ones for search, scroll and count. */
abstract class FilterContract {

    private static final String NAME = RawQdrant.MODEL + "_filters";

    private RawQdrant qdrant;

    abstract IndexAddress address();

    @BeforeEach
    void fill() throws Exception {
        qdrant = new RawQdrant(address());
        qdrant.sweep();
        done(qdrant.collections().create(create(NAME, 2)));
        done(qdrant.points()
                .upsert(upsert(
                        NAME,
                        point(
                                1,
                                Map.of(
                                        "colour",
                                        value("red"),
                                        "size",
                                        value(10),
                                        "sharp",
                                        value(true),
                                        "tags",
                                        texts("sea", "boat"),
                                        "takenAt",
                                        value("2020-01-01T12:00:00Z"),
                                        "place",
                                        place(47.4, 8.5)),
                                1,
                                0),
                        point(
                                2,
                                Map.of(
                                        "colour",
                                        value("blue"),
                                        "size",
                                        value(20),
                                        "sharp",
                                        value(false),
                                        "tags",
                                        texts("sea"),
                                        "takenAt",
                                        value("2020-01-01T12:00:00.5+02:00"),
                                        "place",
                                        place(-33.9, 151.2),
                                        "nothing",
                                        nullValue()),
                                0,
                                1),
                        point(3, Map.of("colour", value("green"), "size", value(2.5), "tags", list(List.of())), 1, 1),
                        point(
                                4,
                                Map.of("size", value("large"), "exif", value(Map.of("lens", value("50 mm")))),
                                1,
                                -1))));
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        qdrant.sweep();
        qdrant.close();
    }

    @Test
    void keywordsMatchExactlyAndAnyElementOfAList() throws Exception {
        assertPass(matchKeyword("colour", "red"), 1);
        assertPass(matchKeyword("colour", "re"));
        assertPass(matchKeyword("tags", "sea"), 1, 2);
        assertPass(matchKeyword("tags[]", "boat"), 1);
        assertPass(matchKeywords("colour", List.of("blue", "green", "pink")), 2, 3);
        assertPass(matchKeyword("exif.lens", "50 mm"), 4);
    }

    @Test
    void exceptMatchesAnyOtherValueButNotAMissingOne() throws Exception {
        assertPass(matchExceptKeywords("colour", List.of("red", "green")), 2);
        assertPass(matchExceptKeywords("tags", List.of("sea")), 1);
        assertPass(matchExceptValues("size", List.of(10L, 11L)), 2, 3, 4);
    }

    @Test
    void integersAndBooleansMatchExactly() throws Exception {
        assertPass(match("size", 20), 2);
        assertPass(matchValues("size", List.of(10L, 20L, 30L)), 1, 2);
        assertPass(match("sharp", true), 1);
        assertPass(match("sharp", false), 2);
    }

    @Test
    void rangesHoldTheirBounds() throws Exception {
        assertPass(range("size", Range.newBuilder().setGte(10).setLt(20).build()), 1);
        assertPass(range("size", Range.newBuilder().setGt(10).setLte(20).build()), 2);
        assertPass(range("size", Range.newBuilder().setLt(10).build()), 3);
    }

    @Test
    void timesAreComparedAsInstantsWhateverTheirZone() throws Exception {
        assertPass(time(DatetimeRange.newBuilder().setGte(at("2020-01-01T12:00:00Z"))), 1);
        assertPass(time(DatetimeRange.newBuilder().setGt(at("2020-01-01T12:00:00Z"))));
        assertPass(time(DatetimeRange.newBuilder().setLt(at("2020-01-01T12:00:00Z"))), 2);
        assertPass(time(DatetimeRange.newBuilder().setLte(at("2020-01-01T10:00:00.500Z"))), 2);
        assertPass(time(DatetimeRange.newBuilder().setLt(at("2020-01-01T10:00:00.500Z"))));
    }

    @Test
    void placesLieInABoxOrACircle() throws Exception {
        assertPass(geoBoundingBox("place", 48, 8, 47, 9), 1);
        assertPass(geoRadius("place", -33.9, 151.3, 20_000), 2);
        assertPass(geoRadius("place", -33.9, 151.3, 1_000));
    }

    @Test
    void emptyIsMissingNullOrAListOfNothing() throws Exception {
        assertPass(isEmpty("tags"), 3, 4);
        assertPass(isEmpty("nothing"), 1, 2, 3, 4);
        assertPass(isNull("nothing"), 2);
    }

    @Test
    void idsNestedFiltersAndTheirNegationCombine() throws Exception {
        assertPass(hasId(List.of(id(2), id(4), id(9))), 2, 4);
        assertPass(Filter.newBuilder().addMustNot(matchKeyword("colour", "red")), 2, 3, 4);
        assertPass(
                Filter.newBuilder()
                        .addMust(matchKeyword("tags", "sea"))
                        .addShould(matchKeyword("colour", "blue"))
                        .addShould(matchKeyword("colour", "green")),
                2);
        assertPass(
                Filter.newBuilder()
                        .addMust(filter(Filter.newBuilder()
                                .addShould(matchKeyword("colour", "red"))
                                .addShould(matchKeyword("colour", "green"))
                                .build()))
                        .addMustNot(isEmpty("tags")),
                1);
        assertPass(
                Filter.newBuilder()
                        .setMinShould(MinShould.newBuilder()
                                .setMinCount(2)
                                .addConditions(matchKeyword("tags", "sea"))
                                .addConditions(match("sharp", true))
                                .addConditions(match("size", 20))),
                1,
                2);
        assertPass(Filter.newBuilder(), 1, 2, 3, 4);
    }

    @Test
    void aBadIdInAFilterIsAnInvalidArgument() {
        assertRefused(
                qdrant.points()
                        .count(CountPoints.newBuilder()
                                .setCollectionName(NAME)
                                .setFilter(Filter.newBuilder()
                                        .addMust(hasId(PointId.newBuilder()
                                                .setUuid("no uuid")
                                                .build())))
                                .build()),
                Code.INVALID_ARGUMENT,
                "no uuid");
    }

    private void assertPass(Condition condition, long... numbers) throws Exception {
        assertPass(Filter.newBuilder().addMust(condition), numbers);
    }

    private void assertPass(Filter.Builder filter, long... numbers) throws Exception {
        assertThat(scrolled(filter)).as("scroll %s", filter).containsExactly(numbers);
        assertThat(found(filter)).as("search %s", filter).containsExactlyInAnyOrder(numbers);
        assertThat(done(qdrant.points()
                                .count(CountPoints.newBuilder()
                                        .setCollectionName(NAME)
                                        .setFilter(filter)
                                        .setExact(true)
                                        .build()))
                        .getResult()
                        .getCount())
                .as("count %s", filter)
                .isEqualTo(numbers.length);
    }

    private long[] scrolled(Filter.Builder filter) throws Exception {
        return done(qdrant.points()
                        .scroll(ScrollPoints.newBuilder()
                                .setCollectionName(NAME)
                                .setFilter(filter)
                                .build()))
                .getResultList()
                .stream()
                .mapToLong(point -> point.getId().getNum())
                .toArray();
    }

    private long[] found(Filter.Builder filter) throws Exception {
        return done(qdrant.points()
                        .query(QueryPoints.newBuilder()
                                .setCollectionName(NAME)
                                .setQuery(QueryFactory.nearest(1, 0.5f))
                                .setFilter(filter)
                                .build()))
                .getResultList()
                .stream()
                .mapToLong(point -> point.getId().getNum())
                .toArray();
    }

    private static Condition time(DatetimeRange.Builder range) {
        return datetimeRange("takenAt", range.build());
    }

    private static Timestamp at(String time) {
        Instant instant = Instant.parse(time);
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    private static Value texts(String... texts) {
        return list(List.of(texts).stream().map(ValueFactory::value).toList());
    }

    private static Value place(double latitude, double longitude) {
        return value(Map.of("lat", value(latitude), "lon", value(longitude)));
    }
}
