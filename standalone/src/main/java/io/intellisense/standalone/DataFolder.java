package io.intellisense.standalone;

import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where one machine keeps what it has: uploaded images, the vector store, Redis, thumbnails, the state of jobs, drawn samples, keys. */
public record DataFolder(Path root) {

    /** Makes the folder where it is missing. */
    public static DataFolder open(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw new UserError("The data folder " + absolute + " cannot be made; choose another with --data.", e);
        }
        if (!Files.isWritable(absolute)) {
            throw new UserError("The data folder " + absolute + " cannot be written to; choose another with --data.");
        }
        return new DataFolder(absolute);
    }

    public Path qdrant() {
        return root.resolve("qdrant");
    }

    public Path thumbnails() {
        return root.resolve("thumbnails");
    }

    /** The store of uploaded images. */
    public Path images() {
        return root.resolve("images");
    }

    public Path redis() {
        return root.resolve("redis");
    }

    /** The work folder of the streaming job. */
    public Path stream() {
        return root.resolve("stream");
    }

    public Path samples() {
        return root.resolve("sample-pictures");
    }

    /** Lists who may ask for what; absent where nobody needs a key. */
    public Path keys() {
        return root.resolve("keys.json");
    }

    /** How the encoder runs fastest, by machine and model. */
    public Path tuning() {
        return root.resolve("tuning.json");
    }

    public Path log() {
        return root.resolve("logs/intellisense.log");
    }

    public Path redisLog() {
        return root.resolve("logs/redis.log");
    }

    /** Holds the work folders of all backfills. */
    public Path backfills() {
        return root.resolve("backfills");
    }

    /** The work folder of each backfill that there was. */
    public List<Path> workFolders() throws IOException {
        if (!Files.isDirectory(backfills())) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(backfills())) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** A report of each finished backfill. */
    public Path reports() {
        return root.resolve("reports");
    }

    /** What the last check of the index against the files has found. */
    public Path verification() {
        return root.resolve("verify");
    }

    /** The work folder of a backfill of these sources: the same sources continue where they were interrupted. */
    public Path backfill(List<String> sources) {
        String key = Sha256.of(String.join("\0", sources).getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, 12);
        return backfills().resolve(key);
    }
}
