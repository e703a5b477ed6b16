package io.intellisense.cli.verify;

import io.intellisense.domain.ImageLocation;
import io.intellisense.domain.ImageLocation.Part;
import io.intellisense.index.ImagePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/** Looks whether an image still lies at a place. Only what was written to since it was indexed is read. */
final class PlaceCheck {

    private PlaceCheck() {}

    static PlaceState of(String uri, ImagePayload image) {
        ImageLocation location;
        try {
            location = ImageLocation.parse(uri);
        } catch (IllegalArgumentException e) {
            return PlaceState.UNKNOWN;
        }
        return location.localFile()
                .map(file -> look(file, location.part(), image))
                .orElse(PlaceState.UNKNOWN);
    }

    private static PlaceState look(Path file, Part part, ImagePayload image) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (!now.isRegularFile() || !hasRoom(now.size(), part, image)) {
                return PlaceState.CHANGED;
            }
            return isUntouched(now, image) || FileHash.of(file, part).equals(image.sha256())
                    ? PlaceState.THERE
                    : PlaceState.CHANGED;
        } catch (NoSuchFileException e) {
            return PlaceState.GONE;
        } catch (IOException e) {
            return isBelowAFile(file) ? PlaceState.GONE : PlaceState.UNKNOWN;
        }
    }

    private static boolean hasRoom(long size, Part part, ImagePayload image) {
        return part == null ? size == image.facts().bytes() : size >= part.end();
    }

    private static boolean isUntouched(BasicFileAttributes now, ImagePayload image) {
        Instant indexedAt = image.indexedAt();
        return indexedAt != null && now.lastModifiedTime().toInstant().isBefore(indexedAt);
    }

    /** What was a folder is a file now. */
    private static boolean isBelowAFile(Path file) {
        for (Path parent = file.getParent(); parent != null; parent = parent.getParent()) {
            if (Files.isRegularFile(parent)) {
                return true;
            }
        }
        return false;
    }
}
