package io.intellisense.api.browser;

import io.intellisense.api.FakeBeans;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.QueryApi;
import io.intellisense.api.library.MemoryLibrary;
import java.awt.Color;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The page on a real port, over the word-counting model and pictures of one colour each, named after what they show. */
final class FakeSystem implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final Path folder;

    FakeSystem(Path folder) {
        this(folder, "");
    }

    /** @param uploader its address; empty where uploads are off */
    FakeSystem(Path folder, String uploader) {
        this(folder, uploader, "");
    }

    /** @param keysFile lists who may ask; empty where everybody may */
    FakeSystem(Path folder, String uploader, String keysFile) {
        this.folder = folder;
        this.application = new SpringApplicationBuilder(QueryApi.class)
                .initializers(new FakeBeans())
                .run(
                        "--server.port=0",
                        "--intellisense.thumbnails.folder=" + folder.resolve("thumbnails"),
                        "--intellisense.security.keys-file=" + keysFile,
                        "--intellisense.uploader.url=" + uploader);
    }

    MemoryLibrary library() {
        return application.getBean(MemoryLibrary.class);
    }

    /** Adds a picture that shows what its name says. */
    FakeSystem with(String name, Color colour, int width, int height) {
        Path file = ImageFiles.write(folder.resolve("pictures").resolve(name + ".png"), colour, width, height);
        library().add(ImageFiles.point(file, name));
        return this;
    }

    /** Adds a picture that shows what its name says, and says when and with what it was taken. */
    FakeSystem with(String name, Color colour, Instant takenAt, String camera) {
        Path file = ImageFiles.write(folder.resolve("pictures").resolve(name + ".png"), colour, 500, 400);
        library().add(ImageFiles.point(ImageFiles.facts(file, takenAt, camera), name, file));
        return this;
    }

    /** Makes a file searchable that lies elsewhere; it shows what its name says. */
    void index(Path file) {
        String name = file.getFileName().toString();
        library().add(ImageFiles.point(file, name.substring(0, name.lastIndexOf('.'))));
    }

    String authority() {
        return "127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    String url(String path) {
        return "http://" + authority() + path;
    }

    @Override
    public void close() {
        application.close();
    }
}
