package io.intellisense.api.fuzz;

import io.intellisense.api.fuzz.Described.Operation;
import io.intellisense.api.fuzz.Request.Expected;
import io.intellisense.api.fuzz.Request.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;

/** Makes right requests wrong, as people, broken programs and attackers do. */
final class Spoiler {

    private final Described described;
    private final Random random;

    Spoiler(Described described, Random random) {
        this.described = described;
        this.random = random;
    }

    void spoil(Request request, Operation operation) {
        request.expected = Expected.ANYTHING;
        switch (random.nextInt(10)) {
            case 0 -> changeValue(request, operation, encoded(anyOf(Hostile.TEXTS)));
            case 1 -> makeUnreadable(request, operation);
            case 2 -> exceedBounds(request, operation);
            case 3 -> repeat(request, operation);
            case 4 -> addUnknown(request, operation);
            case 5 -> leaveOutRequired(request, operation);
            case 6 -> changePath(request, operation);
            case 7 -> addHeader(request);
            case 8 -> changeBody(request, operation);
            default -> changeMethod(request, operation);
        }
    }

    private void changeValue(Request request, Operation operation, String value) {
        List<JsonNode> parameters = described.parameters(operation, "query");
        if (!parameters.isEmpty()) {
            put(request, anyOf(parameters).get("name").asString(), value, Expected.ANYTHING);
        }
    }

    /** The uploader's stand-in would answer such things in words of its own. */
    private void makeUnreadable(Request request, Operation operation) {
        if (judgesParameters(operation)) {
            changeValue(request, operation, anyOf(Hostile.RAW));
        }
    }

    private static void put(Request request, String name, String value, Expected expected) {
        request.query.removeIf(each -> each.name().equals(name));
        request.query.add(new Parameter(name, value));
        request.expected = expected;
        request.deeds.add("the value of " + name + " is " + value.substring(0, Math.min(50, value.length())));
    }

    private void exceedBounds(Request request, Operation operation) {
        for (JsonNode parameter : described.parameters(operation, "query")) {
            JsonNode schema = described.resolved(parameter.get("schema"));
            String name = parameter.get("name").asString();
            if (random.nextInt(3) > 0 || !judgesParameters(operation)) {
                continue;
            }
            if (schema.has("maximum")) {
                put(request, name, "" + (schema.get("maximum").asLong() + 1), Expected.REFUSED);
            } else if (schema.has("enum")) {
                put(request, name, "nonsense", Expected.REFUSED);
            } else if (schema.path("type").asString().equals("boolean")) {
                put(request, name, "maybe", Expected.REFUSED);
            } else if (schema.has("prefixItems")) {
                put(request, name, "-181,0,0,0", Expected.REFUSED);
            } else if (schema.has("maxLength")) {
                put(request, name, "z".repeat(schema.get("maxLength").asInt() + 1), Expected.REFUSED);
            } else {
                continue;
            }
            return;
        }
    }

    private void repeat(Request request, Operation operation) {
        if (!request.query.isEmpty()) {
            request.query.add(anyOf(request.query));
            request.expected = judgesParameters(operation) ? Expected.REFUSED : Expected.ANYTHING;
            request.deeds.add("a parameter is there twice");
        }
    }

    private void addUnknown(Request request, Operation operation) {
        request.query.add(new Parameter(encoded(anyOf(Hostile.TEXTS)) + "x", "1"));
        request.expected = judgesParameters(operation) ? Expected.REFUSED : Expected.ANYTHING;
        request.deeds.add("a parameter is unknown");
    }

    /** The uploader judges its own. */
    private boolean judgesParameters(Operation operation) {
        return !described.parameters(operation, "query").isEmpty()
                && !operation.path().equals("/api/rejected");
    }

    private void leaveOutRequired(Request request, Operation operation) {
        for (JsonNode parameter : described.parameters(operation, "query")) {
            if (parameter.path("required").asBoolean()) {
                request.query.removeIf(
                        each -> each.name().equals(parameter.get("name").asString()));
                request.expected = Expected.REFUSED;
                request.deeds.add(parameter.get("name").asString() + " is missing");
            }
        }
    }

    private void changePath(Request request, Operation operation) {
        if (operation.path().contains("{")) {
            request.path = operation.path().replaceFirst("\\{\\w+}", Matcher.quoteReplacement(anyOf(Hostile.PATHS)));
        } else {
            request.path =
                    operation.path() + anyOf(List.of("/", "/x", ";x", ".json", "%20", "/..", "%2f", "//", "%00"));
        }
        request.strayed = true;
        request.deeds.add("the path is " + request.path.substring(0, Math.min(60, request.path.length())));
    }

    private void addHeader(Request request) {
        String[] header = anyOf(Hostile.HEADERS);
        request.headers.put(header[0], header[1]);
        request.deeds.add("a header says " + header[0]);
        boolean aboutTheMessage = List.of(
                        "Transfer-Encoding",
                        "Content-Length",
                        "Expect",
                        "Host",
                        "X-Too-Long",
                        "If-Match",
                        "If-Unmodified-Since")
                .contains(header[0]);
        request.strayed |= aboutTheMessage;
    }

    private void changeBody(Request request, Operation operation) {
        if (request.body != null) {
            switch (random.nextInt(4)) {
                case 0 -> request.body = new byte[random.nextInt(300)];
                case 1 -> request.body = Arrays.copyOf(request.body, request.body.length / 2);
                case 2 -> {
                    request.body = request.body.clone();
                    for (int i = 0; i < 5 && request.body.length > 0; i++) {
                        request.body[random.nextInt(request.body.length)] = (byte) random.nextInt();
                    }
                }
                default -> request.body = anyOf(Hostile.BODIES).getBytes(StandardCharsets.UTF_8);
            }
            request.deeds.add("the body is another");
        } else if (random.nextInt(3) == 0) {
            request.body = anyOf(Hostile.BODIES).getBytes(StandardCharsets.UTF_8);
            request.deeds.add("there is a body");
        }
    }

    private void changeMethod(Request request, Operation operation) {
        request.method = anyOf(Hostile.METHODS);
        request.strayed |= !request.method.equals(operation.method());
        request.deeds.add("the method is " + request.method);
    }

    private <T> T anyOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
