package io.intellisense.standalone.tuning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, by machine, model and precision; a file that is lost or broken only costs another measurement. */
record TuningFile(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(TuningFile.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    Optional<Tuning> find(String key) {
        return Optional.ofNullable(all().get(key));
    }

    void keep(String key, Tuning tuning) {
        Map<String, Tuning> all = all();
        all.put(key, tuning);
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be written; the next start measures again", file, e);
        }
    }

    private Map<String, Tuning> all() {
        try {
            return JSON.readValue(Files.readString(file), new TypeReference<TreeMap<String, Tuning>>() {});
        } catch (NoSuchFileException e) {
            return new TreeMap<>();
        } catch (IOException | JacksonException e) {
            LOG.warn("{} cannot be understood; the encoder is measured again", file, e);
            return new TreeMap<>();
        }
    }
}
