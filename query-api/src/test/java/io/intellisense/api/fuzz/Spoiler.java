package io.intellisense.api.fuzz;

import io.intellisense.api.fuzz.Described.Operation;
import io.intellisense.api.fuzz.Request.Expected;
import io.intellisense.api.fuzz.Request.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Makes right requests wrong, as people, broken programs and attackers do. */
final class Spoiler {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a\tb",
            "\u0000",
            "a\u0000b",
            "\u001B[31m",
            "\r\nX-Injected: 1",
            "\uFFFE\uFFFF",
            "\uFFFD",
            "\u202E\u202Dabc",
            "\u200B\u200B",
            "👩‍👩‍👧‍👦🏳️‍🌈",
            "e" + "\u0301".repeat(500),
            "z".repeat(5_000),
            "\"".repeat(300),
            "+ - + -",
            "-a -b",
            "0*a",
            "99999999*a",
            "a + a - a - a",
            "x + ".repeat(100),
            "'; drop table images; --",
            "../../../../etc/passwd",
            "file:///etc/passwd",
            "file://host/share",
            "file:",
            "s3:/x\\y",
            "http:/",
            "c:\\windows",
            "/\u0000",
            "/a/../..",
            "${jndi:ldap://x}",
            "null",
            "true",
            "NaN",
            "Infinity",
            "-Infinity",
            "-0",
            "1e999",
            "-1e-999",
            "0x1p3",
            "0x10",
            "1_000",
            "١٢",
            "9223372036854775808",
            "-9223372036854775809",
            "1" + "0".repeat(400),
            "1.5",
            "1,2,3",
            "1,2,3,4,5",
            "NaN,NaN,NaN,NaN",
            "1e400,0,0,0",
            ",,,",
            "0000",
            "9999-99-99",
            "2024-02-30",
            "2024-13",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "9999999999",
            "2024-05-31T18:00:00+99:99",
            "t",
            "t_",
            "t99999999999999999.000000000_123e4567-e89b-52d3-a456-426614174000",
            "t-999999999999999999.999999999_123e4567-e89b-52d3-a456-426614174000",
            "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "Av__________________________________________",
            "____",
            "123e4567-e89b-52d3-a456-426614174000",
            "123E4567-E89B-52D3-A456-426614174000");

    /** Not encoded, or not rightly. */
    private static final List<String> RAW = List.of(
            "%",
            "%zz",
            "%ff%fe",
            "%c0%af",
            "%ed%a0%80",
            "%00",
            "%u0041",
            "é",
            "日本",
            "\"<>",
            "|",
            "{}",
            "a;b",
            "a%3Bb=c",
            "[]",
            "`",
            "^",
            "a=b=c",
            "&&&",
            "=",
            "?",
            "#x",
            "%0d%0aX: 1",
            "%2e%2e%2f",
            "\\");

    private static final List<String> PATHS = List.of(
            "..%2f..%2f..%2fetc%2fpasswd",
            "%2e%2e",
            "%2e%2e/%2e%2e/etc/passwd",
            "..",
            ".",
            "...",
            "a;b=c",
            ";",
            "%3b",
            "%00",
            "%25",
            "%",
            "%5c..%5c..",
            "\\..\\",
            "%ff",
            "%c0%ae%c0%ae%2f",
            "123E4567-E89B-52D3-A456-426614174000",
            "123e4567-e89b-52d3-a456-426614174000.jpg",
            "123e4567-e89b-52d3-a456-42661417400",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "x".repeat(3_000) + "",
            "%20",
            "-1",
            "0",
            "null",
            "{id}",
            "%7Bid%7D",
            "*",
            "//",
            "");

    private static final List<String[]> HEADERS = List.of(
            new String[] {"Accept", "image/png"},
            new String[] {"Accept", "nonsense"},
            new String[] {"Accept", "*/*;q=2"},
            new String[] {"Accept", ""},
            new String[] {"Accept", "text/html, application/xml;q=0.9"},
            new String[] {"Accept", "application/problem+json"},
            new String[] {"Accept-Encoding", "nonsense;q=-1"},
            new String[] {"Accept-Language", "%%%, *"},
            new String[] {"Content-Type", "nonsense"},
            new String[] {"Content-Type", ""},
            new String[] {"Content-Type", "application/json; charset=nonsense"},
            new String[] {"Content-Type", "application/json; charset=utf-16"},
            new String[] {"Content-Type", "application/x-www-form-urlencoded"},
            new String[] {"Content-Type", "application/xml"},
            new String[] {"Content-Type", "multipart/form-data"},
            new String[] {"Content-Type", "multipart/form-data; boundary=" + "x".repeat(300)},
            new String[] {"Content-Type", "multipart/form-data; boundary="},
            new String[] {"Content-Type", "multipart/mixed; boundary=x"},
            new String[] {"Content-Encoding", "gzip"},
            new String[] {"Range", "bytes=-1"},
            new String[] {"Range", "bytes=5-2"},
            new String[] {"Range", "bytes=999999999-"},
            new String[] {"Range", "bytes=0-0,2-3,-1"},
            new String[] {"Range", "bytes=" + "0-0,".repeat(150) + "0-0"},
            new String[] {"Range", "items=1"},
            new String[] {"Range", "bytes=99999999999999999999-"},
            new String[] {"Range", "nonsense"},
            new String[] {"If-Range", "nonsense"},
            new String[] {"If-None-Match", "*"},
            new String[] {"If-None-Match", "\"\", W/, nonsense"},
            new String[] {"If-Match", "\"x\""},
            new String[] {"If-Modified-Since", "yesterday"},
            new String[] {"If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"},
            new String[] {"Host", "evil.example"},
            new String[] {"Host", "127.0.0.1:99999"},
            new String[] {"Host", "[::1"},
            new String[] {"Host", ""},
            new String[] {"Origin", "https://evil.example"},
            new String[] {"Origin", "null"},
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Sec-Fetch-Site", "none"},
            new String[] {"Cookie", "intellisense-session=\u00e9; ;;=;a"},
            new String[] {"Authorization", "Bearer"},
            new String[] {"Authorization", "Basic ????"},
            new String[] {"X-Api-Key", ""},
            new String[] {"X-HTTP-Method-Override", "DELETE"},
            new String[] {"X-Forwarded-For", "'"},
            new String[] {"X-Long", "x".repeat(20_000)},
            new String[] {"X-Too-Long", "x".repeat(40_000)},
            new String[] {"Expect", "nonsense"},
            new String[] {"Transfer-Encoding", "nonsense"},
            new String[] {"Content-Length", "-1"},
            new String[] {"Upgrade", "h2c"},
            new String[] {"Connection", "nonsense"});

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "true",
            "0",
            "\"text\"",
            "[]",
            "[[]]",
            "{}",
            "{",
            "{}}",
            "{\"a\":}",
            "{'positive':[]}",
            "{\"positive\":\"a\"}",
            "{\"positive\":{}}",
            "{\"positive\":[[[]]]}",
            "{\"positive\":[1]}",
            "{\"positive\":[\"a\"]}",
            "{\"positive\":[{\"text\":1e400}]}",
            "{\"positive\":[{\"text\":\"a\",\"weight\":1e400}]}",
            "{\"positive\":[{\"text\":\"a\",\"weight\":NaN}]}",
            "{\"positive\":[{\"text\":\"a\",\"weight\":\"NaN\"}]}",
            "{\"positive\":[{\"text\":\"a\",\"weight\":1e-320}]}",
            "{\"positive\":[{\"text\":\"\\ud800\"}]}",
            "{\"positive\":[{\"text\":\"\\u0000\"}]}",
            "{\"positive\":[{\"data\":\"====\"}]}",
            "{\"positive\":[{\"data\":\"data:\"}]}",
            "{\"positive\":[{\"data\":\"data:image/png;base64,iVBORw0KGgo=\"}]}",
            "{\"positive\":[{\"image\":\"../../etc/passwd\"}]}",
            "{\"positive\":[{\"text\":\"a\"}],\"limit\":99999999999999999999}",
            "{\"positive\":[{\"text\":\"a\"}],\"limit\":1.5}",
            "{\"positive\":[{\"text\":\"a\"}],\"limit\":\"\"}",
            "{\"positive\":[{\"text\":\"a\"}],\"minScore\":1e999}",
            "{\"positive\":[{\"text\":\"a\"}],\"group\":\"maybe\"}",
            "{\"positive\":[{\"text\":\"a\"}],\"filter\":[]}",
            "{\"positive\":[{\"text\":\"a\"}],\"filter\":{\"bbox\":[1,2,3]}}",
            "{\"positive\":[{\"text\":\"a\"}],\"filter\":{\"bbox\":{\"a\":1}}}",
            "{\"positive\":[{\"text\":\"a\"}],\"filter\":{\"from\":2024}}",
            "{\"positive\":[{\"text\":\"a\"}],\"cursor\":{}}",
            "{\"positive\":[{\"text\":\"a\"}],\"positive\":null}",
            "{\"positive\":[{\"text\":\"a\"}]} trailing",
            "{\"texts\":null,\"images\":null}",
            "{\"texts\":[null]}",
            "{\"texts\":[\"\"]}",
            "{\"texts\":[\"\\u0000\"]}",
            "{\"texts\":[\"\\ud83d\"]}",
            "{\"texts\":\"a\"}",
            "{\"texts\":[[\"a\"]]}",
            "{\"images\":[null]}",
            "{\"images\":[\"\"]}",
            "{\"images\":[\"!!!!\"]}",
            "{\"images\":[\"iVBORw0KGgo=\"]}",
            "{\"key\":null}",
            "{\"key\":[]}",
            "{\"key\":\"\\u0000\"}",
            "{\"all\":false}",
            "\uFEFF{}",
            "[".repeat(100_000),
            "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000),
            "{\"positive\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}",
            "{\"limit\":" + "9".repeat(5_000) + "}",
            "--x\r\n\r\n",
            "--between-parts\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n",
            "--between-parts--\r\n");

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get", "X");

    private final Described described;
    private final Random random;

    Spoiler(Described described, Random random) {
        this.described = described;
        this.random = random;
    }

    void spoil(Request request, Operation operation) {
        request.expected = Expected.ANYTHING;
        switch (random.nextInt(10)) {
            case 0 -> changeValue(request, operation, encoded(anyOf(TEXTS)));
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
            changeValue(request, operation, anyOf(RAW));
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
        request.query.add(new Parameter(encoded(anyOf(TEXTS)) + "x", "1"));
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
            request.path =
                    operation.path().replaceFirst("\\{\\w+}", java.util.regex.Matcher.quoteReplacement(anyOf(PATHS)));
        } else {
            request.path =
                    operation.path() + anyOf(List.of("/", "/x", ";x", ".json", "%20", "/..", "%2f", "//", "%00"));
        }
        request.strayed = true;
        request.deeds.add("the path is " + request.path.substring(0, Math.min(60, request.path.length())));
    }

    private void addHeader(Request request) {
        String[] header = anyOf(HEADERS);
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
                case 1 -> request.body = java.util.Arrays.copyOf(request.body, request.body.length / 2);
                case 2 -> {
                    request.body = request.body.clone();
                    for (int i = 0; i < 5 && request.body.length > 0; i++) {
                        request.body[random.nextInt(request.body.length)] = (byte) random.nextInt();
                    }
                }
                default -> request.body = anyOf(BODIES).getBytes(StandardCharsets.UTF_8);
            }
            request.deeds.add("the body is another");
        } else if (random.nextInt(3) == 0) {
            request.body = anyOf(BODIES).getBytes(StandardCharsets.UTF_8);
            request.deeds.add("there is a body");
        }
    }

    private void changeMethod(Request request, Operation operation) {
        request.method = anyOf(METHODS);
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
