package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClipModelTest {

    private static final int PICTURE = 35 * 35 * 3;
    private static final int PAGE_BYTES = 4096;

    @Test
    void vectorsHaveUnitLength() {
        try (ClipModel model = load()) {
            float[] vector = model.embedTexts(List.of("a cat"))[0];
            assertThat(Reference.cosine(vector, vector)).isEqualTo(1);
            double squares = 0;
            for (float x : vector) {
                squares += x * x;
            }
            assertThat(squares).isBetween(0.99999, 1.00001);
        }
    }

    @Test
    void nothingInNothingOut() {
        try (ClipModel model = load()) {
            assertThat(model.embedTexts(List.of())).isEmpty();
            assertThat(model.embedImages(new byte[0], 0)).isEmpty();
        }
    }

    @Test
    void aManyIsEmbeddedLikeEachAlone() {
        byte[] pictures = pictures(150);
        try (ClipModel model = load()) {
            float[][] together = model.embedImages(pictures, 150);
            for (int i : new int[] {0, 63, 64, 149}) {
                byte[] one = Arrays.copyOfRange(pictures, i * PICTURE, (i + 1) * PICTURE);
                assertThat(Reference.cosine(model.embedImages(one, 1)[0], together[i]))
                        .isGreaterThan(0.999999);
            }
        }
    }

    @Test
    void picturesNeedNotLieSideBySide() {
        byte[] pictures = pictures(70);
        List<byte[]> apart = IntStream.range(0, 70)
                .mapToObj(i -> Arrays.copyOfRange(pictures, i * PICTURE, (i + 1) * PICTURE))
                .toList();
        try (ClipModel model = load()) {
            assertThat(model.embedImages(apart)).isDeepEqualTo(model.embedImages(pictures, 70));
            assertThatThrownBy(() -> model.embedImages(List.of(new byte[PICTURE], new byte[3])))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("35 x 35 pixels has 3675 bytes, but one has 3");
        }
    }

    @Test
    void bytesThatDoNotMakeSoManyPicturesAreRefused() {
        try (ClipModel model = load()) {
            assertThatThrownBy(() -> model.embedImages(new byte[PICTURE], 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("2 pictures of 35 x 35 pixels have 7350 bytes, but there are 3675");
        }
    }

    @Test
    void manyThreadsGetWhatOneGets() throws Exception {
        byte[] pictures = pictures(8);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (ClipModel model = load()) {
            float[][] expected = model.embedImages(pictures, 8);
            Callable<float[][]> work = () -> {
                model.embedTexts(List.of("a cat", "the dog on the mat"));
                return model.embedImages(pictures, 8);
            };
            List<Callable<float[][]>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                calls.add(work);
            }
            for (Future<float[][]> result : threads.invokeAll(calls, 5, TimeUnit.MINUTES)) {
                assertThat(result.get()).isDeepEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aClosedModelSaysSo() {
        ClipModel model = load();
        model.close();
        model.close();
        assertThatThrownBy(() -> model.embedTexts(List.of("a cat")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("quick-gelu is closed");
    }

    @Test
    void aSharedModelLivesUntilItsLastUserLeaves() {
        ClipModel first = ClipModel.shared(TinyModel.QUICK_GELU, TinyModel.FP32);
        ClipModel second = ClipModel.shared(TinyModel.QUICK_GELU.resolve(Path.of("..", "quick-gelu")), TinyModel.FP32);
        assertThat(second.card()).isSameAs(first.card());
        first.close();
        first.close();
        assertThat(second.embedTexts(List.of("a cat"))).hasDimensions(1, 12);
        second.close();
        try (ClipModel third = ClipModel.shared(TinyModel.QUICK_GELU, TinyModel.FP32)) {
            assertThat(third.card()).isEqualTo(first.card()).isNotSameAs(first.card());
        }
    }

    @Test
    void twoThousandCallsLeaveNothingBehind() throws IOException {
        LoadedModel model = LoadedModel.load(TinyModel.QUICK_GELU, TinyModel.FP32);
        byte[] pictures = pictures(4);
        callOften(model, pictures, 500);
        long before = residentBytes();
        callOften(model, pictures, 2000);
        assertThat(model.liveArrays()).isZero();
        assertThat(residentBytes() - before).as("bytes grown").isLessThan(40_000_000);
        model.close();
    }

    private static void callOften(LoadedModel model, byte[] pictures, int times) {
        for (int i = 0; i < times; i++) {
            model.embedImages(pictures, 4);
            model.embedTexts(List.of("the cat on the mat", "dog"));
        }
    }

    private static long residentBytes() throws IOException {
        Path statm = Path.of("/proc/self/statm");
        assumeTrue(Files.exists(statm), "skipped: only Linux tells a process's size");
        return Long.parseLong(Files.readString(statm).split(" ")[1]) * PAGE_BYTES;
    }

    private static ClipModel load() {
        return ClipModel.load(TinyModel.QUICK_GELU, TinyModel.FP32);
    }

    private static byte[] pictures(int count) {
        byte[] pixels = new byte[count * PICTURE];
        new Random(11).nextBytes(pixels);
        return pixels;
    }
}
