package io.intellisense.api.status;

import io.intellisense.api.model.ModelInfo;

/**
 * How the whole system is.
 *
 * @param images searchable now; absent while the index does not answer
 * @param indexing absent where this process indexes nothing
 */
record Status(Long images, ModelInfo model, Index index, Indexing indexing) {

    /** @param problem why it is not reachable; absent where it is */
    record Index(String address, boolean reachable, String problem) {}
}
