package io.intellisense.flink.source;

import io.intellisense.flink.storage.RemoteFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;

/**
 * Lists the files below one root of a file system that Flink knows: by name within a folder, depth first. Where that does not answer,
 * the job stops and continues later: nothing is left out.
 */
final class RemoteWalk implements FileWalk {

    /** What is left of a folder. */
    private record Level(Path folder, Iterator<FileStatus> children) {}

    private final Path root;
    private final Selection selection;
    private final Deque<Level> levels = new ArrayDeque<>();

    /** Whether the root has yet to be looked at. */
    private boolean atStart;

    RemoteWalk(String root, String after, Selection selection) {
        this.root = RemoteFiles.path(root);
        this.selection = selection;
        this.atStart = after == null;
        if (after != null && !below(RemoteFiles.path(after)).isEmpty()) {
            resume(this.root, List.of(below(RemoteFiles.path(after)).split("/")));
        }
    }

    @Override
    public String next() {
        if (atStart) {
            atStart = false;
            String file = start();
            if (file != null) {
                return file;
            }
        }
        while (!levels.isEmpty()) {
            Level level = levels.peek();
            if (!level.children().hasNext()) {
                levels.pop();
                continue;
            }
            FileStatus child = level.children().next();
            Path path = RemoteFiles.child(level.folder(), nameOf(child));
            String file = selection.takesMember(below(path)) ? visit(path, child) : null;
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    /** What is not there is returned as if it were a file: whoever tries to read it says why. */
    private String start() {
        String uri = RemoteFiles.uri(root);
        if (!RemoteFiles.isKnown(uri)) {
            return uri;
        }
        try {
            return visit(root, RemoteFiles.of(uri).getFileStatus(root));
        } catch (FileNotFoundException e) {
            return uri;
        } catch (IOException e) {
            throw unanswered(root, e);
        }
    }

    /** Enters a folder; null for one, and for a file that is not wanted. */
    private String visit(Path path, FileStatus status) {
        if (status.isDir()) {
            levels.push(new Level(path, sorted(path).iterator()));
            return null;
        }
        boolean recent = selection.isRecent(Instant.ofEpochMilli(status.getModificationTime()));
        return recent ? RemoteFiles.uri(path) : null;
    }

    /** Opens only the folders along the path, each behind the path's own name. */
    private void resume(Path folder, List<String> after) {
        String passed = after.get(0);
        List<FileStatus> children = sorted(folder);
        levels.push(new Level(
                folder,
                children.stream()
                        .filter(child -> nameOf(child).compareTo(passed) > 0)
                        .iterator()));
        boolean within = after.size() > 1
                && children.stream()
                        .anyMatch(child -> child.isDir() && nameOf(child).equals(passed));
        if (within) {
            resume(RemoteFiles.child(folder, passed), after.subList(1, after.size()));
        }
    }

    private static List<FileStatus> sorted(Path folder) {
        try {
            FileStatus[] children = RemoteFiles.of(RemoteFiles.uri(folder)).listStatus(folder);
            return Stream.of(children == null ? new FileStatus[0] : children)
                    .sorted(Comparator.comparing(RemoteWalk::nameOf))
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of(); // gone since it was listed
        } catch (IOException e) {
            throw unanswered(folder, e);
        }
    }

    private static UncheckedIOException unanswered(Path path, IOException e) {
        return new UncheckedIOException(RemoteFiles.uri(path) + " cannot be listed: " + e.getMessage(), e);
    }

    private static String nameOf(FileStatus status) {
        return status.getPath().getName();
    }

    /** The path from the root on, without a slash at either end; empty for the root. */
    private String below(Path path) {
        return path.getPath().substring(root.getPath().length()).replaceAll("^/+", "");
    }

    @Override
    public boolean isOrdinary() {
        return true;
    }

    @Override
    public long linksPassed() {
        return 0;
    }
}
