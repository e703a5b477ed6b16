package io.intellisense.clip;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The small checkpoints that come with the tests ({@code models/recipe/golden_*.py}), to use or to break. */
final class TinyModel {

    static final Path QUICK_GELU = Path.of("src", "test", "resources", "golden", "quick-gelu");
    static final Path GELU_LEGACY = Path.of("src", "test", "resources", "golden", "gelu-legacy");
    static final Path SIGLIP = Path.of("src", "test", "resources", "golden", "siglip");
    static final Path SIGLIP2 = Path.of("src", "test", "resources", "golden", "siglip2");
    static final ClipOptions FP32 = new ClipOptions(Precision.FP32, Device.CPU);

    private TinyModel() {}

    static List<JsonObject> golden(Path model, String kind) throws IOException {
        return JsonParser.parseString(Files.readString(model.resolve("golden.json")))
                .getAsJsonObject()
                .getAsJsonArray(kind)
                .asList()
                .stream()
                .map(element -> element.getAsJsonObject())
                .toList();
    }

    /** A copy that a test may change. */
    static Path copyTo(Path folder) {
        return copy(QUICK_GELU, folder);
    }

    /** A copy of any of them. */
    static Path copy(Path model, Path folder) {
        try (Stream<Path> files = Files.list(model)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces text in one of a copy's JSON files. */
    static void change(Path folder, String file, String from, String to) throws IOException {
        String json = Files.readString(folder.resolve(file));
        if (!json.contains(from)) {
            throw new AssertionError(file + " does not contain " + from);
        }
        Files.writeString(folder.resolve(file), json.replace(from, to));
    }
}
