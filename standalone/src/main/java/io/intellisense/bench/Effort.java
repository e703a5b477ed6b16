package io.intellisense.bench;

import picocli.CommandLine.Option;

/** How long and how wide both sides of a comparison run. */
final class Effort {

    @Option(names = "--rounds", defaultValue = "4", description = "Pairs to run (default: ${DEFAULT-VALUE}).")
    int rounds;

    @Option(names = "--threads", description = "Threads on both sides (default: one per processor).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--batch-size",
            defaultValue = "16",
            description = "Images in one call (default: ${DEFAULT-VALUE}).")
    int batchSize;
}
