package io.intellisense.api.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import io.intellisense.api.ImageFiles;
import io.intellisense.index.ImagePoint;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What goes through to the uploader and back, over real sockets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayIT {

    private static final String TOO_LARGE =
            "{\"type\":\"/problems/too-many-bytes\",\"title\":\"t\",\"status\":413,\"detail\":\"Too large.\"}";
    private static final int MEGABYTE = 1_000_000;
    private static final long LONGEST = 300L * MEGABYTE;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScriptedUploader uploader = new ScriptedUploader();
    private Path folder;
    private Server server;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        server = new Server(
                folder,
                uploader.url(),
                "--intellisense.uploader.max-request-bytes=" + LONGEST,
                "--intellisense.uploader.max-requests=2");
    }

    @AfterAll
    void stop() {
        server.close();
        uploader.close();
    }

    @AfterEach
    void tidy() {
        uploader.comesBack();
        server.library().clear();
    }

    @Test
    void anUploadGoesThroughAndItsAnswerComesBackUnchanged() throws Exception {
        AtomicReference<Seen> seen = new AtomicReference<>();
        uploader.answersWith(exchange -> {
            seen.set(Seen.of(exchange));
            exchange.getResponseHeaders().set("Location", "/api/images/x");
            exchange.getResponseHeaders().set("Connection", "X-Private");
            exchange.getResponseHeaders().set("X-Private", "of this connection");
            ScriptedUploader.answer(exchange, 201, "{\"id\":\"x\"}");
        });
        HttpResponse<String> answer = client.send(
                post("/api/images?from=test", new byte[MEGABYTE])
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .header("X-Request-Id", "17")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\":\"x\"}");
        assertThat(answer.headers().firstValue("Location")).contains("/api/images/x");
        assertThat(answer.headers().firstValue("X-Private")).isEmpty();
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(seen.get())
                .isEqualTo(new Seen(
                        "POST /api/images?from=test",
                        "1000000",
                        "multipart/form-data; boundary=b",
                        "17",
                        null,
                        MEGABYTE));
    }

    @Test
    void aBodyWithoutALengthGoesThroughInChunks() throws Exception {
        AtomicReference<Seen> seen = new AtomicReference<>();
        uploader.answersWith(exchange -> {
            seen.set(Seen.of(exchange));
            ScriptedUploader.answer(exchange, 201, "{}");
        });
        HttpRequest request = HttpRequest.newBuilder(server.url("/api/images"))
                .POST(BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        assertThat(seen.get().length()).isNull();
    }

    @Test
    void theUploaderSeesBytesBeforeTheClientHasSentTheRest() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Integer> total = new AtomicReference<>();
        uploader.answersWith(exchange -> {
            exchange.getRequestBody().readNBytes(1_000);
            begun.countDown();
            total.set(1_000 + exchange.getRequestBody().readAllBytes().length);
            ScriptedUploader.answer(exchange, 201, "{\"all\":true}");
        });
        try (RawClient slow = new RawClient(server.address())) {
            slow.send("POST /api/images HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3000\r\n\r\n");
            slow.send(new byte[1_500]);
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            slow.send(new byte[1_500]);
            assertThat(slow.line()).startsWith("HTTP/1.1 201");
            assertThat(total).hasValue(3_000);
        }
    }

    @Test
    void anUploaderThatReadsSlowlySlowsTheClientDownInsteadOfFillingOurMemory() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        uploader.answersWith(exchange -> {
            await(goOn);
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            ScriptedUploader.answer(exchange, 201, "{}");
        });
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(post("/api/images", new byte[100 * MEGABYTE]).build(), BodyHandlers.ofString());
        assertThat(catchThrowable(() -> answer.get(500, TimeUnit.MILLISECONDS))).isInstanceOf(TimeoutException.class);
        goOn.countDown();
        assertThat(answer.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
    }

    @Test
    void anAnswerThatComesBeforeTheWholeBodyReachesTheClient() throws Exception {
        uploader.answersWith(exchange -> {
            exchange.getRequestBody().readNBytes(100_000);
            ScriptedUploader.answer(exchange, 413, TOO_LARGE);
        });
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer =
                    client.send(post("/api/images", new byte[10 * MEGABYTE]).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).isEqualTo(TOO_LARGE);
        }
    }

    @Test
    void anAnswerIsSentOnWhileTheClientIsStillSending() throws Exception {
        uploader.answersWith(exchange -> {
            exchange.getRequestBody().readNBytes(1_000);
            ScriptedUploader.answer(exchange, 413, TOO_LARGE);
        });
        try (RawClient slow = new RawClient(server.address())) {
            slow.send("POST /api/images HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n\r\n");
            int all = 10_000;
            int sent = 0;
            for (; sent < all && !slow.isAnswered(); sent++) {
                slow.send(new byte[10_000]);
                Thread.sleep(5);
            }
            assertThat(sent).isLessThan(all);
            assertThat(slow.line()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aBodyThatIsLongerThanAllowedIsRefusedWithoutReadingIt() throws Exception {
        uploader.answersWith(exchange -> ScriptedUploader.answer(exchange, 201, "{}"));
        try (RawClient large = new RawClient(server.address())) {
            large.send("POST /api/images HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + (LONGEST + 1) + "\r\n\r\n");
            assertThat(large.line()).startsWith("HTTP/1.1 413");
            assertThat(large.lineThatStartsWith("{"))
                    .contains("/problems/too-many-bytes", "One request may have 300,000,000 bytes at most");
        }
    }

    @Test
    void aClientThatBreaksOffBreaksTheUploadersRequestToo() throws Exception {
        CompletableFuture<String> outcome = new CompletableFuture<>();
        uploader.answersWith(exchange -> {
            try {
                exchange.getRequestBody().readAllBytes();
                outcome.complete("read whole");
            } catch (IOException e) {
                outcome.complete("broken off");
            }
        });
        try (RawClient leaving = new RawClient(server.address())) {
            leaving.send("POST /api/images HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n");
            leaving.send(new byte[50_000]);
        }
        assertThat(outcome.get(60, TimeUnit.SECONDS)).isEqualTo("broken off");
    }

    @Test
    void anUploaderThatIsAwayIsAProblemOfItsOwn() throws Exception {
        uploader.goesAway();
        HttpResponse<String> answer =
                client.send(post("/api/images", new byte[10 * MEGABYTE]).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.body())
                .contains("/problems/uploader-unavailable", "The uploader at " + uploader.url() + " does not answer");
    }

    @Test
    void anUploaderThatDiesHalfwayIsAProblemToo() throws Exception {
        uploader.answersWith(exchange -> {
            exchange.getRequestBody().readNBytes(1_000);
            uploader.goesAway();
        });
        HttpResponse<String> answer =
                client.send(post("/api/images", new byte[10 * MEGABYTE]).build(), BodyHandlers.ofString());
        assertThat(answer.body()).contains("/problems/uploader-unavailable");
    }

    @Test
    void moreAtATimeThanAllowedAreAskedToComeBack() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(2);
        uploader.answersWith(exchange -> {
            busy.countDown();
            await(goOn);
            ScriptedUploader.answer(exchange, 200, "{}");
        });
        List<CompletableFuture<HttpResponse<String>>> first = Stream.of(1, 2)
                .map(i -> client.sendAsync(get("/api/uploads"), BodyHandlers.ofString()))
                .toList();
        assertThat(busy.await(60, TimeUnit.SECONDS)).isTrue();
        HttpResponse<String> third = client.send(get("/api/uploads"), BodyHandlers.ofString());
        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.body()).contains("/problems/overloaded");
        goOn.countDown();
        first.forEach(CompletableFuture::join);
    }

    @Test
    void theUploadersOtherAnswersGoThrough() throws Exception {
        uploader.answersWith(exchange -> ScriptedUploader.answer(
                exchange, 200, "{\"" + exchange.getRequestMethod() + "\":\"" + exchange.getRequestURI() + "\"}"));
        assertThat(client.send(get("/api/rejected?limit=3&reason=corrupt"), BodyHandlers.ofString())
                        .body())
                .isEqualTo("{\"GET\":\"/api/rejected?limit=3&reason=corrupt\"}");
        assertThat(client.send(post("/api/rejected/retry", new byte[2]).build(), BodyHandlers.ofString())
                        .body())
                .isEqualTo("{\"POST\":\"/api/rejected/retry\"}");
        assertThat(client.send(post("/api/images/known", new byte[2]).build(), BodyHandlers.ofString())
                        .body())
                .isEqualTo("{\"POST\":\"/api/images/known\"}");
    }

    @Test
    void theStatusOfThePictureIsTheUploadersWhereItKnows() throws Exception {
        ImagePoint image = picture();
        server.library().add(image);
        uploader.answersWith(exchange -> ScriptedUploader.answer(exchange, 200, "{\"state\":\"received\"}"));
        assertThat(client.send(get("/api/images/" + image.id() + "/status"), BodyHandlers.ofString())
                        .body())
                .isEqualTo("{\"state\":\"received\"}");
    }

    @Test
    void theIndexTellsTheStatusWhereTheUploaderKnowsNothingOrIsAway() throws Exception {
        ImagePoint image = picture();
        HttpRequest request = get("/api/images/" + image.id() + "/status");
        uploader.answersWith(exchange -> ScriptedUploader.answer(exchange, 404, "{\"title\":\"none\"}"));
        assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("{\"title\":\"none\"}");
        server.library().add(image);
        String indexed = "{\"id\":\"" + image.id() + "\",\"state\":\"indexed\",\"at\":\"2026-01-02T03:04:05Z\"}";
        assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo(indexed);
        uploader.goesAway();
        assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo(indexed);
        server.library().clear();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(503);
    }

    @Test
    void aPictureFromAFolderIsNotDeletedButExplained() throws Exception {
        ImagePoint image = picture();
        server.library().add(image);
        uploader.answersWith(exchange -> ScriptedUploader.answer(exchange, 404, "{\"title\":\"none\"}"));
        HttpResponse<String> answer = client.send(delete(image), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains(
                        "/problems/not-ours", "pink.png was not uploaded", folder.toString(), "Delete the file there");
        server.library().clear();
        assertThat(client.send(delete(image), BodyHandlers.ofString()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSmallPicturesOfADeletedOneAreRemoved() throws Exception {
        ImagePoint image = picture();
        server.library().add(image);
        for (int size : new int[] {256, 512, 1024}) {
            client.send(get("/api/images/" + image.id() + "/thumbnail?size=" + size), BodyHandlers.discarding());
        }
        assertThat(smallPictures(image)).isEqualTo(3);
        uploader.answersWith(exchange -> ScriptedUploader.answer(exchange, 204, ""));
        assertThat(client.send(delete(image), BodyHandlers.ofString()).statusCode())
                .isEqualTo(204);
        assertThat(smallPictures(image)).isZero();
    }

    @Test
    void theStatusOfTheWholeShowsTheUploadersAccountAndNothingWhereItIsAway() throws Exception {
        uploader.answersWith(exchange -> ScriptedUploader.answer(exchange, 200, "{\"stored\":3,\"waiting\":null}"));
        eventually(() -> status().contains("\"uploads\":{\"stored\":3,\"waiting\":null}"));
        uploader.goesAway();
        eventually(() -> !status().contains("uploads"));
    }

    private String status() throws Exception {
        return client.send(get("/api/status"), BodyHandlers.ofString()).body();
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        for (int i = 0; !condition.call(); i++) {
            assertThat(i).as("tries").isLessThan(600);
            Thread.sleep(100);
        }
    }

    private ImagePoint picture() {
        return ImageFiles.point(
                ImageFiles.write(folder.resolve("photos/pink.png"), Color.PINK, 1_300, 900), "something pink");
    }

    private long smallPictures(ImagePoint image) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("thumbnails"))) {
            return files.filter(file -> file.getFileName().toString().equals(image.id() + ".jpg"))
                    .count();
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(server.url(path)).build();
    }

    private HttpRequest.Builder post(String path, byte[] body) {
        return HttpRequest.newBuilder(server.url(path)).POST(BodyPublishers.ofByteArray(body));
    }

    private HttpRequest delete(ImagePoint image) {
        return HttpRequest.newBuilder(server.url("/api/images/" + image.id()))
                .DELETE()
                .build();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What of a request arrived at the uploader. */
    private record Seen(
            String line, String length, String contentType, String requestId, String origin, int bodyBytes) {

        static Seen of(HttpExchange exchange) throws IOException {
            return new Seen(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    exchange.getRequestHeaders().getFirst("Content-Length"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders().getFirst("X-Request-Id"),
                    exchange.getRequestHeaders().getFirst("Origin"),
                    exchange.getRequestBody().readAllBytes().length);
        }
    }
}
