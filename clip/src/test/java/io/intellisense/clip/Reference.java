package io.intellisense.clip;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A checkpoint outside this repository with what OpenAI's own code makes of some texts and photos; tests skip where it is absent. */
public final class Reference {

    private static final Path SHARED = Path.of("..", "..", "shared");

    private Reference() {}

    public static Path model() {
        return require(SHARED.resolve("reference").resolve("tiny-clip"));
    }

    public static Path photo(String name) {
        return require(SHARED.resolve("photos").resolve(name));
    }

    public static List<JsonObject> golden(String kind) throws IOException {
        String json = Files.readString(model().resolve("golden.json"));
        return JsonParser.parseString(json).getAsJsonObject().getAsJsonArray(kind).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    public static float[] floats(JsonArray array) {
        float[] floats = new float[array.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = array.get(i).getAsFloat();
        }
        return floats;
    }

    public static double cosine(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(aa * bb);
    }

    private static Path require(Path path) {
        assumeTrue(Files.exists(path), () -> "skipped: the reference files are not here (" + path + ")");
        return path;
    }
}
