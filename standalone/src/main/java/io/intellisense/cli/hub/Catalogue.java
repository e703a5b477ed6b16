package io.intellisense.cli.hub;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checkpoints that work, from {@code models/catalogue}.
 *
 * @param source of the published figures
 * @param measured what models of these shapes take
 */
public record Catalogue(
        @JsonProperty("source") String source,
        @JsonProperty("measured") Measured measured,
        @JsonProperty("models") List<Entry> models) {

    public Catalogue {
        models = List.copyOf(models);
    }

    /**
     * One of them.
     *
     * @param revision the commit that has safetensors; null where the main branch has them
     * @param shape among those that were measured
     * @param megabytes of its weights: what a fetch downloads, but for a few
     * @param coco null where none are published
     */
    public record Entry(
            @JsonProperty("name") String name,
            @JsonProperty("revision") String revision,
            @JsonProperty("kind") String kind,
            @JsonProperty("shape") String shape,
            @JsonProperty("languages") String languages,
            @JsonProperty("dimension") int dimension,
            @JsonProperty("side") int side,
            @JsonProperty("megabytes") int megabytes,
            @JsonProperty("coco") Recall coco) {}

    /** How often the right picture of MSCOCO's 5,000 is among the first so many, asked for by a caption. */
    public record Recall(
            @JsonProperty("recallAt1") double at1,
            @JsonProperty("recallAt5") double at5,
            @JsonProperty("recallAt10") double at10) {}

    /**
     * Our own figures, of random weights: they cost what trained ones cost.
     *
     * @param on which machine
     * @param with which command
     * @param shapes by name
     */
    public record Measured(
            @JsonProperty("on") String on,
            @JsonProperty("with") String with,
            @JsonProperty("shapes") Map<String, Figures> shapes) {

        public Measured {
            shapes = Map.copyOf(shapes);
        }
    }

    /**
     * What a model takes, as {@code model check} finds it.
     *
     * @param textMillis for one text
     * @param memoryMegabytes while it runs
     */
    public record Figures(
            @JsonProperty("precision") String precision,
            @JsonProperty("imagesPerSecond") double imagesPerSecond,
            @JsonProperty("textMillis") double textMillis,
            @JsonProperty("memoryMegabytes") long memoryMegabytes,
            @JsonProperty("loadSeconds") double loadSeconds) {}

    public static Catalogue read() {
        try (InputStream in = Catalogue.class.getResourceAsStream("/catalogue.json")) {
            return JsonMapper.shared().readValue(in, Catalogue.class);
        } catch (IOException e) {
            throw new IllegalStateException("The catalogue is part of the program", e);
        }
    }

    /** Null where its shape was not measured. */
    public Figures figures(Entry entry) {
        return measured.shapes().get(entry.shape());
    }

    Optional<Entry> entry(CheckpointName name) {
        return models.stream().filter(entry -> entry.name().equals(name.id())).findFirst();
    }

    /** With the revision that works, where the name says none. */
    public CheckpointName resolve(CheckpointName name) {
        if (!name.revision().equals(CheckpointName.MAIN)) {
            return name;
        }
        return entry(name)
                .filter(entry -> entry.revision() != null)
                .map(entry -> name.at(entry.revision()))
                .orElse(name);
    }
}
