package io.intellisense.cli.upload;

import io.intellisense.domain.Sha256;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hashes of files by path, size and time of change, so that a second run over many files need not read them again. Thread-safe.
 *
 * <p>A text file, one line per hash, the last of a path counts. It is only a help: what it cannot read or write is as if it were not
 * there.
 */
final class HashCache implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HashCache.class);

    /** A file that changed just now may change again without its time telling. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private record Entry(long bytes, long modified, Sha256 hash) {

        String line(String path) {
            return hash + " " + bytes + " " + modified + " " + path;
        }
    }

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private BufferedWriter writer;

    private HashCache() {}

    /** Remembers nothing. */
    static HashCache none() {
        return new HashCache();
    }

    static HashCache open(Path file) {
        HashCache cache = new HashCache();
        try {
            Files.createDirectories(file.getParent());
            long lines = Files.exists(file) ? cache.read(file) : 0;
            if (lines > 2L * cache.entries.size()) {
                cache.rewrite(file);
            }
            cache.writer = new BufferedWriter(new OutputStreamWriter(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            LOG.warn("Hashes are not kept from one run to the next: {}", e.toString());
        }
        return cache;
    }

    /** Bytes that are no text become text that is no entry. */
    private long read(Path file) throws IOException {
        long lines = 0;
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                read(line);
                lines++;
            }
        }
        return lines;
    }

    private void read(String line) {
        String[] parts = line.split(" ", 4);
        try {
            entries.put(parts[3], new Entry(Long.parseLong(parts[1]), Long.parseLong(parts[2]), new Sha256(parts[0])));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.debug("A line that a crash cut short: {}", line);
        }
    }

    private void rewrite(Path file) throws IOException {
        Path complete = file.resolveSibling(file.getFileName() + ".new");
        try (BufferedWriter out = Files.newBufferedWriter(complete)) {
            for (Map.Entry<String, Entry> entry : entries.entrySet()) {
                out.write(entry.getValue().line(entry.getKey()) + "\n");
            }
        }
        Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
    }

    Optional<Sha256> get(FoundFile file) {
        Entry entry = entries.get(file.path().toString());
        boolean same = entry != null && entry.bytes() == file.bytes() && entry.modified() == file.modified();
        return same ? Optional.of(entry.hash()) : Optional.empty();
    }

    synchronized void put(FoundFile file, Sha256 hash) {
        String path = file.path().toString();
        long age = TimeUnit.MILLISECONDS.toNanos(Instant.now().toEpochMilli()) - file.modified();
        if (writer == null || age < SETTLED.toNanos() || path.chars().anyMatch(Character::isISOControl)) {
            return;
        }
        Entry entry = new Entry(file.bytes(), file.modified(), hash);
        entries.put(path, entry);
        try {
            writer.write(entry.line(path) + "\n");
        } catch (IOException e) {
            LOG.warn("Hashes are no longer kept for the next run: {}", e.toString());
            writer = null;
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            LOG.warn("The last hashes are not kept for the next run: {}", e.toString());
        }
    }
}
