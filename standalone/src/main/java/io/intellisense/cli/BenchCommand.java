package io.intellisense.cli;

import io.intellisense.bench.BackfillBench;
import io.intellisense.bench.DecodeBench;
import io.intellisense.bench.DemoModelBench;
import io.intellisense.bench.FreshnessBench;
import io.intellisense.bench.ModelsBench;
import io.intellisense.bench.PrecisionBench;
import io.intellisense.bench.QueryBench;
import io.intellisense.bench.ResumeBench;
import io.intellisense.bench.ScaleBench;
import io.intellisense.bench.SinkBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code intellisense bench}: the programs behind every figure in {@code docs/benchmarks.md}. */
@Command(
        name = "bench",
        description = "Measures this machine: both sides of a comparison interleaved in one run, ratios printed.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BackfillBench.class,
            DecodeBench.class,
            PrecisionBench.class,
            ModelsBench.class,
            DemoModelBench.class,
            FreshnessBench.class,
            QueryBench.class,
            SinkBench.class,
            ResumeBench.class,
            ScaleBench.class
        })
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
