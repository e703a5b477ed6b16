package io.intellisense.qdrant;

import io.grpc.stub.StreamObserver;
import io.intellisense.qdrant.collection.CollectionStore;
import io.qdrant.client.grpc.Points.ClearPayloadPoints;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeleteFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeletePayloadPoints;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.FacetCounts;
import io.qdrant.client.grpc.Points.FacetResponse;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryBatchResponse;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.QueryResponse;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.SearchBatchPoints;
import io.qdrant.client.grpc.Points.SearchBatchResponse;
import io.qdrant.client.grpc.Points.SearchPoints;
import io.qdrant.client.grpc.Points.SearchResponse;
import io.qdrant.client.grpc.Points.SetPayloadPoints;
import io.qdrant.client.grpc.Points.UpdateBatchPoints;
import io.qdrant.client.grpc.Points.UpdateBatchResponse;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.PointsGrpc.PointsImplBase;

/** The calls about points; those that are missing here are answered UNIMPLEMENTED by gRPC itself. */
final class PointsService extends PointsImplBase {

    private final PointUpdates updates;
    private final PointReads reads;
    private final PointQueries queries;
    private final FieldIndexes indexes;

    PointsService(CollectionStore store) {
        this.updates = new PointUpdates(store);
        this.reads = new PointReads(store);
        this.queries = new PointQueries(store);
        this.indexes = new FieldIndexes(store);
    }

    @Override
    public void upsert(UpsertPoints request, StreamObserver<PointsOperationResponse> client) {
        Reply.to(client, () -> updates.upsert(request));
    }

    @Override
    public void delete(DeletePoints request, StreamObserver<PointsOperationResponse> client) {
        Reply.to(client, () -> updates.delete(request));
    }

    @Override
    public void setPayload(SetPayloadPoints request, StreamObserver<PointsOperationResponse> client) {
        Reply.to(client, () -> updates.setPayload(request));
    }

    @Override
    public void overwritePayload(SetPayloadPoints request, StreamObserver<PointsOperationResponse> client) {
        Reply.to(client, () -> updates.overwritePayload(request));
    }

    @Override
    public void deletePayload(DeletePayloadPoints request, StreamObserver<PointsOperationResponse> client) {
        Reply.to(client, () -> updates.deletePayload(request));
    }

    @Override
    public void clearPayload(ClearPayloadPoints request, StreamObserver<PointsOperationResponse> client) {
        Reply.to(client, () -> updates.clearPayload(request));
    }

    @Override
    public void updateBatch(UpdateBatchPoints request, StreamObserver<UpdateBatchResponse> client) {
        Reply.to(client, () -> updates.batch(request));
    }

    @Override
    public void get(GetPoints request, StreamObserver<GetResponse> client) {
        Reply.to(client, () -> reads.get(request));
    }

    @Override
    public void scroll(ScrollPoints request, StreamObserver<ScrollResponse> client) {
        Reply.to(client, () -> reads.scroll(request));
    }

    @Override
    public void facet(FacetCounts request, StreamObserver<FacetResponse> client) {
        Reply.to(client, () -> reads.facet(request));
    }

    @Override
    public void count(CountPoints request, StreamObserver<CountResponse> client) {
        Reply.to(client, () -> reads.count(request));
    }

    @Override
    public void search(SearchPoints request, StreamObserver<SearchResponse> client) {
        Reply.to(client, () -> queries.search(request));
    }

    @Override
    public void searchBatch(SearchBatchPoints request, StreamObserver<SearchBatchResponse> client) {
        Reply.to(client, () -> queries.searchBatch(request));
    }

    @Override
    public void query(QueryPoints request, StreamObserver<QueryResponse> client) {
        Reply.to(client, () -> queries.query(request));
    }

    @Override
    public void queryBatch(QueryBatchPoints request, StreamObserver<QueryBatchResponse> client) {
        Reply.to(client, () -> queries.queryBatch(request));
    }

    @Override
    public void createFieldIndex(CreateFieldIndexCollection request, StreamObserver<PointsOperationResponse> client) {
        Reply.to(client, () -> indexes.create(request));
    }

    @Override
    public void deleteFieldIndex(DeleteFieldIndexCollection request, StreamObserver<PointsOperationResponse> client) {
        Reply.to(client, () -> indexes.delete(request));
    }
}
