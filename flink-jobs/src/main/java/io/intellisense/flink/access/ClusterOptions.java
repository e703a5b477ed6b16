package io.intellisense.flink.access;

import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexCluster;
import io.intellisense.index.IndexCluster.ReadConsistency;
import io.intellisense.index.IndexCluster.WriteOrdering;
import picocli.CommandLine.Option;

/** How an index on several nodes is kept and asked, and whose certificates it shows: the same words in every command. */
public final class ClusterOptions {

    @Option(
            names = "--index-authority",
            paramLabel = "FILE",
            description = "PEM file that vouches for the index's certificate (default: whom Java trusts).")
    private String authority;

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "0",
            description = "Parts of a new index, to be spread over nodes (default: left to Qdrant).")
    private int shards;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            defaultValue = "0",
            description = "Nodes that hold each part of a new index (default: left to Qdrant).")
    private int replicas;

    @Option(
            names = "--write-consistency",
            paramLabel = "N",
            defaultValue = "0",
            description = "Replicas that must have a write before it counts (default: more than half).")
    private int writeConsistency;

    @Option(
            names = "--write-ordering",
            paramLabel = "O",
            defaultValue = "auto",
            description =
                    "auto, weak, medium or strong: who puts writes in order (default: auto: medium where there are"
                            + " replicas).")
    private WriteOrdering ordering;

    @Option(
            names = "--read-consistency",
            paramLabel = "C",
            defaultValue = "one",
            description = "one, majority, quorum or all: how many replicas are listened to (default: one).")
    private ReadConsistency reads;

    /** @throws IllegalArgumentException with a sentence that says which of these contradict each other */
    public IndexAddress of(IndexAddress plain) {
        return plain.vouchedForBy(authority)
                .with(new IndexCluster(shards, replicas, writeConsistency, ordering, reads));
    }
}
