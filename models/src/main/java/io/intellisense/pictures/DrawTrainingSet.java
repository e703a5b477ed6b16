package io.intellisense.pictures;

import io.intellisense.pictures.caption.Captions.Caption;
import io.intellisense.pictures.caption.Claim;
import io.intellisense.pictures.caption.Claims;
import io.intellisense.pictures.paint.Painter;
import io.intellisense.pictures.scene.Dice;
import io.intellisense.pictures.scene.Scene;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Draws pictures for the training recipe, as a stream of bytes on standard output; {@code models/recipe/world.py} reads it.
 *
 * <p>First the evaluation queries: their number, then kind and text of each. Then for each picture: its side, its RGB
 * bytes; its cells (see {@link Cells}); the number of its captions, then claim number and text of each; the number of claims that are true of it, then
 * those; the number of queries that it answers, then those. Numbers are big-endian ints, texts modified UTF-8.
 */
public final class DrawTrainingSet {
    private static final int CAPTIONS = 8;

    private final PictureWorld world;
    private final DataOutputStream out;
    private final List<EvaluationQuery> queries = EvaluationQueries.all();
    private final Map<Claim, Integer> claimNumbers = new HashMap<>();

    private DrawTrainingSet(PictureWorld world, DataOutputStream out) {
        this.world = world;
        this.out = out;
    }

    /** Arguments: the world's seed and how many pictures. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: DrawTrainingSet SEED COUNT > stream");
            System.exit(2);
        }
        FileOutputStream stdout = new FileOutputStream(FileDescriptor.out);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stdout, 1 << 20))) {
            write(new PictureWorld(Long.parseLong(args[0])), Integer.parseInt(args[1]), out);
        }
    }

    /** The first pictures of this world, with all that is said of them. */
    static void write(PictureWorld world, int count, DataOutputStream out) throws IOException {
        DrawTrainingSet set = new DrawTrainingSet(world, out);
        set.writeQueries();
        for (int index = 0; index < count; index++) {
            set.write(index);
        }
    }

    private void writeQueries() throws IOException {
        out.writeInt(queries.size());
        for (EvaluationQuery query : queries) {
            out.writeUTF(query.kind());
            out.writeUTF(query.text());
        }
    }

    private void write(int index) throws IOException {
        Scene scene = world.scene(index);
        writePixels(Painter.paint(scene, side(new Dice(scene.detail()))));
        out.write(Cells.of(scene));
        List<Caption> captions = world.captions(scene, CAPTIONS);
        out.writeInt(captions.size());
        for (Caption caption : captions) {
            out.writeInt(number(caption.claim()));
            out.writeUTF(caption.text());
        }
        writeInts(Claims.of(scene).stream().mapToInt(this::number).toArray());
        writeInts(IntStream.range(0, queries.size())
                .filter(i -> queries.get(i).relevant().test(scene))
                .toArray());
    }

    /** Pictures come in many sizes; most are drawn small because that is quick. */
    private static int side(Dice dice) {
        return dice.chance(0.9) ? dice.between(96, 160) : dice.between(192, 384);
    }

    private void writePixels(BufferedImage image) throws IOException {
        int side = image.getWidth();
        int[] colours = image.getRGB(0, 0, side, side, null, 0, side);
        byte[] bytes = new byte[3 * colours.length];
        for (int i = 0; i < colours.length; i++) {
            bytes[3 * i] = (byte) (colours[i] >> 16);
            bytes[3 * i + 1] = (byte) (colours[i] >> 8);
            bytes[3 * i + 2] = (byte) colours[i];
        }
        out.writeInt(side);
        out.write(bytes);
    }

    private void writeInts(int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private int number(Claim claim) {
        return claimNumbers.computeIfAbsent(claim, unseen -> claimNumbers.size());
    }
}
