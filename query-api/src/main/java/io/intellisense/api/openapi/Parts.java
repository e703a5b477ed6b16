package io.intellisense.api.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.filter.Sort;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Orientation;
import io.intellisense.domain.RejectReason;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** The parts of the description that are written by hand, with the limits that are in force and the words that the code knows. */
final class Parts {

    private static final ObjectMapper JSON = Json31.mapper();

    private Parts() {}

    /** Parameters, bodies and whatever the uploader answers with. */
    static OpenAPI read(QueryApiOptions.Search limits) {
        OpenAPI parts = read("description.json", new TypeReference<>() {});
        @SuppressWarnings("rawtypes")
        Map<String, Schema> schemas = parts.getComponents().getSchemas();
        schemas.get("Limit").maximum(BigDecimal.valueOf(limits.maxLimit())).setDefault(limits.defaultLimit());
        parts.getComponents().getParameters().get("q").getSchema().setMaxLength(limits.maxQueryLength());
        words(schemas, "Sort", Sort.values(), Sort::label);
        words(schemas, "Format", ImageFormat.values(), ImageFormat::label);
        words(schemas, "Orientation", Orientation.values(), Orientation::label);
        words(schemas, "RejectReason", RejectReason.values(), RejectReason::label);
        words(schemas, "ProblemSlug", ProblemKind.values(), ProblemKind::slug);
        return parts;
    }

    /** By the names of our own answers: which fields are always there, and what they mean. */
    static Map<String, Schema<Object>> notes() {
        return read("answers.json", new TypeReference<>() {});
    }

    @SuppressWarnings("unchecked")
    private static <T> void words(
            @SuppressWarnings("rawtypes") Map<String, Schema> schemas,
            String name,
            T[] values,
            Function<T, String> word) {
        schemas.get(name).setEnum(Arrays.stream(values).map(word).toList());
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream in = Parts.class.getResourceAsStream(name)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
