package io.intellisense.uploader;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads paths in options as paths of the file system; Spring by itself looks for relative ones in the web application. */
@Component
@ConfigurationPropertiesBinding
final class FilePaths implements Converter<String, Path> {

    @Override
    public Path convert(String text) {
        return Path.of(text);
    }
}
