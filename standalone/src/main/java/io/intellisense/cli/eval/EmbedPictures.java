package io.intellisense.cli.eval;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Embeds captioned pictures and their captions, on all processors. Memory: 4 bytes a number of each vector, and one batch a thread. */
public final class EmbedPictures {

    private static final int BATCH = 16;

    private final ClipModel clip;
    private final IntConsumer progress;
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);
    private final Map<Integer, String> refused = new ConcurrentSkipListMap<>();
    private final LongAdder nanos = new LongAdder();

    private EmbedPictures(ClipModel clip, IntConsumer progress) {
        this.clip = clip;
        this.progress = progress;
    }

    /**
     * @param progress hears of every few pictures how many they were, on any thread
     * @throws UserError where no picture with a caption is left
     */
    public static Embedded with(ClipModel clip, CaptionedPictures set, IntConsumer progress) {
        return new EmbedPictures(clip, progress).embed(set);
    }

    private Embedded embed(CaptionedPictures set) {
        float[][] pictures = inBatches(set.pictures().size(), (from, to) -> pictures(set.pictures(), from, to));
        double imagesPerSecond = perSecond(pictures.length - refused.size());
        CaptionedPictures seen = set.only(picture -> pictures[picture] != null);
        if (seen.captions().isEmpty()) {
            throw new UserError("None of the " + set.pictures().size() + " pictures can be read, "
                    + refused.values().iterator().next() + " the first; files are looked for in FOLDER.");
        }
        nanos.reset();
        float[][] captions = inBatches(
                seen.captions().size(),
                (from, to) -> timed(() -> clip.embedTexts(seen.captions().subList(from, to))));
        return new Embedded(
                seen,
                Arrays.stream(pictures).filter(Objects::nonNull).toList(),
                List.of(captions),
                List.copyOf(refused.values()),
                imagesPerSecond,
                perSecond(captions.length));
    }

    private interface Range {
        float[][] embed(int from, int to);
    }

    private static float[][] inBatches(int count, Range range) {
        float[][] vectors = new float[count][];
        IntStream.range(0, (count + BATCH - 1) / BATCH).parallel().forEach(batch -> {
            int from = batch * BATCH;
            float[][] some = range.embed(from, Math.min(count, from + BATCH));
            System.arraycopy(some, 0, vectors, from, some.length);
        });
        return vectors;
    }

    /** Null for each picture that is refused. */
    private float[][] pictures(List<Path> files, int from, int to) {
        byte[][] squares = new byte[to - from][];
        for (int i = from; i < to; i++) {
            squares[i - from] = square(i, files.get(i));
        }
        List<byte[]> decoded = Arrays.stream(squares).filter(Objects::nonNull).toList();
        float[][] found = decoded.isEmpty() ? new float[0][] : timed(() -> clip.embedImages(decoded));
        float[][] vectors = new float[squares.length][];
        for (int i = 0, next = 0; i < squares.length; i++) {
            vectors[i] = squares[i] == null ? null : found[next++];
        }
        progress.accept(squares.length);
        return vectors;
    }

    private byte[] square(int number, Path file) {
        try {
            return decoder.decodeSquare(file, clip.framing()).rgb();
        } catch (ImageRejectedException e) {
            refused.put(number, file + ": " + e.reason().label() + ": " + e.getMessage());
        } catch (IOException e) {
            refused.put(number, file + ": cannot be read");
        }
        return null;
    }

    private float[][] timed(Supplier<float[][]> work) {
        long start = System.nanoTime();
        float[][] vectors = work.get();
        nanos.add(System.nanoTime() - start);
        return vectors;
    }

    /** All threads together. */
    private double perSecond(int count) {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), (count + BATCH - 1) / BATCH);
        return count == 0 ? 0 : count * 1e9 * threads / nanos.sum();
    }
}
