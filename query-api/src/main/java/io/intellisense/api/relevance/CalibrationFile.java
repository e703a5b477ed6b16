package io.intellisense.api.relevance;

import io.intellisense.clip.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A model's calibration, beside its weights. */
public final class CalibrationFile {

    static final String NAME = "relevance.json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;

    /** @param modelFolder a checkpoint's folder */
    public CalibrationFile(Path modelFolder) {
        this.file = modelFolder.resolve(NAME);
    }

    /**
     * Nothing where the model has none.
     *
     * @throws ModelException where it cannot be read, or was made for another revision of the model
     */
    public Optional<Calibration> read(String revision) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Calibration calibration = parse();
        if (!calibration.revision().equals(revision)) {
            throw new ModelException(file + " was made for revision " + calibration.revision()
                    + " of the model, but this is " + revision + "; run ./intellisense calibrate, or remove the file.");
        }
        return Optional.of(calibration);
    }

    private Calibration parse() {
        try {
            Calibration calibration = MAPPER.readValue(Files.readAllBytes(file), Calibration.class);
            if (calibration == null) {
                throw unusable(null);
            }
            return calibration;
        } catch (IOException | JacksonException e) {
            throw unusable(e);
        }
    }

    private ModelException unusable(Exception cause) {
        return new ModelException(
                file + " is no calibration; run ./intellisense calibrate, or remove the file.", cause);
    }

    /** Replaces the file as a whole. */
    public Path write(Calibration calibration) throws IOException {
        Path complete = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, ".new");
        try {
            Files.writeString(complete, MAPPER.writeValueAsString(calibration) + "\n");
            Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(complete);
        }
        return file;
    }
}
