package io.intellisense.cli.verify;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageLocation;
import io.intellisense.domain.ImageLocation.Part;
import io.intellisense.domain.Sha256;
import io.intellisense.index.VectorIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts what was found out about the files. Most are named by a point or were refused for a known reason; only the others are read
 * and hashed, to ask the index whether it knows their content.
 */
final class FileAccount {

    /** An upload is searchable long before; what is older has been forgotten. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

    private final VectorIndex index;
    private final PlaceSet named;
    private final PlaceSet rejects;
    private final UploadStore store;
    private final FindingsFile findings;
    private final Instant now = Instant.now();

    long files;
    long namedByAPoint;
    long rejected;
    long onTheirWay;
    long withoutPoint;
    long notNamed;

    FileAccount(VectorIndex index, PlaceSet named, PlaceSet rejects, UploadStore store, FindingsFile findings) {
        this.index = index;
        this.named = named;
        this.rejects = rejects;
        this.store = store;
        this.findings = findings;
    }

    void add(List<String> uris) {
        Map<String, ImageId> unexplained = new LinkedHashMap<>();
        for (String uri : uris) {
            Optional<ImageLocation> place = placeOf(uri);
            Optional<Path> file = place.flatMap(ImageLocation::localFile);
            boolean isStored = file.filter(store::holds).isPresent();
            if (isStored && store.hashOf(file.get()).isEmpty()) {
                continue;
            }
            files++;
            if (named.contains(uri)) {
                namedByAPoint++;
            } else if (rejects.contains(uri)) {
                rejected++;
            } else if (isStored && isYoung(file.get())) {
                onTheirWay++;
            } else {
                unexplained.put(
                        uri, file.map(path -> idOf(path, place.get().part())).orElse(null));
            }
        }
        tell(unexplained);
    }

    /** @param unexplained the id of each file's content; null where it could not be read, or is not of this machine */
    private void tell(Map<String, ImageId> unexplained) {
        Set<ImageId> ids = new HashSet<>(unexplained.values());
        ids.remove(null);
        Set<ImageId> known = index.retrieve(ids).keySet();
        unexplained.forEach((uri, id) -> {
            if (known.contains(id)) {
                notNamed++;
                findings.add(Finding.of(Finding.Kind.PLACE_NOT_NAMED, id, List.of(uri)));
            } else {
                withoutPoint++;
                findings.add(Finding.of(Finding.Kind.FILE_WITHOUT_POINT, id, List.of(uri)));
            }
        });
    }

    /** Empty for a line of a manifest that names nothing. */
    private static Optional<ImageLocation> placeOf(String uri) {
        try {
            return Optional.of(ImageLocation.parse(uri));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ImageId idOf(Path file, Part part) {
        try {
            Optional<Sha256> hash = store.holds(file) ? store.hashOf(file) : Optional.empty();
            if (hash.isEmpty() && !Files.isRegularFile(file)) {
                return null; // reading a pipe might not end
            }
            return ImageId.of(hash.isPresent() ? hash.get() : FileHash.of(file, part));
        } catch (IOException e) {
            return null;
        }
    }

    private boolean isYoung(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(now.minus(ON_ITS_WAY));
        } catch (IOException e) {
            return false;
        }
    }
}
