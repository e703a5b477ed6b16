package io.intellisense.qdrant.collection;

import com.google.protobuf.InvalidProtocolBufferException;
import io.intellisense.qdrant.Refusal;
import io.intellisense.qdrant.Supported;
import io.intellisense.qdrant.vector.GraphSettings;
import io.intellisense.qdrant.vector.LateGraphFormat;
import io.qdrant.client.grpc.Collections.CollectionConfig;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionParams;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Datatype;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.HnswConfigDiff;
import io.qdrant.client.grpc.Collections.OptimizersConfigDiff;
import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
import io.qdrant.client.grpc.Collections.QuantizationConfig;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.WalConfigDiff;
import java.util.Map;

/**
 * What a collection was told to be: its configuration and its payload indexes.
 *
 * @param info as clients see it, without the figures that change by themselves
 */
record CollectionSettings(CollectionInfo info) {

    /** Qdrant's defaults, so that a client reads here what it would read there. */
    private static final CollectionConfig DEFAULTS = CollectionConfig.newBuilder()
            .setParams(CollectionParams.newBuilder()
                    .setShardNumber(1)
                    .setReplicationFactor(1)
                    .setWriteConsistencyFactor(1)
                    .setOnDiskPayload(true))
            .setHnswConfig(HnswConfigDiff.newBuilder()
                    .setM(16)
                    .setEfConstruct(100)
                    .setFullScanThreshold(10_000)
                    .setMaxIndexingThreads(0)
                    .setOnDisk(false))
            .setOptimizerConfig(OptimizersConfigDiff.newBuilder()
                    .setDeletedThreshold(0.2)
                    .setVacuumMinVectorNumber(1_000)
                    .setDefaultSegmentNumber(0)
                    .setIndexingThreshold(20_000)
                    .setFlushIntervalSec(5))
            .setWalConfig(WalConfigDiff.newBuilder().setWalCapacityMb(32).setWalSegmentsAhead(0))
            .build();

    /** Lucene refuses more. */
    private static final int MAX_M = 512;

    private static final int MAX_EF_CONSTRUCT = 3_200;
    private static final int BYTES_PER_NUMBER = 4;

    static CollectionSettings of(CreateCollection request) {
        Supported.fields(
                request,
                "collection_name",
                "hnsw_config",
                "wal_config",
                "optimizers_config",
                "shard_number",
                "on_disk_payload",
                "timeout",
                "vectors_config",
                "replication_factor",
                "write_consistency_factor",
                "quantization_config",
                "metadata");
        CollectionConfig.Builder config = DEFAULTS.toBuilder()
                .mergeHnswConfig(request.getHnswConfig())
                .mergeOptimizerConfig(request.getOptimizersConfig())
                .mergeWalConfig(request.getWalConfig())
                .putAllMetadata(request.getMetadataMap());
        config.getParamsBuilder().setVectorsConfig(request.getVectorsConfig());
        if (request.hasOnDiskPayload()) {
            config.getParamsBuilder().setOnDiskPayload(request.getOnDiskPayload());
        }
        checkVectors(request);
        if (request.hasQuantizationConfig()) {
            config.setQuantizationConfig(checked(request.getQuantizationConfig()));
        }
        return checked(config.build(), Map.of());
    }

    static CollectionSettings parse(byte[] stored) throws InvalidProtocolBufferException {
        return new CollectionSettings(CollectionInfo.parseFrom(stored));
    }

    byte[] toBytes() {
        return info.toByteArray();
    }

    /** What is not mentioned stays as it is; metadata is merged. */
    CollectionSettings with(UpdateCollection changes) {
        Supported.fields(changes, "collection_name", "optimizers_config", "timeout", "hnsw_config", "metadata");
        CollectionConfig.Builder config = info.getConfig().toBuilder()
                .mergeOptimizerConfig(changes.getOptimizersConfig())
                .mergeHnswConfig(changes.getHnswConfig())
                .putAllMetadata(changes.getMetadataMap());
        return checked(config.build(), info.getPayloadSchemaMap());
    }

    CollectionSettings withIndex(String field, PayloadSchemaInfo index) {
        return new CollectionSettings(
                info.toBuilder().putPayloadSchema(field, index).build());
    }

    CollectionSettings withoutIndex(String field) {
        return new CollectionSettings(
                info.toBuilder().removePayloadSchema(field).build());
    }

    int dimension() {
        return (int) info.getConfig().getParams().getVectorsConfig().getParams().getSize();
    }

    /** Qdrant counts its indexing threshold in kilobytes of vectors; 0 means no graphs at all, and so does an m of 0. */
    GraphSettings graph() {
        HnswConfigDiff hnsw = info.getConfig().getHnswConfig();
        long kilobytes = info.getConfig().getOptimizerConfig().getIndexingThreshold();
        long vectors = kilobytes * 1024 / ((long) dimension() * BYTES_PER_NUMBER);
        boolean none = kilobytes == 0 || hnsw.getM() == 0;
        int threshold = none ? GraphSettings.NEVER : (int) Math.min(Math.max(vectors, 1), GraphSettings.NEVER - 1);
        return new GraphSettings((int) hnsw.getM(), (int) hnsw.getEfConstruct(), threshold);
    }

    private static void checkVectors(CreateCollection request) {
        if (!request.getVectorsConfig().hasParams()) {
            throw Refusal.unsupported("collections without exactly one unnamed vector per point");
        }
        VectorParams vectors = request.getVectorsConfig().getParams();
        Supported.fields(vectors, "size", "distance", "on_disk", "datatype");
        if (vectors.getDistance() == Distance.UnknownDistance) {
            throw Refusal.invalid("the collection names no distance");
        }
        if (vectors.getDistance() != Distance.Cosine) {
            throw Refusal.unsupported("the distance " + vectors.getDistance() + " (only Cosine)");
        }
        if (vectors.getDatatype() != Datatype.Default && vectors.getDatatype() != Datatype.Float32) {
            throw Refusal.unsupported("vectors of type " + vectors.getDatatype() + " (only Float32)");
        }
        if (vectors.getSize() < 1 || vectors.getSize() > LateGraphFormat.MAX_DIMENSIONS) {
            throw Refusal.invalid("a vector's size is 1 to " + LateGraphFormat.MAX_DIMENSIONS + ", but was: "
                    + Long.toUnsignedString(vectors.getSize()));
        }
        if (request.getShardNumber() > 1) {
            throw Refusal.unsupported("more than one shard");
        }
    }

    /**
     * Noted for clients to read back, like what is to lie on disk: here vectors always do, and are compared whole, which is what
     * quantization comes near to.
     */
    private static QuantizationConfig checked(QuantizationConfig quantization) {
        if (!quantization.hasScalar()) {
            throw Refusal.unsupported("quantization other than scalar");
        }
        return quantization;
    }

    private static CollectionSettings checked(CollectionConfig config, Map<String, PayloadSchemaInfo> indexes) {
        HnswConfigDiff hnsw = config.getHnswConfig();
        Supported.fields(
                hnsw, "m", "ef_construct", "full_scan_threshold", "max_indexing_threads", "on_disk", "payload_m");
        if (hnsw.getM() < 0 || hnsw.getM() > MAX_M) {
            throw Refusal.invalid("m of the HNSW graph is 0 to " + MAX_M + " here, but was: " + hnsw.getM());
        }
        if (hnsw.getEfConstruct() < 4 || hnsw.getEfConstruct() > MAX_EF_CONSTRUCT) {
            throw Refusal.invalid("ef_construct of the HNSW graph is 4 to " + MAX_EF_CONSTRUCT + " here, but was: "
                    + hnsw.getEfConstruct());
        }
        return new CollectionSettings(CollectionInfo.newBuilder()
                .setConfig(config)
                .putAllPayloadSchema(indexes)
                .build());
    }
}
