package io.intellisense.cli;

import io.intellisense.cli.eval.CaptionedPictures;
import io.intellisense.cli.eval.CaptionsFile;
import io.intellisense.cli.eval.EmbedPictures;
import io.intellisense.cli.eval.Embedded;
import io.intellisense.cli.eval.Evaluation;
import io.intellisense.cli.eval.VectorFormat;
import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.Precision;
import io.intellisense.standalone.Installation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intellisense eval}: which model finds one's own pictures best. */
@Command(
        name = "eval",
        description =
                "Measures how well models find pictures by their captions: recall@1, 5 and 10, and precision@10, in both"
                        + " directions, comparing every picture with every caption.",
        mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FOLDER",
            description =
                    "Holds the pictures, and captions.jsonl: lines such as {\"file\": \"a.jpg\", \"caption\": \"a dog\"}.")
    private Path folder;

    @Option(
            names = "--captions",
            paramLabel = "FILE",
            description = "The captions, if not captions.jsonl in FOLDER; the files it names are looked for in FOLDER.")
    private Path captions;

    @Option(
            names = "--model",
            paramLabel = "DIR|NAME",
            defaultValue = "demo",
            description =
                    "Folder of a checkpoint, or the name of one in models/; several are compared (default: demo).")
    private Set<String> models = new LinkedHashSet<>();

    @Option(
            names = "--precision",
            paramLabel = "P",
            split = ",",
            defaultValue = "auto",
            description = "As for 'up'; with commas each in turn, such as fp32,bf16,int8 (default: auto).")
    private Set<Precision> precisions = new LinkedHashSet<>();

    @Option(names = "--device", paramLabel = "D", defaultValue = "auto", description = "As for 'up'.")
    private Device device;

    @Option(
            names = "--vectors",
            paramLabel = "F",
            split = ",",
            defaultValue = "float32",
            description = "How an index keeps the pictures: float32, int8, or both (default: float32).")
    private Set<VectorFormat> formats = new LinkedHashSet<>();

    @Option(names = "--json", description = "Print one JSON object a row; shares are of 1.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Path> folders = models.stream().map(Installation.here()::model).toList();
        List<String> names =
                folders.stream().map(path -> path.getFileName().toString()).toList();
        CaptionedPictures set =
                CaptionsFile.read(captions == null ? folder.resolve(CaptionsFile.USUAL_NAME) : captions, folder);
        if (!json) {
            say(String.format(
                    Locale.ROOT,
                    "%,d pictures, %,d captions that differ%n%n%s",
                    set.pictures().size(),
                    set.captions().size(),
                    Evaluation.heading(names)));
        }
        List<String> refused = List.of();
        for (Path model : folders) {
            for (Precision precision : precisions) {
                List<String> now = evaluate(model, new ClipOptions(precision, device), set, names);
                if (refused.isEmpty()) {
                    now.forEach(this::tell);
                    refused = now;
                }
            }
        }
        return refused.isEmpty() ? ExitCode.OK : ExitCode.REJECTS;
    }

    /** Returns a sentence for each picture that was left out. */
    private List<String> evaluate(Path model, ClipOptions options, CaptionedPictures set, List<String> names) {
        try (ClipModel clip = ClipModel.load(model, options)) {
            Embedded embedded = embed(clip, set);
            for (VectorFormat format : formats) {
                Evaluation evaluation = Evaluation.of(clip, embedded, format);
                say(json ? Json.line(evaluation) : evaluation.row(names));
            }
            return embedded.refused();
        }
    }

    private static Embedded embed(ClipModel clip, CaptionedPictures set) {
        AtomicLong done = new AtomicLong();
        String what = clip.card().id() + " in " + clip.precision().name().toLowerCase(Locale.ROOT);
        int total = set.pictures().size();
        try (ProgressDisplay display = new ProgressDisplay(
                "Embedding", () -> new Progress(Progress.Unit.IMAGES, done.get(), total, 0, what, ""))) {
            return EmbedPictures.with(clip, set, done::addAndGet);
        }
    }

    private void tell(String refusal) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("intellisense: " + refusal + ".");
        err.flush();
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
