package io.intellisense.uploader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Files that are no good pictures, with the status and the problem type that tell why, under these limits. */
public final class BadPictures {

    public static final String MAX_BYTES = "intellisense.images.max-bytes=200000";
    public static final String MAX_PIXELS = "intellisense.images.max-pixels=500000";
    public static final String MAX_SIDE = "intellisense.images.max-side=1000";

    private BadPictures() {}

    public static Stream<Arguments> all() {
        byte[] png = Pictures.png(10);
        byte[] jpeg = Pictures.jpeg(10);
        return Stream.of(
                Arguments.of("no bytes", new byte[0], 400, "empty-file"),
                Arguments.of("text", "# Read me".getBytes(StandardCharsets.UTF_8), 415, "unsupported-format"),
                Arguments.of("one byte", new byte[] {'x'}, 415, "unsupported-format"),
                Arguments.of("a PNG without its end", Arrays.copyOf(png, png.length - 20), 422, "truncated"),
                Arguments.of("a PNG's first bytes", Arrays.copyOf(png, 20), 422, "truncated"),
                Arguments.of("half a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), 422, "truncated"),
                Arguments.of("a PNG without a width", Pictures.declaring(0, 5), 422, "corrupt"),
                Arguments.of("too many pixels", Pictures.declaring(900, 900), 422, "too-many-pixels"),
                Arguments.of("a long side", Pictures.declaring(1001, 1), 422, "side-too-long"),
                Arguments.of("too many bytes", Pictures.large(11, 300_000), 413, "too-many-bytes"));
    }
}
