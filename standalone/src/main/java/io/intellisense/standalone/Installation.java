package io.intellisense.standalone;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this copy of Image Intellisense lives: the folder with the {@code intellisense} script. */
public record Installation(Path home) {

    /** Named by the system property {@code intellisense.home}, which the script sets; otherwise the working directory. */
    public static Installation here() {
        return new Installation(
                Path.of(System.getProperty("intellisense.home", "")).toAbsolutePath());
    }

    public Path defaultData() {
        return home.resolve("data");
    }

    public Path models() {
        return home.resolve("models");
    }

    /** A model by its name under {@code models/}, or by the path of its folder. */
    public Path model(String nameOrFolder) {
        Path folder = Path.of(nameOrFolder);
        Path named = models().resolve(nameOrFolder);
        return Files.isDirectory(folder) || !Files.isDirectory(named) ? folder : named;
    }
}
