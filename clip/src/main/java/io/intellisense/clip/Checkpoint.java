package io.intellisense.clip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of a Hugging Face CLIP checkpoint folder.
 *
 * @param weights one file, or several, which an index names
 */
record Checkpoint(Path folder, Path config, Path preprocessor, Path tokenizer, List<Path> weights) {

    /** Finds the files, following links, so that one model has one name however it is reached. */
    static Checkpoint in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ModelException("There is no model folder " + folder.toAbsolutePath()
                    + "; name a folder that holds a CLIP checkpoint from Hugging Face");
        }
        Path real = realPath(folder);
        return new Checkpoint(
                real,
                require(real, CheckpointFiles.CONFIG),
                require(real, CheckpointFiles.PREPROCESSOR),
                require(real, CheckpointFiles.TOKENIZER),
                weights(real));
    }

    /** Needed only by models whose texts are filled up. */
    Path tokenizerConfig() {
        return require(folder, CheckpointFiles.TOKENIZER_CONFIG);
    }

    private static List<Path> weights(Path folder) {
        Path index = folder.resolve(CheckpointFiles.INDEX);
        if (Files.exists(folder.resolve(CheckpointFiles.WEIGHTS)) || !Files.exists(index)) {
            return List.of(require(folder, CheckpointFiles.WEIGHTS));
        }
        return CheckpointFiles.shards(index).stream()
                .map(shard -> require(folder, shard))
                .toList();
    }

    static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new ModelException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Path require(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ModelException("The model folder " + folder + " has no readable " + name
                    + "; a CLIP checkpoint holds config.json, preprocessor_config.json, tokenizer.json and model.safetensors"
                    + ", one of SigLIP tokenizer_config.json too");
        }
        return file;
    }
}
