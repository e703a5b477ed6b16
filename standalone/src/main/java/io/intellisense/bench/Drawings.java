package io.intellisense.bench;

import io.intellisense.pictures.SampleLibrary;
import java.io.IOException;
import java.nio.file.Path;

/** The pictures that benchmarks index when they are given none: drawn, the same each time. */
final class Drawings {

    private static final long SEED = 20_260_101;
    private static final int SIDE = 640;

    private Drawings() {}

    static Path draw(Path folder, int count) throws IOException {
        SampleLibrary.write(folder, count, SEED, SIDE, done -> {});
        return folder;
    }
}
