package io.intellisense.uploader.live;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How it stands with the uploads.
 *
 * @param stored images in the store; null until they have been counted
 * @param unannounced stored, and Redis has not been told of them
 * @param waiting events that no indexer was handed yet; null while Redis does not answer
 * @param pending events that an indexer works on; null while Redis does not answer
 * @param rejected dead letters; null while Redis does not answer
 * @param receivedPerSecond images stored here over the last minute
 * @param indexedPerSecond images that became searchable over the last minute
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Uploads(
        Long stored,
        long unannounced,
        Long waiting,
        Long pending,
        Long rejected,
        double receivedPerSecond,
        double indexedPerSecond,
        Redis redis) {

    /** @param problem why it is not reachable; null where it is */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Redis(String address, boolean reachable, String problem) {}
}
