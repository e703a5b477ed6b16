package io.intellisense.uploader;

import io.intellisense.web.FilePaths;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Accepts images, stores each once on disk, and announces it on Redis. */
@SpringBootApplication
@EnableConfigurationProperties(UploaderOptions.class)
@Import(FilePaths.class)
public class Uploader {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The application with its own file of settings, so that it can share a class path with others; not started yet. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Uploader.class).properties("spring.config.name=uploader");
    }
}
