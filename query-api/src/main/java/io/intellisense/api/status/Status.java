package io.intellisense.api.status;

import io.intellisense.api.model.ModelInfo;
import tools.jackson.databind.JsonNode;

/**
 * How the whole system is.
 *
 * @param images searchable now; absent while the index does not answer
 * @param indexing absent where this process indexes nothing
 * @param takesUploads whether there is an uploader, also one that is away for a moment
 * @param uploads what the uploader says of itself; absent where there is none, or none that answers
 */
record Status(Long images, ModelInfo model, Index index, Indexing indexing, boolean takesUploads, JsonNode uploads) {

    /** @param problem why it is not reachable; absent where it is */
    record Index(String address, boolean reachable, String problem) {}
}
