package io.intellisense.cli;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.image.DecodedSquare;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code intellisense embed}: CLIP on the command line, one JSON line with a unit vector per input. */
@Command(
        name = "embed",
        description = "Prints the CLIP vectors of texts and images: one JSON line {kind, input, vector} each.",
        mixinStandardHelpOptions = true)
final class EmbedCommand implements Callable<Integer> {

    @Mixin
    private ModelOptions model;

    @Option(names = "--text", paramLabel = "TEXT", description = "A text to embed; may be repeated.")
    private List<String> texts = List.of();

    @Option(names = "--image", paramLabel = "FILE", description = "An image file to embed; may be repeated.")
    private List<Path> images = List.of();

    @Spec
    private CommandSpec spec;

    record Embedded(String kind, String input, float[] vector) {}

    @Override
    public Integer call() {
        if (texts.isEmpty() && images.isEmpty()) {
            throw new UserError("There is nothing to embed; add --text TEXT or --image FILE.");
        }
        boolean rejected = false;
        try (ClipModel clip = ClipModel.load(model.folder(), model.clip())) {
            for (String text : texts) {
                print(new Embedded("text", text, clip.embedTexts(List.of(text))[0]));
            }
            ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);
            for (Path image : images) {
                rejected |= !embed(image, clip, decoder);
            }
        }
        return rejected ? ExitCode.REJECTS : ExitCode.OK;
    }

    private boolean embed(Path image, ClipModel clip, ImageDecoder decoder) {
        try {
            DecodedSquare square = decoder.decodeSquare(image, clip.framing());
            print(new Embedded("image", image.toString(), clip.embedImages(square.rgb(), 1)[0]));
            return true;
        } catch (ImageRejectedException e) {
            err().println("intellisense: " + image + ": " + e.reason().label() + ": " + e.getMessage() + ".");
        } catch (IOException e) {
            err().println("intellisense: " + image + " cannot be read; check that it exists and may be read.");
        }
        return false;
    }

    private void print(Embedded embedded) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Json.line(embedded));
        out.flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
