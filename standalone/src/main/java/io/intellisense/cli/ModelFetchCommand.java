package io.intellisense.cli;

import io.intellisense.cli.hub.Catalogue;
import io.intellisense.cli.hub.CheckpointName;
import io.intellisense.cli.hub.Fetch;
import io.intellisense.cli.hub.FetchedCheckpoint;
import io.intellisense.cli.hub.Hub;
import io.intellisense.standalone.Installation;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intellisense model fetch}: brings a checkpoint from Hugging Face's hub into {@code models/}. */
@Command(
        name = "fetch",
        description =
                "Downloads a CLIP checkpoint from huggingface.co, or the hub that HF_ENDPOINT names, and verifies it. Stopped or"
                        + " killed, the same command continues where it was.",
        mixinStandardHelpOptions = true)
final class ModelFetchCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME[@REVISION]",
            description = "Such as openai/clip-vit-base-patch32; 'model list' shows more that work.")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        CheckpointName wanted = Catalogue.read().resolve(CheckpointName.parse(name));
        Installation here = Installation.here();
        Fetch fetch = new Fetch(Hub.of(System.getenv()), here.models());
        FetchedCheckpoint fetched;
        try (ProgressDisplay display = new ProgressDisplay("Fetching", () -> Progress.of(fetch.progress()))) {
            fetched = fetch.run(wanted);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s at commit %s: %,.1f MB, verified, in %s%nUse it: ./intellisense up --model %s%n",
                fetched.name(),
                fetched.commit(),
                fetched.bytes() / 1e6,
                wanted.folder(here.models()),
                fetched.name());
        out.flush();
        return ExitCode.OK;
    }
}
