package io.intellisense.clip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a Hugging Face CLIP checkpoint folder. */
record Checkpoint(Path folder, Path config, Path preprocessor, Path tokenizer, Path weights) {

    /** Finds the four files, following links, so that one model has one name however it is reached. */
    static Checkpoint in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ModelException("There is no model folder " + folder.toAbsolutePath()
                    + "; name a folder that holds a CLIP checkpoint from Hugging Face");
        }
        Path real = realPath(folder);
        return new Checkpoint(
                real,
                require(real, "config.json"),
                require(real, "preprocessor_config.json"),
                require(real, "tokenizer.json"),
                require(real, "model.safetensors"));
    }

    /** Needed only by models whose texts are filled up. */
    Path tokenizerConfig() {
        return require(folder, "tokenizer_config.json");
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
