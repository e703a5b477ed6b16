package io.intellisense.web;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;

/** Reads paths in options as paths of the file system; Spring by itself looks for relative ones in the web application. */
@ConfigurationPropertiesBinding
public final class FilePaths implements Converter<String, Path> {

    @Override
    public Path convert(String text) {
        return Path.of(text);
    }
}
