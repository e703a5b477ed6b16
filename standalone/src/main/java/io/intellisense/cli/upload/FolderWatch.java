package io.intellisense.cli.upload;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells of files that appear or change in folders, new ones included, once they have stopped growing. For one thread. */
final class FolderWatch implements AutoCloseable {

    /** A file that has not changed for so long is taken to be whole. */
    static final Duration QUIET = Duration.ofSeconds(2);

    private static final long LOOK_MILLIS = 500;

    private record Watched(FileTree tree, Path folder) {}

    /** @param since by the system's clock, in nanoseconds */
    private record Look(FoundFile file, long since) {}

    private final WatchService service = FileSystems.getDefault().newWatchService();
    private final Map<WatchKey, Watched> folders = new HashMap<>();
    private final Map<Path, Look> growing = new LinkedHashMap<>();
    private final Set<FoundFile> told = new HashSet<>();
    private final List<FileTree> trees;
    private final Consumer<Path> ignored;

    private FolderWatch(List<FileTree> trees, Consumer<Path> ignored) throws IOException {
        this.trees = trees;
        this.ignored = ignored;
    }

    /** Tells first of what is there: at once, except of what is still growing. */
    static FolderWatch of(List<FileTree> trees, Consumer<Path> ignored) throws IOException {
        FolderWatch watch = new FolderWatch(trees, ignored);
        watch.lookAtAll();
        watch.growing.replaceAll(
                (path, look) -> new Look(look.file(), look.file().modified()));
        return watch;
    }

    /** Waits a moment for something new. */
    List<FoundFile> next() throws IOException, InterruptedException {
        WatchKey key = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        while (key != null) {
            take(key);
            key = service.poll();
        }
        return settled();
    }

    private void take(WatchKey key) throws IOException {
        Watched watched = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                lookAtAll(); // too much happened at once: something may have been missed
            } else {
                changed(watched, watched.folder().resolve((Path) event.context()));
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    private void changed(Watched watched, Path path) throws IOException {
        if (!watched.tree().ignores(path) && Files.exists(path)) {
            watched.tree().walk(path, new Newcomers(watched.tree()));
        }
    }

    private void lookAtAll() throws IOException {
        for (FileTree tree : trees) {
            tree.walk(new Newcomers(tree));
        }
    }

    /** Watches a folder before its files are listed, so that none slips in between. */
    private final class Newcomers implements FileTree.Visitor {

        private final FileTree tree;

        Newcomers(FileTree tree) {
            this.tree = tree;
        }

        @Override
        public void folder(Path folder) throws IOException {
            WatchKey key = folder.register(
                    service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            folders.put(key, new Watched(tree, folder));
        }

        @Override
        public void file(FoundFile file) {
            growing.put(file.path(), new Look(file, now()));
        }

        @Override
        public void ignored(Path file) {
            ignored.accept(file);
        }
    }

    private List<FoundFile> settled() {
        List<FoundFile> settled = new ArrayList<>();
        for (Look look : List.copyOf(growing.values())) {
            FoundFile now = FoundFile.at(look.file().path());
            if (!now.equals(look.file())) {
                growing.put(now.path(), new Look(now, now()));
            } else if (now() - look.since() > QUIET.toNanos()) {
                growing.remove(now.path());
                if (Files.exists(now.path()) && told.add(now)) {
                    settled.add(now);
                }
            }
        }
        return settled;
    }

    private static long now() {
        return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
