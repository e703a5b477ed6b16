package io.intellisense.flink.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Tells folders apart, whatever paths lead to them. */
final class FolderKey {

    private FolderKey() {}

    static Object of(Path folder) {
        try {
            Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
            return key == null ? folder.toRealPath() : key;
        } catch (IOException e) {
            return folder; // gone: nothing is below it
        }
    }
}
