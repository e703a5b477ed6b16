package io.intellisense.cli.upload;

import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Everything below one folder. Links to files are files; links to folders are not followed, except where the root itself is one, so
 * that no walk runs in circles. Folders that are ignored are not entered.
 */
final class FileTree {

    /** Hears what is there. */
    interface Visitor {

        /** A folder, before what is in it. */
        default void folder(Path folder) throws IOException {}

        void file(FoundFile file);

        void ignored(Path file);
    }

    private final Path root;
    private final IgnoreRules rules;

    private FileTree(Path root, IgnoreRules rules) {
        this.root = root;
        this.rules = rules;
    }

    /** @throws UserError where nothing is there */
    static FileTree at(Path root, IgnoreRules rules) {
        try {
            Path absolute = root.toAbsolutePath().normalize();
            return new FileTree(Files.isDirectory(absolute) ? absolute.toRealPath() : absolute, rules).check();
        } catch (IOException e) {
            throw new UserError(root + " cannot be read; check its permissions.", e);
        }
    }

    private FileTree check() {
        if (!Files.exists(root)) {
            throw new UserError("There is no folder or file " + root + ".");
        }
        if (!Files.isReadable(root)) {
            throw new UserError(root + " cannot be read; check its permissions.");
        }
        return this;
    }

    Path root() {
        return root;
    }

    boolean ignores(Path path) {
        return rules.ignoresOnTheWay(root, path);
    }

    void walk(Visitor visitor) throws IOException {
        walk(root, visitor);
    }

    /** Only what is in one of its folders. */
    void walk(Path from, Visitor visitor) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (rules.ignores(root, folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                visitor.folder(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
                    return FileVisitResult.CONTINUE;
                }
                // pipes and devices never end, but a broken link is told of
                if (rules.ignores(root, file) || Files.exists(file) && !Files.isRegularFile(file)) {
                    visitor.ignored(file);
                } else {
                    visitor.file(FoundFile.at(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                visitor.file(FoundFile.at(file)); // whoever reads it says why it cannot be
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
