package io.intellisense.cli.hub;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What was fetched, kept beside it: which commit the files are of, and what they have to be. */
public record FetchedCheckpoint(
        @JsonProperty("name") String name,
        @JsonProperty("revision") String revision,
        @JsonProperty("commit") String commit,
        @JsonProperty("hub") String hub,
        @JsonProperty("files") List<Item> files) {

    static final String FILE = "fetched.json";

    private static final JsonMapper JSON = JsonMapper.shared();

    public FetchedCheckpoint {
        files = List.copyOf(files);
    }

    /** A file and what it has to be. */
    public record Item(
            @JsonProperty("path") String path,
            @JsonProperty("bytes") long bytes,
            @JsonProperty("sha256") String sha256) {

        static Item of(Path file) throws IOException {
            return new Item(
                    file.getFileName().toString(),
                    Files.size(file),
                    ContentHash.sha256(file).hex());
        }

        /** One that has just been verified, which need not be read again where its hash is of this kind. */
        static Item verified(Path file, ContentHash hash) throws IOException {
            return hash.isSha256() ? new Item(file.getFileName().toString(), Files.size(file), hash.hex()) : of(file);
        }
    }

    /** Empty where the folder was not fetched. */
    public static Optional<FetchedCheckpoint> in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), FetchedCheckpoint.class));
        } catch (IOException | JacksonException | NullPointerException e) {
            throw new UserError(file + " cannot be understood; remove the folder and fetch the model again.", e);
        }
    }

    void writeTo(Path folder) throws IOException {
        Files.writeString(
                folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }

    public long bytes() {
        return files.stream().mapToLong(Item::bytes).sum();
    }

    /** All files are there, as long as they were. */
    boolean isComplete(Path folder) {
        return files.stream()
                .allMatch(item -> folder.resolve(item.path()).toFile().length() == item.bytes());
    }

    /** The files that are no more what was fetched. */
    public List<String> changed(Path folder) throws IOException {
        List<String> changed = new ArrayList<>();
        for (Item item : files) {
            Path file = folder.resolve(item.path());
            if (!Files.exists(file) || !Item.of(file).equals(item)) {
                changed.add(item.path());
            }
        }
        return changed;
    }
}
