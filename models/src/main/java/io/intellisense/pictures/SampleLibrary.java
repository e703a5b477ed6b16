package io.intellisense.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A folder of drawn pictures to try the search on; the names of the files say nothing about what is in them. */
public final class SampleLibrary {
    private static final int PER_ALBUM = 100;
    private static final int MOST = 1_000_000;

    private final Path folder;
    private final PictureWorld world;
    private final int side;

    private SampleLibrary(Path folder, long seed, int side) {
        this.folder = folder;
        this.world = new PictureWorld(seed);
        this.side = side;
    }

    /**
     * Draws what is not there yet. Each file appears complete or not at all, so that a write that was interrupted is
     * finished by the next one; files that are there are kept as they are.
     *
     * @param folder made if missing
     * @param count how many pictures the folder has afterwards
     * @param seed the same seed draws the same pictures
     * @param side height and width in pixels
     * @param progress hears how many of them are there, each time one more is; never two at a time
     * @return how many had to be drawn
     */
    public static int write(Path folder, int count, long seed, int side, IntConsumer progress) throws IOException {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("a sample library has 0 to " + MOST + " pictures, not " + count);
        }
        try {
            Files.createDirectories(folder);
            return new SampleLibrary(folder, seed, side).complete(count, progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Where the picture at this index lies in a library's folder. */
    static Path place(int index) {
        String album = String.format(Locale.ROOT, "album-%02d", index / PER_ALBUM + 1);
        String ending = index % 8 == 7 ? "png" : "jpg";
        return Path.of(album, String.format(Locale.ROOT, "scene-%04d.%s", index + 1, ending));
    }

    private int complete(int count, IntConsumer progress) {
        AtomicInteger there = new AtomicInteger();
        return IntStream.range(0, count)
                .parallel()
                .map(index -> {
                    int drawn = drawIfMissing(index) ? 1 : 0;
                    synchronized (there) {
                        progress.accept(there.incrementAndGet());
                    }
                    return drawn;
                })
                .sum();
    }

    private boolean drawIfMissing(int index) {
        Path file = folder.resolve(place(index));
        if (Files.exists(file)) {
            return false;
        }
        try {
            Files.createDirectories(file.getParent());
            new PictureFile(file).store(world.draw(index, side).image());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
