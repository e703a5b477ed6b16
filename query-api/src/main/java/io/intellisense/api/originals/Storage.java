package io.intellisense.api.originals;

import io.intellisense.domain.ImageLocation;
import java.io.IOException;
import java.util.Optional;

/** Where originals are kept. */
public interface Storage extends AutoCloseable {

    /**
     * What lies there; empty where nothing does, or where another storage is meant.
     *
     * @throws io.intellisense.web.problem.ApiProblem where the storage does not answer, or refuses
     */
    Optional<Original> find(ImageLocation location) throws IOException;

    @Override
    default void close() {}
}
