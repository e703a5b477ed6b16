package io.intellisense.api.images;

import io.intellisense.api.QueryApiOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the small pictures within the space that they may take: in the background, those that nobody has looked at for the longest
 * time go first. They can be made again.
 */
@Component
class ThumbnailSpace implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ThumbnailSpace.class);
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    /** When a picture was looked at last is known to the day, so that looking costs no write. */
    private static final Duration EXACT_TO = Duration.ofDays(1);

    private final Path folder;
    private final long maxBytes;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "thumbnail-space");
        thread.setDaemon(true);
        return thread;
    });

    private record Small(Path file, long bytes, FileTime lookedAt) {}

    ThumbnailSpace(QueryApiOptions options) {
        this.folder = options.thumbnails().folder().toAbsolutePath().normalize();
        this.maxBytes = options.thumbnails().maxBytes();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        background.scheduleWithFixedDelay(this::trimOrSayWhyNot, 1, BETWEEN.toMinutes(), TimeUnit.MINUTES);
    }

    /** Notes that a small picture is wanted. */
    static void lookedAt(Path file) {
        try {
            Instant now = Instant.now();
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(EXACT_TO))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (IOException e) {
            LOG.debug("When {} was looked at cannot be noted: {}", file, e.toString());
        }
    }

    private void trimOrSayWhyNot() {
        try {
            trim();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The small pictures in {} cannot be counted: {}", folder, e.toString());
        }
    }

    /** Makes room to a tenth below the bound, so that the next few do not begin it again. */
    void trim() throws IOException {
        List<Small> all = all();
        long total = all.stream().mapToLong(Small::bytes).sum();
        if (total <= maxBytes) {
            return;
        }
        all.sort(Comparator.comparing(Small::lookedAt));
        long target = maxBytes - maxBytes / 10;
        int removed = 0;
        for (Small small : all) {
            if (total <= target) {
                break;
            }
            Files.deleteIfExists(small.file());
            total -= small.bytes();
            removed++;
        }
        LOG.info("{} small pictures that nobody had looked at for long made room", removed);
    }

    private List<Small> all() throws IOException {
        List<Small> all = new ArrayList<>();
        if (Files.notExists(folder)) {
            return all;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.getFileName().toString().endsWith(".jpg")) {
                    all.add(new Small(file, attributes.size(), attributes.lastModifiedTime()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // removed meanwhile
                }
                throw failure;
            }
        });
        return all;
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
