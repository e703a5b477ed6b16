package io.intellisense.api.fuzz;

import io.intellisense.api.fuzz.Described.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes requests of which the description says that they are right. */
final class ValidRequests {

    private static final String BOUNDARY = "between-parts";

    private final Described described;
    private final ValidValues values;
    private final Random random;

    ValidRequests(Described described, ValidValues values, Random random) {
        this.described = described;
        this.values = values;
        this.random = random;
    }

    Request of(Operation operation) {
        Request request = new Request();
        request.method = operation.method();
        request.path = operation.path();
        for (JsonNode parameter : described.parameters(operation, "path")) {
            String name = parameter.get("name").asString();
            request.path = request.path.replace("{" + name + "}", encoded(values.of(parameter.get("schema"))));
        }
        for (JsonNode parameter : described.parameters(operation, "query")) {
            if (isWanted(parameter)) {
                String value = encoded(value(parameter));
                request.query.add(new Request.Parameter(parameter.get("name").asString(), value));
            }
        }
        for (JsonNode parameter : described.parameters(operation, "header")) {
            if (parameter.has("example") && random.nextInt(4) == 0) {
                request.headers.put(
                        parameter.get("name").asString(),
                        parameter.get("example").asString());
            }
        }
        addBody(operation, request);
        return request;
    }

    /** Only an answer can tell a cursor. */
    private boolean isWanted(JsonNode parameter) {
        return parameter.path("required").asBoolean()
                || !parameter.get("name").asString().equals("cursor") && random.nextInt(4) == 0;
    }

    /** Patterns are for people; examples follow them. */
    private JsonNode value(JsonNode parameter) {
        JsonNode schema = parameter.get("schema");
        return described.resolved(schema).has("pattern") && parameter.has("example")
                ? parameter.get("example")
                : values.of(schema);
    }

    private void addBody(Operation operation, Request request) {
        JsonNode content = described.body(operation);
        if (content.isMissingNode()) {
            return;
        }
        List<String> types = List.copyOf(content.propertyNames());
        String type = types.get(random.nextInt(types.size()));
        switch (type) {
            case "application/json" -> {
                request.headers.put("Content-Type", type);
                request.body =
                        values.of(content.get(type).get("schema")).toString().getBytes(StandardCharsets.UTF_8);
            }
            case "multipart/form-data" -> {
                request.headers.put("Content-Type", type + "; boundary=" + BOUNDARY);
                request.body = values.form(BOUNDARY, 1 + random.nextInt(2));
            }
            default -> {
                request.headers.put("Content-Type", type.replace("*", "png"));
                request.body = values.picture();
            }
        }
    }

    private static String encoded(JsonNode value) {
        String text = value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : value.asString();
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
