package io.intellisense.clip.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageLimits;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {

    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);

    @Test
    void nothingWaitsForTheGarbageCollector() throws Exception {
        byte[] jpeg = Pictures.jpegWithOrientation(Pictures.quarters("jpg"), 7);
        byte[] png = Pictures.encode(Pictures.quarters(300, 200, BufferedImage.TYPE_INT_ARGB), "png");
        use(jpeg, png);
        long before = Pointer.totalBytes();
        for (int i = 0; i < 300; i++) {
            use(jpeg, png);
        }
        assertThat(Pointer.totalBytes() - before)
                .as("bytes that pointers still hold")
                .isLessThan(10_000);
    }

    @Test
    void manyThreadsGetWhatOneGets() throws Exception {
        byte[] wide = Pictures.encode(Pictures.quarters(900, 200, BufferedImage.TYPE_INT_RGB), "png");
        byte[] high = Pictures.encode(Pictures.quarters(200, 700, BufferedImage.TYPE_INT_RGB), "jpg");
        byte[] expectedWide = decoder.decodeSquare(wide, 64).rgb();
        byte[] expectedHigh = decoder.decodeSquare(high, 64).rgb();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> calls = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                calls.add(() -> {
                    assertThat(decoder.decodeSquare(wide, 64).rgb()).isEqualTo(expectedWide);
                    assertThat(decoder.decodeSquare(high, 64).rgb()).isEqualTo(expectedHigh);
                    return null;
                });
            }
            for (Future<Void> call : threads.invokeAll(calls, 5, TimeUnit.MINUTES)) {
                call.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void use(byte[] jpeg, byte[] png) throws Exception {
        decoder.decodeSquare(jpeg, 32);
        decoder.decodeSquare(png, 32);
        decoder.thumbnail(jpeg, 50);
        decoder.thumbnail(png, 50);
    }
}
