package io.intellisense.cli;

import io.intellisense.cli.eval.CaptionsFile;
import io.intellisense.pictures.SampleCaptions;
import io.intellisense.pictures.SampleLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intellisense draw}: a folder of pictures of the world that the demo model knows. */
@Command(
        name = "draw",
        description = "Draws pictures of the world that the demo model knows, to try things out with.",
        mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Where to; made if missing.")
    private Path folder;

    @Option(names = "--count", defaultValue = "300", description = "How many (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--seed",
            defaultValue = "2026",
            description = "The same seed draws the same (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--side", defaultValue = "640", description = "Pixels (default: ${DEFAULT-VALUE}).")
    private int side;

    @Option(
            names = "--captions",
            description = "Also write captions.jsonl, by which 'eval' measures how well a model finds them.")
    private boolean captions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SampleLibrary.write(folder, count, seed, side, done -> {});
        if (captions) {
            List<String> lines =
                    SampleCaptions.of(count, seed).stream().map(Json::line).toList();
            Files.write(folder.resolve(CaptionsFile.USUAL_NAME), lines);
        }
        spec.commandLine().getOut().println("Drew " + count + " pictures in " + folder);
        return ExitCode.OK;
    }
}
