package io.intellisense.cli;

import tools.jackson.databind.json.JsonMapper;

/** One line of JSON for machines that read what we print. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
