package io.intellisense.cli.hub;

import io.intellisense.clip.CheckpointFiles;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model that is here.
 *
 * @param name as {@code --model} finds it
 * @param fetched empty of one that came with the program, or was put there by hand
 */
public record InstalledModel(String name, Path folder, Optional<FetchedCheckpoint> fetched) {

    /** Those right below a folder, and one further down. */
    public static List<InstalledModel> in(Path models) throws IOException {
        List<InstalledModel> found = new ArrayList<>();
        for (Path folder : FolderTree.below(models)) {
            add(models, folder, found);
            for (Path below : FolderTree.below(folder)) {
                add(models, below, found);
            }
        }
        return found;
    }

    private static void add(Path models, Path folder, List<InstalledModel> found) {
        boolean isHidden = folder.getFileName().toString().startsWith(".");
        if (!isHidden && Files.exists(folder.resolve(CheckpointFiles.CONFIG))) {
            String name = models.relativize(folder).toString().replace('\\', '/');
            found.add(new InstalledModel(name, folder, FetchedCheckpoint.in(folder)));
        }
    }

    /** Of a fetched model; with what a fetch has left that was not completed. */
    public static void remove(CheckpointName name, Path models) throws IOException {
        Path folder = name.folder(models);
        if (FetchedCheckpoint.in(folder).isEmpty() && Files.exists(folder)) {
            throw new UserError(folder + " was not fetched, so it is not removed; remove it by hand.");
        }
        boolean isLeftOver = Staging.isBegun(folder);
        if (!Files.exists(folder) && !isLeftOver) {
            throw new UserError(
                    "There is no model " + name.id() + " in " + models + "; 'model list' shows those that are.");
        }
        FolderTree.delete(folder);
        Staging.removeRemains(folder);
        try {
            Files.delete(folder.getParent());
        } catch (DirectoryNotEmptyException e) {
            return; // others of the same organisation
        }
    }
}
