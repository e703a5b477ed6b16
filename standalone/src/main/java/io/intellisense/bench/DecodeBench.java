package io.intellisense.bench;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageHeader;
import io.intellisense.domain.ImageLimits;
import io.intellisense.pictures.PictureWorld;
import io.intellisense.standalone.Installation;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code intellisense bench decode}: JPEG to the square that the model sees, over Java's own way; and whether the short cut is true. */
@Command(
        name = "decode",
        description = "Pictures/s from JPEG to square over ImageIO and Graphics2D; and the cosine between vectors of"
                + " pictures decoded at a fraction of their size and of every pixel.",
        mixinStandardHelpOptions = true)
public final class DecodeBench implements Callable<Integer> {

    private static final long SEED = 20_260_404;

    /** As many pictures a run as take about half a second on the slower side. */
    private enum Photo {
        BASELINE("12-megapixel JPEG", 4_000, 3_000, false, 4),
        PROGRESSIVE("12-megapixel progressive JPEG", 4_000, 3_000, true, 2),
        SMALL("0.3-megapixel JPEG", 640, 480, false, 60);

        private final String label;
        private final int width;
        private final int height;
        private final boolean progressive;
        private final int decodes;

        Photo(String label, int width, int height, boolean progressive, int decodes) {
            this.label = label;
            this.width = width;
            this.height = height;
            this.progressive = progressive;
            this.decodes = decodes;
        }
    }

    /** One decode; what comes of it is of no interest. */
    private interface Decode {
        void run() throws Exception;
    }

    @Option(names = "--rounds", defaultValue = "8", description = "Pairs to run (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--side", defaultValue = "224", description = "Pixels of the square (default: ${DEFAULT-VALUE}).")
    private int side;

    @Option(
            names = "--pictures",
            defaultValue = "200",
            description = "To compare vectors of (default: ${DEFAULT-VALUE}).")
    private int pictures;

    @Option(
            names = "--photo",
            paramLabel = "JPEG",
            description = "Also decode this file of your own; may be given several times.")
    private List<Path> photos = List.of();

    @Option(names = "--model", defaultValue = "demo", description = "Model folder or name (default: demo).")
    private String model;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PictureWorld world = new PictureWorld(SEED);
        for (Photo photo : Photo.values()) {
            byte[] jpeg = PhotoLike.draw(world, photo.ordinal(), photo.width, photo.height)
                    .jpeg(photo.progressive);
            race(photo.label, jpeg, photo.decodes, out);
        }
        for (Path photo : photos) {
            race(photo.getFileName().toString(), Files.readAllBytes(photo), 2, out);
        }
        try (ClipModel clip = ClipModel.load(Installation.here().model(model), ClipOptions.AUTO)) {
            DecodeFidelity fidelity = DecodeFidelity.measure(clip, world, pictures);
            out.printf(
                    Locale.ROOT,
                    "vectors of %d pictures decoded at a fraction of their size, model %s: cosine to every pixel's mean"
                            + " %.5f, least %.5f%n",
                    fidelity.pictures(),
                    clip.card().id(),
                    fidelity.mean(),
                    fidelity.least());
            out.flush();
        }
        return 0;
    }

    private void race(String label, byte[] jpeg, int decodes, PrintWriter out) throws Exception {
        ImageDecoder ours = new ImageDecoder(ImageLimits.DEFAULT);
        ImageHeader header = ImageHeader.read(jpeg);
        out.printf(
                Locale.ROOT,
                "%s, %d x %d, %,d bytes, to %d pixels:%n",
                label,
                header.width(),
                header.height(),
                jpeg.length,
                side);
        Interleaved.compare(
                "ours",
                () -> rate(decodes, () -> ours.decodeSquare(jpeg, side)),
                "ImageIO",
                () -> rate(decodes, () -> ImageIoSquare.decode(jpeg, side)),
                rounds,
                "pictures/s",
                out);
    }

    private static double rate(int decodes, Decode decode) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < decodes; i++) {
            decode.run();
        }
        return decodes / ((System.nanoTime() - start) / 1e9);
    }
}
