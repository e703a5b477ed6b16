package io.intellisense.api.security;

import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file that lists the keys, as JSON; only its owner may read it, and it is replaced as a whole. */
public record KeyFile(Path path) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ONLY_MINE = "rw-------";

    private record Entry(String name, String sha256, List<String> scopes, String created) {

        static Entry of(ApiKey key) {
            List<String> scopes =
                    key.scopes().stream().sorted().map(KeyScope::label).toList();
            return new Entry(key.name(), key.hash().hex(), scopes, key.created().toString());
        }

        ApiKey toKey() {
            Set<KeyScope> parsed = new LinkedHashSet<>();
            scopes.forEach(scope -> parsed.add(KeyScope.parse(scope)));
            return new ApiKey(name, new Sha256(sha256), parsed, Instant.parse(created));
        }
    }

    private record Content(List<Entry> keys) {}

    public boolean exists() {
        return Files.exists(path);
    }

    /** @throws KeysUnreadableException with a sentence that says what to do */
    public List<ApiKey> read() {
        try {
            Content content = JSON.readValue(Files.readAllBytes(path), Content.class);
            return content.keys().stream().map(Entry::toKey).toList();
        } catch (IOException e) {
            throw new KeysUnreadableException(
                    "The keys file " + path + " cannot be read (" + e.getClass().getSimpleName()
                            + "); make a key with './intellisense key create', or mend intellisense.security.keys-file.",
                    e);
        } catch (JacksonException | IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new KeysUnreadableException(
                    "The keys file " + path + " does not hold keys; make it anew with './intellisense key create'.", e);
        }
    }

    public void write(List<ApiKey> keys) throws IOException {
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Content(keys.stream().map(Entry::of).toList()));
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path draft = Files.createTempFile(target.getParent(), ".keys", ".part", onlyMine(target.getParent()));
        try {
            Files.write(draft, bytes);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What the file system tells of the file without reading it; equal as long as nobody has replaced it. */
    Object version() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (IOException e) {
            return "absent";
        }
    }

    private static FileAttribute<?>[] onlyMine(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(ONLY_MINE))
                }
                : new FileAttribute<?>[0];
    }
}
