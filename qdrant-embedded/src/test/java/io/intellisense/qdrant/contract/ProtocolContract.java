package io.intellisense.qdrant.contract;

import static io.intellisense.qdrant.contract.Requests.assertRefused;
import static io.intellisense.qdrant.contract.Requests.create;
import static io.intellisense.qdrant.contract.Requests.done;
import static io.intellisense.qdrant.contract.Requests.point;
import static io.intellisense.qdrant.contract.Requests.upsert;
import static io.qdrant.client.PointIdFactory.id;
import static io.qdrant.client.QueryFactory.nearest;
import static io.qdrant.client.ValueFactory.value;
import static io.qdrant.client.WithPayloadSelectorFactory.enable;
import static io.qdrant.client.WithPayloadSelectorFactory.exclude;
import static io.qdrant.client.WithPayloadSelectorFactory.include;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grpc.Status.Code;
import io.intellisense.index.IndexAddress;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CollectionExistsRequest;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.DeleteAlias;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeletePayloadPoints;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.FieldType;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsIdsList;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.SetPayloadPoints;
import io.qdrant.client.grpc.Points.UpdateStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Qdrant's protocol itself: the answers and the error codes that a client meets. */
abstract class ProtocolContract {

    private static final String NAME = RawQdrant.MODEL + "_protocol";
    private static final String OTHER = RawQdrant.MODEL + "_other";
    private static final String ALIAS = RawQdrant.MODEL + "_alias";

    private RawQdrant qdrant;

    abstract IndexAddress address();

    @BeforeEach
    void makeAnEmptyCollection() throws Exception {
        qdrant = new RawQdrant(address());
        qdrant.sweep();
        done(qdrant.collections().create(create(NAME, 4)));
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        qdrant.sweep();
        qdrant.close();
    }

    @Test
    void aMissingCollectionIsNotFoundWhateverIsAskedOfIt() {
        String missing = RawQdrant.MODEL + "_missing";
        assertRefused(qdrant.points().upsert(upsert(missing, point(1, Map.of(), 1, 0, 0, 0))), Code.NOT_FOUND, missing);
        assertRefused(qdrant.points().query(query().setCollectionName(missing).build()), Code.NOT_FOUND, missing);
        assertRefused(qdrant.points().get(get(id(1)).setCollectionName(missing).build()), Code.NOT_FOUND, missing);
        assertRefused(
                qdrant.points()
                        .count(CountPoints.newBuilder()
                                .setCollectionName(missing)
                                .build()),
                Code.NOT_FOUND,
                missing);
        assertRefused(
                qdrant.points()
                        .scroll(ScrollPoints.newBuilder()
                                .setCollectionName(missing)
                                .build()),
                Code.NOT_FOUND,
                missing);
        assertRefused(
                qdrant.collections()
                        .get(GetCollectionInfoRequest.newBuilder()
                                .setCollectionName(missing)
                                .build()),
                Code.NOT_FOUND,
                missing);
    }

    @Test
    void aVectorOfTheWrongSizeIsAnInvalidArgumentThatNamesBothSizes() throws Exception {
        assertRefused(
                qdrant.points().upsert(upsert(NAME, point(1, Map.of(), 1, 0, 0, 0), point(2, Map.of(), 1, 0, 0))),
                Code.INVALID_ARGUMENT,
                "expected dim: 4, got 3");
        assertRefused(
                qdrant.points().query(query().setQuery(nearest(1, 0, 0, 0, 0)).build()),
                Code.INVALID_ARGUMENT,
                "expected dim: 4, got 5");
        assertThat(count()).as("nothing of a refused batch is written").isZero();
    }

    @Test
    void aBadIdIsAnInvalidArgument() {
        PointId noUuid = PointId.newBuilder().setUuid("falcon").build();
        assertRefused(
                qdrant.points().upsert(upsert(NAME, point(noUuid, Map.of(), 1, 0, 0, 0))),
                Code.INVALID_ARGUMENT,
                "Unable to parse UUID: falcon");
        assertRefused(qdrant.points().get(get(noUuid).build()), Code.INVALID_ARGUMENT, "falcon");
    }

    @Test
    void numbersAndUuidsAreIdsAndNumbersComeFirst() throws Exception {
        UUID uuid = UUID.fromString("00000000-0000-5000-8000-000000000001");
        put(
                point(id(uuid), Map.of(), 1, 0, 0, 0),
                point(-1L, Map.of(), 0, 1, 0, 0),
                point(10, Map.of(), 0, 0, 1, 0),
                point(9, Map.of(), 0, 0, 0, 1));

        assertThat(done(qdrant.points()
                                .scroll(ScrollPoints.newBuilder()
                                        .setCollectionName(NAME)
                                        .build()))
                        .getResultList())
                .extracting(RetrievedPoint::getId)
                .containsExactly(id(9), id(10), id(-1L), id(uuid));
    }

    @Test
    void aPointIsOverwrittenAsAWhole() throws Exception {
        put(point(1, Map.of("a", value("old"), "b", value(1)), 1, 0, 0, 0));
        put(point(1, Map.of("a", value("new")), 0, 1, 0, 0));

        RetrievedPoint point = retrieve(id(1)).get(0);
        assertThat(point.getPayloadMap()).isEqualTo(Map.of("a", value("new")));
        assertThat(point.getVectors().getVector().getDense().getDataList()).containsExactly(0f, 1f, 0f, 0f);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void vectorsAreKeptAtLengthOne() throws Exception {
        put(point(1, Map.of(), 3, 0, 4, 0));

        List<Float> vector =
                retrieve(id(1)).get(0).getVectors().getVector().getDense().getDataList();
        assertThat(vector.get(0)).isCloseTo(0.6f, within(1e-6f));
        assertThat(vector.get(2)).isCloseTo(0.8f, within(1e-6f));
    }

    @Test
    void aSearchByIdLeavesThePointItselfOut() throws Exception {
        put(point(1, Map.of(), 1, 0, 0, 0), point(2, Map.of(), 1, 1, 0, 0), point(3, Map.of(), 0, 0, 0, 1));

        List<ScoredPoint> hits = done(qdrant.points()
                        .query(query().setQuery(nearest(id(1))).build()))
                .getResultList();
        assertThat(hits).extracting(ScoredPoint::getId).containsExactly(id(2), id(3));
        assertThat(hits.get(0).getScore()).isCloseTo((float) Math.sqrt(0.5), within(1e-5f));
        assertRefused(qdrant.points().query(query().setQuery(nearest(id(4))).build()), Code.NOT_FOUND, "4");
    }

    @Test
    void theScoreThresholdCutsOff() throws Exception {
        put(point(1, Map.of(), 1, 0, 0, 0), point(2, Map.of(), 1, 1, 0, 0), point(3, Map.of(), 0, 0, 0, 1));

        assertThat(done(qdrant.points().query(query().setScoreThreshold(0.5f).build()))
                        .getResultList())
                .extracting(ScoredPoint::getId)
                .containsExactly(id(1), id(2));
    }

    @Test
    void thePayloadComesAsAskedFor() throws Exception {
        put(point(
                1, Map.of("a", value(1), "b", value(2), "c", value(Map.of("d", value(3), "e", value(4)))), 1, 0, 0, 0));

        assertThat(payload(get(id(1)))).isEmpty();
        assertThat(payload(get(id(1)).setWithPayload(enable(true)))).containsOnlyKeys("a", "b", "c");
        assertThat(payload(get(id(1)).setWithPayload(include(List.of("a", "c.d")))))
                .isEqualTo(Map.of("a", value(1), "c", value(Map.of("d", value(3)))));
        assertThat(payload(get(id(1)).setWithPayload(exclude(List.of("a", "c.d")))))
                .isEqualTo(Map.of("b", value(2), "c", value(Map.of("e", value(4)))));
    }

    @Test
    void payloadsAreSetOverwrittenThinnedAndCleared() throws Exception {
        put(point(1, Map.of("a", value(1), "b", value(2)), 1, 0, 0, 0));

        done(qdrant.points()
                .setPayload(SetPayloadPoints.newBuilder()
                        .setCollectionName(NAME)
                        .setWait(true)
                        .putPayload("b", value(3))
                        .putPayload("c", value(4))
                        .setPointsSelector(ids(1))
                        .build()));
        assertThat(retrieve(id(1)).get(0).getPayloadMap())
                .isEqualTo(Map.of("a", value(1), "b", value(3), "c", value(4)));

        done(qdrant.points()
                .deletePayload(DeletePayloadPoints.newBuilder()
                        .setCollectionName(NAME)
                        .setWait(true)
                        .addKeys("a")
                        .addKeys("b")
                        .setPointsSelector(ids(1))
                        .build()));
        assertThat(retrieve(id(1)).get(0).getPayloadMap()).isEqualTo(Map.of("c", value(4)));

        done(qdrant.points()
                .overwritePayload(SetPayloadPoints.newBuilder()
                        .setCollectionName(NAME)
                        .setWait(true)
                        .putPayload("d", value(5))
                        .setPointsSelector(ids(1))
                        .build()));
        assertThat(retrieve(id(1)).get(0).getPayloadMap()).isEqualTo(Map.of("d", value(5)));
        assertThat(retrieve(id(1)).get(0).getVectors().getVector().getDense().getDataList())
                .containsExactly(1f, 0f, 0f, 0f);
    }

    @Test
    void settingThePayloadOfAMissingPointIsNotFound() {
        assertRefused(
                qdrant.points()
                        .setPayload(SetPayloadPoints.newBuilder()
                                .setCollectionName(NAME)
                                .setWait(true)
                                .putPayload("a", value(1))
                                .setPointsSelector(ids(77))
                                .build()),
                Code.NOT_FOUND,
                "77");
    }

    @Test
    void pointsAreDeletedByIdAndByFilterAndMissingOnesDoNotMatter() throws Exception {
        put(
                point(1, Map.of("colour", value("red")), 1, 0, 0, 0),
                point(2, Map.of("colour", value("blue")), 0, 1, 0, 0),
                point(3, Map.of("colour", value("blue")), 0, 0, 1, 0),
                point(4, Map.of(), 0, 0, 0, 1));

        done(qdrant.points()
                .delete(DeletePoints.newBuilder()
                        .setCollectionName(NAME)
                        .setWait(true)
                        .setPoints(ids(4, 99))
                        .build()));
        assertThat(count()).isEqualTo(3);
        done(qdrant.points()
                .delete(DeletePoints.newBuilder()
                        .setCollectionName(NAME)
                        .setWait(true)
                        .setPoints(PointsSelector.newBuilder()
                                .setFilter(
                                        Filter.newBuilder().addMust(ConditionFactory.matchKeyword("colour", "blue"))))
                        .build()));
        assertThat(retrieve(id(1), id(2), id(3), id(4)))
                .extracting(RetrievedPoint::getId)
                .containsExactly(id(1));
    }

    @Test
    void aWriteThatDoesNotWaitIsOnlyAcknowledged() throws Exception {
        assertThat(done(qdrant.points().upsert(upsert(NAME, point(1, Map.of(), 1, 0, 0, 0))))
                        .getResult()
                        .getStatus())
                .isEqualTo(UpdateStatus.Completed);
        assertThat(done(qdrant.points()
                                .upsert(upsert(NAME, point(2, Map.of(), 1, 0, 0, 0)).toBuilder()
                                        .setWait(false)
                                        .build()))
                        .getResult()
                        .getStatus())
                .isEqualTo(UpdateStatus.Acknowledged);
    }

    @Test
    void anAliasLeadsToItsCollectionAndMovesInOneStep() throws Exception {
        done(qdrant.collections().create(create(OTHER, 4)));
        put(point(1, Map.of(), 1, 0, 0, 0));
        done(qdrant.collections()
                .updateAliases(
                        ChangeAliases.newBuilder().addActions(createAlias(NAME)).build()));
        assertThat(done(qdrant.points()
                                .count(CountPoints.newBuilder()
                                        .setCollectionName(ALIAS)
                                        .setExact(true)
                                        .build()))
                        .getResult()
                        .getCount())
                .isEqualTo(1);

        done(qdrant.collections()
                .updateAliases(ChangeAliases.newBuilder()
                        .addActions(AliasOperations.newBuilder()
                                .setDeleteAlias(DeleteAlias.newBuilder().setAliasName(ALIAS)))
                        .addActions(createAlias(OTHER))
                        .build()));

        assertThat(done(qdrant.collections().listAliases(ListAliasesRequest.getDefaultInstance()))
                        .getAliasesList())
                .contains(AliasDescription.newBuilder()
                        .setAliasName(ALIAS)
                        .setCollectionName(OTHER)
                        .build());
        assertThat(done(qdrant.points()
                                .count(CountPoints.newBuilder()
                                        .setCollectionName(ALIAS)
                                        .setExact(true)
                                        .build()))
                        .getResult()
                        .getCount())
                .isZero();
        assertRefused(
                qdrant.collections()
                        .updateAliases(ChangeAliases.newBuilder()
                                .addActions(createAlias("nowhere"))
                                .build()),
                Code.NOT_FOUND,
                "nowhere");
    }

    @Test
    void aDeletedCollectionIsGoneWithItsAlias() throws Exception {
        done(qdrant.collections()
                .updateAliases(
                        ChangeAliases.newBuilder().addActions(createAlias(NAME)).build()));

        assertThat(done(qdrant.collections()
                                .delete(DeleteCollection.newBuilder()
                                        .setCollectionName(NAME)
                                        .build()))
                        .getResult())
                .isTrue();

        assertThat(exists(NAME)).isFalse();
        assertThat(done(qdrant.collections().listAliases(ListAliasesRequest.getDefaultInstance()))
                        .getAliasesList())
                .extracting(AliasDescription::getAliasName)
                .doesNotContain(ALIAS);
        assertThat(done(qdrant.collections()
                                .delete(DeleteCollection.newBuilder()
                                        .setCollectionName(NAME)
                                        .build()))
                        .getResult())
                .isFalse();
    }

    @Test
    void aCollectionIsMadeOnlyOnce() throws Exception {
        assertThat(exists(NAME)).isTrue();
        assertRefused(qdrant.collections().create(create(NAME, 4)), Code.ALREADY_EXISTS, NAME, "already exists");
    }

    @Test
    void theCollectionTellsItsMetadataItsIndexesAndItsSize() throws Exception {
        done(qdrant.collections()
                .update(UpdateCollection.newBuilder()
                        .setCollectionName(NAME)
                        .putMetadata("model", value("clip"))
                        .build()));
        done(qdrant.points()
                .createFieldIndex(CreateFieldIndexCollection.newBuilder()
                        .setCollectionName(NAME)
                        .setWait(true)
                        .setFieldName("colour")
                        .setFieldType(FieldType.FieldTypeKeyword)
                        .build()));
        put(point(1, Map.of("colour", value("red")), 1, 0, 0, 0), point(2, Map.of(), 0, 1, 0, 0));

        CollectionInfo info = done(qdrant.collections()
                        .get(GetCollectionInfoRequest.newBuilder()
                                .setCollectionName(NAME)
                                .build()))
                .getResult();

        assertThat(info.getConfig().getMetadataMap()).isEqualTo(Map.of("model", value("clip")));
        assertThat(info.getConfig().getParams().getVectorsConfig().getParams().getSize())
                .isEqualTo(4);
        assertThat(info.getPayloadSchemaMap().get("colour").getDataType()).isEqualTo(PayloadSchemaType.Keyword);
        assertThat(info.getPayloadSchemaMap().get("colour").getPoints()).isEqualTo(1);
        assertThat(info.getPointsCount()).isEqualTo(2);
    }

    private void put(PointStruct... points) throws Exception {
        done(qdrant.points().upsert(upsert(NAME, points)));
    }

    private long count() throws Exception {
        return done(qdrant.points()
                        .count(CountPoints.newBuilder()
                                .setCollectionName(NAME)
                                .setExact(true)
                                .build()))
                .getResult()
                .getCount();
    }

    private boolean exists(String name) throws Exception {
        return done(qdrant.collections()
                        .collectionExists(CollectionExistsRequest.newBuilder()
                                .setCollectionName(name)
                                .build()))
                .getResult()
                .getExists();
    }

    private List<RetrievedPoint> retrieve(PointId... ids) throws Exception {
        return done(qdrant.points()
                        .get(get(ids).setWithPayload(enable(true))
                                .setWithVectors(WithVectorsSelectorFactory.enable(true))
                                .build()))
                .getResultList();
    }

    private Map<String, Value> payload(GetPoints.Builder request) throws Exception {
        return done(qdrant.points().get(request.build())).getResult(0).getPayloadMap();
    }

    private static GetPoints.Builder get(PointId... ids) {
        return GetPoints.newBuilder().setCollectionName(NAME).addAllIds(List.of(ids));
    }

    private static QueryPoints.Builder query() {
        return QueryPoints.newBuilder().setCollectionName(NAME).setQuery(nearest(1, 0, 0, 0));
    }

    private static PointsSelector ids(long... numbers) {
        PointsIdsList.Builder ids = PointsIdsList.newBuilder();
        for (long number : numbers) {
            ids.addIds(id(number));
        }
        return PointsSelector.newBuilder().setPoints(ids).build();
    }

    private static AliasOperations createAlias(String collection) {
        return AliasOperations.newBuilder()
                .setCreateAlias(CreateAlias.newBuilder().setAliasName(ALIAS).setCollectionName(collection))
                .build();
    }
}
