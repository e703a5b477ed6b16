package io.intellisense.cli;

import io.intellisense.cli.remote.RejectedImages;
import io.intellisense.standalone.UserError;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intellisense rejected retry}: rejected images are tried again. */
@Command(
        name = "retry",
        description = "Tries rejected images again: all, those of one reason, or those named.",
        mixinStandardHelpOptions = true)
final class RetryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of images.")
    private List<String> ids = List.of();

    @Mixin
    private UrlOption url;

    @Option(names = "--all", description = "All of them.")
    private boolean all;

    @Option(names = "--reason", paramLabel = "R", description = "Those refused for this reason, such as corrupt.")
    private String reason;

    @Option(names = "--json", description = "Print one JSON object {retried, gone}.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        RejectedImages.Retried retried = new RejectedImages(url.system()).retry(which());
        spec.commandLine().getOut().println(json ? Json.line(retried) : sentence(retried));
        return ExitCode.OK;
    }

    private Map<String, ?> which() {
        if ((all ? 1 : 0) + (reason == null ? 0 : 1) + (ids.isEmpty() ? 0 : 1) != 1) {
            throw new UserError("Say which to try again, in one way: --all, --reason R, or ids of images.");
        }
        if (all) {
            return Map.of("all", true);
        }
        return reason == null ? Map.of("ids", ids) : Map.of("reason", reason);
    }

    private static String sentence(RejectedImages.Retried retried) {
        String line = retried.retried() + " announced again";
        return retried.gone() == 0
                ? line + "."
                : line + "; " + retried.gone() + " no longer there and removed from the list.";
    }
}
