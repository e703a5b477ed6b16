package io.intellisense.cli;

import java.nio.file.Path;

/** Where this user's programs keep what they can do without (XDG Base Directory Specification). */
final class CacheFolder {

    private CacheFolder() {}

    static Path file(String name) {
        String set = System.getenv("XDG_CACHE_HOME");
        Path caches = set == null || set.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
        return caches.resolve("intellisense").resolve(name);
    }
}
