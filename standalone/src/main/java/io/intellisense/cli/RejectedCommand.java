package io.intellisense.cli;

import io.intellisense.cli.remote.RejectedImages;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code intellisense rejected}: the uploaded images that could not be indexed, and why. */
@Command(
        name = "rejected",
        description = "Lists the uploaded images that could not be indexed, the newest last, each with its reason.",
        mixinStandardHelpOptions = true,
        subcommands = RetryCommand.class)
final class RejectedCommand implements Callable<Integer> {

    @Mixin
    private UrlOption url;

    @Option(names = "--reason", paramLabel = "R", description = "Only those refused for this reason, such as corrupt.")
    private String reason;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        long count = new RejectedImages(url.system())
                .each(reason, image -> out.println(json ? Json.line(image) : row(image)));
        if (count == 0 && !json) {
            out.println("Nothing is rejected.");
        }
        out.flush();
        return ExitCode.OK;
    }

    private static String row(RejectedImages.Entry image) {
        return String.format(
                "%-20s  %-18s  %s  %s: %s",
                image.at().replaceAll("[.]\\d+", ""),
                image.reason(),
                image.id() == null ? "-" : image.id(),
                image.fileName() == null ? image.uri() : image.fileName(),
                image.message());
    }
}
