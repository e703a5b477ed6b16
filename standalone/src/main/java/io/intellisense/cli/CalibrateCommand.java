package io.intellisense.cli;

import io.intellisense.api.relevance.Calibration;
import io.intellisense.api.relevance.CalibrationFile;
import io.intellisense.api.relevance.Prompts;
import io.intellisense.api.relevance.UnrelatedTexts;
import io.intellisense.clip.ClipModel;
import io.intellisense.standalone.Sources;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intellisense calibrate}: measures from which score on a model's answers are more than chance. */
@Command(
        name = "calibrate",
        description =
                "Measures how near pictures come to texts that none of them shows, and keeps it with the model, in"
                        + " relevance.json: searches leave out what is no nearer.",
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description = "Folders or image files like those that will be searched; up to 2,000 are looked at.")
    private List<Path> sources;

    @Mixin
    private ModelOptions model;

    @Option(
            names = "--prompt",
            paramLabel = "P",
            description = "A wording of short queries, such as \"a photo of {}\"; of several the mean is searched.")
    private List<String> prompts = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Path> checked = Sources.of(sources).checked().paths();
        try (ClipModel clip = ClipModel.load(model.folder(), model.clip())) {
            List<float[]> pictures = PictureVectors.of(checked, clip, Calibration.MOST_PICTURES);
            if (pictures.size() < Calibration.LEAST_PICTURES) {
                throw new UserError("There are " + pictures.size() + " pictures; name folders with at least "
                        + Calibration.LEAST_PICTURES + ", better " + Calibration.MOST_PICTURES + ".");
            }
            Calibration calibration = Calibration.of(clip.card().revision(), unrelated(clip), pictures, prompts);
            report(calibration, new CalibrationFile(model.folder()).write(calibration));
        }
        return ExitCode.OK;
    }

    /** Worded as queries are, so that their scores can be compared. */
    private List<float[]> unrelated(ClipModel clip) {
        Prompts wordings = new Prompts(prompts);
        return UnrelatedTexts.all().stream()
                .map(text -> Prompts.mean(List.of(clip.embedTexts(wordings.of(text)))))
                .toList();
    }

    private void report(Calibration calibration, Path file) {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%d unrelated texts come as near to one of %d pictures as %.4f, usually no nearer than %.4f:"
                                + " kept in %s%n",
                        calibration.texts(),
                        calibration.pictures(),
                        calibration.ceiling(),
                        calibration.floor(),
                        file);
        spec.commandLine().getOut().flush();
    }
}
