package io.intellisense.cli;

import io.intellisense.cli.hub.Catalogue;
import io.intellisense.cli.hub.InstalledModel;
import io.intellisense.standalone.Installation;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code intellisense model list}: the models that are here, and others that work. */
@Command(
        name = "list",
        description = "Lists the models that are here, and others that work and can be fetched.",
        mixinStandardHelpOptions = true)
final class ModelListCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** What is printed of a model that is here. */
    record Here(String name, String folder, String commit) {

        static Here of(InstalledModel model) {
            return new Here(
                    model.name(),
                    model.folder().toString(),
                    model.fetched().map(fetched -> fetched.commit()).orElse(null));
        }
    }

    /** All of it, for machines. */
    record Listing(List<Here> here, List<Catalogue.Entry> catalogue, Catalogue.Measured measured) {}

    @Override
    public Integer call() {
        Path models = Installation.here().models();
        List<Here> here = here(models);
        Catalogue catalogue = Catalogue.read();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(new Listing(here, catalogue.models(), catalogue.measured())));
        } else {
            out.println("In " + models + ":");
            here.forEach(model ->
                    out.println("  " + model.name() + (model.commit() == null ? "" : "  at commit " + model.commit())));
            out.println();
            out.println(
                    "Others that work ('model fetch NAME'), with how often the right one of MSCOCO's 5,000 pictures is among"
                            + " the first 5.");
            out.println("Images/s and memory are of random weights in the same shapes, on "
                    + catalogue.measured().on() + ":");
            catalogue.models().forEach(entry -> out.println(row(entry, catalogue.figures(entry))));
        }
        out.flush();
        return ExitCode.OK;
    }

    private static List<Here> here(Path models) {
        try {
            return InstalledModel.in(models).stream().map(Here::of).toList();
        } catch (IOException e) {
            throw new UserError(models + " cannot be listed; check that it may be read.", e);
        }
    }

    private static String row(Catalogue.Entry entry, Catalogue.Figures figures) {
        return String.format(
                Locale.ROOT,
                "  %-38s  %-17s  %,5d MB  %4d numbers  %d px  %-7s  %6s  %s",
                entry.name(),
                entry.kind(),
                entry.megabytes(),
                entry.dimension(),
                entry.side(),
                entry.languages(),
                entry.coco() == null
                        ? "-"
                        : String.format(
                                Locale.ROOT, "%.1f %%", 100 * entry.coco().at5()),
                figures == null
                        ? "-"
                        : String.format(
                                Locale.ROOT,
                                "%5.1f images/s, %,5d MB of memory",
                                figures.imagesPerSecond(),
                                figures.memoryMegabytes()));
    }
}
