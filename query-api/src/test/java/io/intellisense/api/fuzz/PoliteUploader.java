package io.intellisense.api.fuzz;

import com.sun.net.httpserver.HttpExchange;
import io.intellisense.api.uploads.ScriptedUploader;
import java.io.IOException;

/** Answers every call as the uploader does when all is well. */
final class PoliteUploader {

    private static final String ID = "123e4567-e89b-52d3-a456-426614174000";
    private static final String RECEIPT =
            "{\"id\":\"%s\",\"url\":\"/api/images/%s\",\"status\":\"received\",\"fileName\":\"a.png\"}"
                    .formatted(ID, ID);
    private static final String UPLOADS =
            """
            {"stored":1,"unannounced":0,"waiting":null,"pending":null,"rejected":null,"receivedPerSecond":0.0,
             "indexedPerSecond":0.0,"redis":{"address":"redis://x","reachable":false,"problem":"away"}}""";
    private static final String REJECTED =
            """
            {"images":[{"letter":"1-0","uri":"file:///a","fileName":"a","stage":"decode","reason":"corrupt",
                        "message":"No","attempts":1,"at":"2026-01-02T03:04:05Z"}]}""";
    private static final String STATE =
            "{\"id\":\"%s\",\"state\":\"rejected\",\"at\":\"2026-01-02T03:04:05Z\",\"reason\":\"corrupt\",\"message\":\"No\"}"
                    .formatted(ID);

    private PoliteUploader() {}

    static void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        switch (exchange.getRequestMethod() + " " + path) {
            case "POST /api/images" -> ScriptedUploader.answer(exchange, 201, RECEIPT);
            case "POST /api/images/known" -> ScriptedUploader.answer(exchange, 200, "{\"known\":[]}");
            case "POST /api/rejected/retry" -> ScriptedUploader.answer(exchange, 200, "{\"retried\":1,\"gone\":0}");
            case "GET /api/uploads" -> ScriptedUploader.answer(exchange, 200, UPLOADS);
            case "GET /api/rejected" -> ScriptedUploader.answer(exchange, 200, REJECTED);
            case "GET /api/events" -> exchange.close();
            default ->
                ScriptedUploader.answer(
                        exchange,
                        exchange.getRequestMethod().equals("DELETE") ? 202 : 200,
                        exchange.getRequestMethod().equals("DELETE") ? "" : STATE);
        }
    }
}
