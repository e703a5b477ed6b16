package io.intellisense.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much memory this process has from the system for itself, native libraries' included (proc(5)). Pages of files, such as weights on
 * their way in, do not count: the system takes them back when it needs them.
 */
public final class ResidentMemory {

    private ResidentMemory() {}

    /** 0 where the system does not tell. */
    public static long megabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1_000_000)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
