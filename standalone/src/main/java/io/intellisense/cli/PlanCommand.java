package io.intellisense.cli;

import io.intellisense.cli.plan.Library;
import io.intellisense.cli.plan.Plan;
import io.intellisense.cli.plan.PlanTable;
import io.intellisense.cli.plan.TypicalImage;
import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.Installation;
import io.intellisense.standalone.LastRate;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code intellisense plan}: how much memory, disk and time a library takes. */
@Command(
        name = "plan",
        description =
                "Calculates how much memory and disk a Qdrant server needs for a library, and how long indexing takes.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    /** As {@code intellisense.thumbnails.max-bytes} is where nobody changes it. */
    private static final long THUMBNAILS = 10_000_000_000L;

    @Option(names = "--images", paramLabel = "N", required = true, description = "In the library.")
    private long images;

    @Option(
            names = "--model",
            paramLabel = "DIR|NAME",
            description = "Whose vectors; folder of a Hugging Face CLIP checkpoint, or a name in models/.")
    private String model;

    @Option(names = "--dimension", paramLabel = "D", description = "Numbers in a vector (default: 512, as ViT-B/32's).")
    private Integer dimension;

    @Mixin
    private LayoutOptions layout;

    @Option(
            names = "--replicas",
            paramLabel = "R",
            defaultValue = "1",
            description = "Copies of the index (default: ${DEFAULT-VALUE}).")
    private int replicas;

    @Option(
            names = "--image-bytes",
            paramLabel = "B",
            defaultValue = "3000000",
            description = "Of a picture's file (default: ${DEFAULT-VALUE}).")
    private long imageBytes;

    @Option(
            names = "--rate",
            paramLabel = "R",
            description = "Images a second (default: of the last backfill into the data folder).")
    private Double rate;

    @Mixin
    private DataOption data;

    @Option(names = "--json", description = "Print one JSON object; bytes and seconds.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Plan plan = Plan.of(library(), TypicalImage.size());
        spec.commandLine().getOut().println(json ? Json.line(plan) : PlanTable.of(plan, THUMBNAILS));
        return ExitCode.OK;
    }

    private Library library() {
        double perSecond =
                rate == null ? LastRate.in(new DataFolder(data.folder())).orElse(0) : rate;
        try {
            return new Library(images, dimension(), layout.orUsual(), replicas, imageBytes, perSecond);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage() + ".", e);
        }
    }

    private int dimension() {
        if (dimension != null || model == null) {
            return dimension == null ? 512 : dimension;
        }
        Path config = Installation.here().model(model).resolve("config.json");
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(config))
                    .path("projection_dim")
                    .asInt(512);
        } catch (IOException | JacksonException e) {
            throw new UserError(config + " cannot be read; name a CLIP model's folder, or give --dimension.", e);
        }
    }
}
