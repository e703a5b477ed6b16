package io.intellisense.api.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed description of the API, with its references followed. */
final class Described {

    private final JsonNode document;

    private Described(JsonNode document) {
        this.document = document;
    }

    static Described committed() {
        return new Described(JsonMapper.shared().readTree(Path.of("../docs/openapi.json")));
    }

    /** @param node as the description has it */
    record Operation(String method, String path, JsonNode node) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry(
                        (method, node) -> operations.add(new Operation(method.toUpperCase(), path, node))));
        return operations;
    }

    List<JsonNode> parameters(Operation operation, String place) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asString().equals(place))
                .toList();
    }

    /** Schemas by media type; missing where the call takes none. */
    JsonNode body(Operation operation) {
        return resolved(operation.node().path("requestBody")).path("content");
    }

    /** Missing where it does not answer so. */
    JsonNode answer(Operation operation, int status) {
        return resolved(operation.node().path("responses").path(Integer.toString(status)));
    }

    JsonNode schemas() {
        return document.get("components").get("schemas");
    }

    /** Without a reference; what stands beside one counts too. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        if (reference.isEmpty()) {
            return node;
        }
        JsonNode target = resolved(document.at(reference.substring(1)));
        if (node.size() == 1) {
            return target;
        }
        ObjectNode both = target.deepCopy().asObject();
        both.setAll(node.deepCopy().asObject());
        both.remove("$ref");
        return both;
    }
}
