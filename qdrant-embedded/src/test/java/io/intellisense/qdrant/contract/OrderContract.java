package io.intellisense.qdrant.contract;

import static io.intellisense.qdrant.contract.Requests.assertRefused;
import static io.intellisense.qdrant.contract.Requests.create;
import static io.intellisense.qdrant.contract.Requests.done;
import static io.intellisense.qdrant.contract.Requests.point;
import static io.intellisense.qdrant.contract.Requests.upsert;
import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.PointIdFactory.id;
import static io.qdrant.client.ValueFactory.list;
import static io.qdrant.client.ValueFactory.value;
import static io.qdrant.client.WithPayloadSelectorFactory.include;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.grpc.Status.Code;
import io.intellisense.index.IndexAddress;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.Direction;
import io.qdrant.client.grpc.Points.FacetCounts;
import io.qdrant.client.grpc.Points.FieldType;
import io.qdrant.client.grpc.Points.OrderBy;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.StartFrom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which order points are scrolled by a value, and how the values of a path are counted. */
abstract class OrderContract {

    private static final String NAME = RawQdrant.MODEL + "_order";

    private RawQdrant qdrant;

    abstract IndexAddress address();

    @BeforeEach
    void fill() throws Exception {
        qdrant = new RawQdrant(address());
        qdrant.sweep();
        done(qdrant.collections().create(create(NAME, 2)));
        index("takenAt", FieldType.FieldTypeDatetime);
        index("size", FieldType.FieldTypeInteger);
        index("colour", FieldType.FieldTypeKeyword);
        done(qdrant.points()
                .upsert(upsert(
                        NAME,
                        picture(1, "2021-06-01T00:00:00Z", 30, "red"),
                        picture(2, "2019-06-01T00:00:00+02:00", -5, "blue", "red"),
                        picture(3, "2020-06-01T00:00:00Z", 20, "red", "red"),
                        point(4, Map.of("colour", value("green")), 1, 0))));
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        qdrant.sweep();
        qdrant.close();
    }

    @Test
    void timesAndWholeNumbersOrderAndPointsWithoutOneAreLeftOut() throws Exception {
        assertThat(numbers(scroll(OrderBy.newBuilder().setKey("takenAt")))).containsExactly(2L, 3L, 1L);
        assertThat(numbers(scroll(OrderBy.newBuilder().setKey("takenAt").setDirection(Direction.Desc))))
                .containsExactly(1L, 3L, 2L);
        assertThat(numbers(scroll(OrderBy.newBuilder().setKey("size")))).containsExactly(2L, 3L, 1L);
    }

    @Test
    void anOrderStartsFromAValueAndIncludesIt() throws Exception {
        Timestamp summer = Timestamp.newBuilder()
                .setSeconds(Instant.parse("2020-06-01T00:00:00Z").getEpochSecond())
                .build();
        OrderBy.Builder byTime = OrderBy.newBuilder()
                .setKey("takenAt")
                .setStartFrom(StartFrom.newBuilder().setTimestamp(summer));

        assertThat(numbers(scroll(byTime))).containsExactly(3L, 1L);
        assertThat(numbers(scroll(byTime.setDirection(Direction.Desc)))).containsExactly(3L, 2L);
        assertThat(numbers(scroll(OrderBy.newBuilder()
                        .setKey("size")
                        .setStartFrom(StartFrom.newBuilder().setInteger(0)))))
                .containsExactly(3L, 1L);
    }

    @Test
    void anOrderHoldsTheFilterTheLimitAndTheSelectionOfThePayload() throws Exception {
        ScrollResponse answer = done(qdrant.points()
                .scroll(ordered(OrderBy.newBuilder().setKey("takenAt").setDirection(Direction.Desc))
                        .setFilter(Filter.newBuilder().addMust(matchKeyword("colour", "red")))
                        .setLimit(2)
                        .setWithPayload(include(List.of("size")))
                        .build()));

        assertThat(numbers(answer)).containsExactly(1L, 3L);
        assertThat(answer.getResult(0).getPayloadMap()).isEqualTo(Map.of("size", value(30)));
        assertThat(answer.hasNextPageOffset()).isFalse();
    }

    @Test
    void theFirstOfManyAreTheFirstOfAll() throws Exception {
        PointStruct[] many = IntStream.range(0, 3_000)
                .mapToObj(i -> point(100 + i, Map.of("size", value(1_000 + i * 7_919L % 3_000)), 1, 0))
                .toArray(PointStruct[]::new);
        done(qdrant.points().upsert(upsert(NAME, many)));

        assertThat(sizes(OrderBy.newBuilder().setKey("size").setDirection(Direction.Desc)))
                .containsExactly(3_999L, 3_998L, 3_997L, 3_996L);
        assertThat(sizes(OrderBy.newBuilder()
                        .setKey("size")
                        .setStartFrom(StartFrom.newBuilder().setInteger(2_000))))
                .containsExactly(2_000L, 2_001L, 2_002L, 2_003L);
    }

    @Test
    void anOrderNeedsAnIndexAndHasNoOffset() {
        assertRefused(
                qdrant.points()
                        .scroll(ordered(OrderBy.newBuilder().setKey("mood")).build()),
                Code.INVALID_ARGUMENT,
                "index");
        assertRefused(
                qdrant.points()
                        .scroll(ordered(OrderBy.newBuilder().setKey("size"))
                                .setOffset(id(1))
                                .build()),
                Code.INVALID_ARGUMENT,
                "offset");
    }

    @Test
    void valuesAreCountedOnceForEachPointAndMostComeFirst() throws Exception {
        FacetCounts.Builder colours = FacetCounts.newBuilder()
                .setCollectionName(NAME)
                .setKey("colour")
                .setExact(true);

        assertThat(counts(colours)).isEqualTo(List.of("red 3", "blue 1", "green 1"));
        assertThat(counts(colours.setLimit(1))).isEqualTo(List.of("red 3"));
        assertThat(counts(colours.clearLimit().setFilter(Filter.newBuilder().addMust(matchKeyword("colour", "blue")))))
                .isEqualTo(List.of("blue 1", "red 1"));
    }

    @Test
    void countingNeedsAnIndex() {
        assertRefused(
                qdrant.points()
                        .facet(FacetCounts.newBuilder()
                                .setCollectionName(NAME)
                                .setKey("mood")
                                .build()),
                Code.INVALID_ARGUMENT,
                "ndex");
    }

    private void index(String field, FieldType type) throws Exception {
        done(qdrant.points()
                .createFieldIndex(CreateFieldIndexCollection.newBuilder()
                        .setCollectionName(NAME)
                        .setWait(true)
                        .setFieldName(field)
                        .setFieldType(type)
                        .build()));
    }

    private ScrollResponse scroll(OrderBy.Builder order) throws Exception {
        return done(qdrant.points().scroll(ordered(order).build()));
    }

    private List<Long> sizes(OrderBy.Builder order) throws Exception {
        return done(qdrant.points().scroll(ordered(order).setLimit(4).build())).getResultList().stream()
                .map(found -> found.getPayloadMap().get("size").getIntegerValue())
                .toList();
    }

    private List<String> counts(FacetCounts.Builder request) throws Exception {
        return done(qdrant.points().facet(request.build())).getHitsList().stream()
                .map(hit -> hit.getValue().getStringValue() + " " + hit.getCount())
                .toList();
    }

    private static ScrollPoints.Builder ordered(OrderBy.Builder order) {
        return ScrollPoints.newBuilder().setCollectionName(NAME).setOrderBy(order);
    }

    private static List<Long> numbers(ScrollResponse answer) {
        return answer.getResultList().stream()
                .map(RetrievedPoint::getId)
                .map(found -> found.getNum())
                .toList();
    }

    private static PointStruct picture(long number, String takenAt, long size, String... colours) {
        List<Value> texts =
                List.of(colours).stream().map(colour -> value(colour)).toList();
        return point(number, Map.of("takenAt", value(takenAt), "size", value(size), "colour", list(texts)), 1, number);
    }
}
