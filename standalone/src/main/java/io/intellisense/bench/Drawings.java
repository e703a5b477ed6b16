package io.intellisense.bench;

import io.intellisense.pictures.SampleLibrary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The pictures that benchmarks index when they are given none: drawn, the same each time. */
final class Drawings {

    private static final long SEED = 20_260_101;
    private static final int SIDE = 640;
    private static final int ORIGINALS = 500;
    private static final int TINY_SIDE = 96;
    private static final int PER_FOLDER = 1_000;

    private Drawings() {}

    /**
     * Far more than can be drawn in a short time: each picture again and again, with a number behind its end that no decoder looks at,
     * so that no two files are the same image.
     */
    static Path copies(Path folder, int count) throws IOException {
        List<Path> originals;
        try (Stream<Path> drawn = Files.walk(draw(folder.resolve("originals"), Math.min(count, ORIGINALS)))) {
            originals = drawn.filter(Files::isRegularFile).sorted().toList();
        }
        Path copies = Files.createDirectories(folder.resolve("copies"));
        for (int i = 0; i < count; i++) {
            Path original = originals.get(i % originals.size());
            Path copy = copies.resolve(String.format(Locale.ROOT, "%06d-%s", i, original.getFileName()));
            Files.copy(original, copy);
            Files.write(copy, ByteBuffer.allocate(Integer.BYTES).putInt(i).array(), StandardOpenOption.APPEND);
        }
        return copies;
    }

    /** Copies as above of pictures so small that nearly all the work is what comes with any picture; a thousand in a folder. */
    static Path tiny(Path folder, int count) throws IOException {
        Path drawn = folder.resolve("originals");
        SampleLibrary.write(drawn, Math.min(count, ORIGINALS), SEED, TINY_SIDE, done -> {});
        List<byte[]> originals = new ArrayList<>();
        try (Stream<Path> files = Files.walk(drawn)) {
            for (Path original : files.filter(Files::isRegularFile).sorted().toList()) {
                originals.add(Files.readAllBytes(original));
            }
        }
        Path copies = folder.resolve("copies");
        for (int i = 0; i < count; i++) {
            Path group = copies.resolve(String.format(Locale.ROOT, "%04d", i / PER_FOLDER));
            if (i % PER_FOLDER == 0) {
                Files.createDirectories(group);
            }
            byte[] original = originals.get(i % originals.size());
            byte[] numbered = ByteBuffer.allocate(original.length + Integer.BYTES)
                    .put(original)
                    .putInt(i)
                    .array();
            Files.write(group.resolve(String.format(Locale.ROOT, "%07d.jpg", i)), numbered);
        }
        return copies;
    }

    static Path draw(Path folder, int count) throws IOException {
        SampleLibrary.write(folder, count, SEED, SIDE, done -> {});
        return folder;
    }
}
