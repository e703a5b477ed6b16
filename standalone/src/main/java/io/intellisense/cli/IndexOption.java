package io.intellisense.cli;

import io.intellisense.domain.Secret;
import io.intellisense.flink.access.ClusterOptions;
import io.intellisense.index.IndexAddress;
import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.LocalIndex;
import io.intellisense.standalone.Running;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which index: the data folder's own, or that of a server. */
final class IndexOption {

    @Option(
            names = "--index",
            paramLabel = "URL",
            description =
                    "gRPC address of a Qdrant server, such as http://localhost:6334 (default: the data folder's own"
                            + " store). An API key is taken from the environment: QDRANT_API_KEY.")
    private String url;

    @Mixin
    private ClusterOptions cluster;

    /** Starts the data folder's own, unless that runs already or another is named. */
    IndexAddress open(DataFolder data, Running running) {
        return url == null
                ? running.add(LocalIndex.startOrJoin(data)).address()
                : cluster.of(IndexAddress.parse(url, Secret.orNull("QDRANT_API_KEY")));
    }
}
