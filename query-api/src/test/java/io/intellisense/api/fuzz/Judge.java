package io.intellisense.api.fuzz;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.intellisense.api.fuzz.Described.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds out what is wrong with an answer: whether it is described so, and is what the request deserves. */
final class Judge {

    private static final String PROBLEM = "application/problem+json";

    private final Described described;
    private final JsonNode closed;
    private final Map<JsonNode, Schema> schemas = new HashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    Judge(Described described) {
        this.described = described;
        this.closed = referringToDefinitions(described.schemas());
        closed.forEach(Judge::close);
    }

    /** A field that is not described may come, for whoever reads answers; not for us, who have forgotten to describe it. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Judge::close);
    }

    Optional<String> complaint(Operation operation, Request request, Reply reply) {
        if (reply.status() >= 500 && reply.status() != 501) { // which is for a coding that nobody knows
            return Optional.of("it is our own fault");
        }
        if (request.strayed) {
            return strayed(operation, request, reply);
        }
        JsonNode answer = described.answer(operation, reply.status());
        if (answer.isMissingNode()) {
            return Optional.of("the status is not described");
        }
        return unexpected(request, reply).or(() -> content(answer.path("content"), reply));
    }

    private Optional<String> strayed(Operation operation, Request request, Reply reply) {
        boolean empty = reply.body().length == 0;
        boolean withoutWords = reply.status() == 416 || operation.path().startsWith("/actuator/");
        if (reply.status() < 400 || request.method.equals("HEAD") || empty && withoutWords) {
            return Optional.empty();
        }
        return reply.mediaType().equals(PROBLEM)
                ? form(JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Problem"), reply)
                : Optional.of("it is no problem document");
    }

    private static Optional<String> unexpected(Request request, Reply reply) {
        return switch (request.expected) {
            case ACCEPTED ->
                List.of(400, 406, 413, 415, 422).contains(reply.status())
                        ? Optional.of("nothing was wrong with the request")
                        : Optional.empty();
            case REFUSED -> reply.status() < 400 ? Optional.of("the request was wrong") : Optional.empty();
            case ANYTHING -> Optional.empty();
        };
    }

    private Optional<String> content(JsonNode content, Reply reply) {
        if (content.isMissingNode() || content.isEmpty()) {
            return reply.body().length > 0 ? Optional.of("it has a body") : Optional.empty();
        }
        String type = content.has(reply.mediaType())
                ? reply.mediaType()
                : reply.mediaType().replaceFirst("/.*", "/*");
        if (!content.has(type)) {
            return Optional.of("the content type is not described");
        }
        return type.endsWith("json") ? form(content.get(type).get("schema"), reply) : Optional.empty();
    }

    private Optional<String> form(JsonNode schema, Reply reply) {
        JsonNode body;
        try {
            body = JsonMapper.shared().readTree(reply.body());
        } catch (JacksonException e) {
            return Optional.of("it is no JSON: " + e.getOriginalMessage());
        }
        List<Error> errors = schemas.computeIfAbsent(schema, this::compiled).validate(body);
        return errors.isEmpty() ? Optional.empty() : Optional.of("its form is another: " + errors);
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = referringToDefinitions(schema).asObject();
        whole.set("$defs", closed);
        return registry.getSchema(whole);
    }

    /** Alone, a schema has its parts where JSON Schema has them. */
    private static JsonNode referringToDefinitions(JsonNode schema) {
        return JsonMapper.shared().readTree(schema.toString().replace("#/components/schemas/", "#/$defs/"));
    }
}
