package io.intellisense.clip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a model again by its id, which is its folder's name: in the folder that it was seen in, or in one of the same name beside or
 * below the folders of other models.
 *
 * @param folders holding folders of models, themselves or one folder further down, as in {@code models/openai/clip-vit-base-patch32}
 */
public record ModelFolders(List<Path> folders) {

    private static final Logger LOG = LoggerFactory.getLogger(ModelFolders.class);

    public ModelFolders {
        folders = List.copyOf(folders);
    }

    /** Those beside a model. */
    public static ModelFolders beside(Path model) {
        return new ModelFolders(
                Stream.ofNullable(model.toAbsolutePath().normalize().getParent())
                        .toList());
    }

    /**
     * Opens the model, shared within this process.
     *
     * @param hint where it was seen; null where that is not known
     * @return empty where no folder holds these weights
     */
    public Optional<ClipModel> open(String id, String revision, String hint, ClipOptions options) {
        return candidates(id, hint).stream()
                .map(folder -> openAt(folder, revision, options))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The folder that holds these weights; empty where there is none. */
    public Optional<Path> find(String id, String revision, String hint, ClipOptions options) {
        for (Path folder : candidates(id, hint)) {
            Optional<ClipModel> model = openAt(folder, revision, options);
            if (model.isPresent()) {
                model.get().close();
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** Folders that may hold the model. */
    public List<Path> candidates(String id, String hint) {
        Stream<Path> named = folders.stream()
                .flatMap(folder -> Stream.concat(Stream.of(folder), below(folder).stream()))
                .map(folder -> folder.resolve(id));
        return Stream.concat(Stream.ofNullable(hint).map(Path::of), named)
                .filter(folder -> Files.exists(folder.resolve("config.json")))
                .distinct()
                .toList();
    }

    /** Opens what is in a folder; empty where it is no model, or another one. */
    public Optional<ClipModel> openAt(Path folder, String revision, ClipOptions options) {
        ClipModel model;
        try {
            model = ClipModel.shared(folder, options);
        } catch (ModelException e) {
            LOG.warn("The model in {} cannot be used: {}", folder, e.getMessage());
            return Optional.empty();
        }
        if (model.card().revision().equals(revision)) {
            return Optional.of(model);
        }
        LOG.warn(
                "{} holds revision {}, but {} is looked for",
                folder,
                model.card().revision(),
                revision);
        model.close();
        return Optional.empty();
    }

    private static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The folder {} cannot be listed", folder, e);
            return List.of();
        }
    }
}
