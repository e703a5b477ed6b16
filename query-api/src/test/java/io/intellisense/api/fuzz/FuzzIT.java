package io.intellisense.api.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.FakeBeans;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.QueryApi;
import io.intellisense.api.fuzz.Described.Operation;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.api.uploads.ScriptedUploader;
import io.intellisense.index.ImagePoint;
import java.awt.Color;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Sends the whole application thousands of right and wrong requests, all made of the committed description, and holds every answer
 * against it. {@code -Dfuzz.seed} and {@code -Dfuzz.requests} make others, and more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzIT {

    private static final long SEED = Long.getLong("fuzz.seed", 20_260_102);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
    private static final int ENOUGH = 10;

    private final Described described = Described.committed();
    private final Judge judge = new Judge(described);
    private final ScriptedUploader uploader = new ScriptedUploader(PoliteUploader::answer);
    private ConfigurableApplicationContext application;
    private InetSocketAddress server;
    private List<ImagePoint> pictures;

    @BeforeAll
    void start(@TempDir Path folder) {
        application = new SpringApplicationBuilder(QueryApi.class)
                .initializers(new FakeBeans())
                .run(
                        "--server.port=0",
                        "--intellisense.thumbnails.folder=" + folder.resolve("thumbnails"),
                        "--intellisense.uploader.url=" + uploader.url());
        pictures = pictures(folder);
        pictures.forEach(application.getBean(MemoryLibrary.class)::add);
        server = new InetSocketAddress(
                "127.0.0.1", application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterAll
    void stop() {
        if (application != null) {
            application.close();
        }
        uploader.close();
    }

    @Test
    void everyAnswerIsAsDescribedWhateverIsAsked() {
        System.out.println("Fuzzing with -Dfuzz.seed=" + SEED + " -Dfuzz.requests=" + REQUESTS);
        assertThat(complaints()).as("seed " + SEED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/images/%5c", "/api/search?q=|", "/\\", "/%", "/api/uploads%00"})
    void whatTheContainerRefusesIsAProblemToo(String target) throws IOException {
        Reply reply = Reply.to(get(target), server);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.mediaType()).isEqualTo("application/problem+json");
        assertThat(reply.text()).contains("\"type\":\"/problems/bad-request\"", "\"status\":400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/a/b", "/actuator/health/a", "/actuator/health/readiness/x/y"})
    void thereIsNoHealthOfWhatIsNotThere(String target) throws IOException {
        assertThat(Reply.to(get(target), server).status()).isEqualTo(404);
    }

    private static Request get(String target) {
        Request request = new Request();
        request.method = "GET";
        request.path = target;
        return request;
    }

    private List<String> complaints() {
        List<Operation> operations = described.operations();
        List<String> ids = pictures.stream().map(point -> point.id().value()).toList();
        byte[] picture = ImageFiles.bytes(
                Path.of(URI.create(pictures.get(0).payload().locations().get(0))));
        List<String> complaints = new ArrayList<>();
        for (int i = 0; i < REQUESTS && complaints.size() < ENOUGH; i++) {
            Random random = new Random(SEED * REQUESTS + i);
            Operation operation = operations.get(i % operations.size());
            ValidValues values = new ValidValues(described, ids, picture, random);
            Request request = new ValidRequests(described, values, random).of(operation);
            Spoiler spoiler = new Spoiler(described, random);
            for (int spoilt = random.nextInt(3); spoilt > 0; spoilt--) {
                spoiler.spoil(request, operation);
            }
            complaint(operation, request)
                    .ifPresent(complaint -> complaints.add("\n" + operation + ": " + complaint + "\n  " + request));
        }
        return complaints;
    }

    private Optional<String> complaint(Operation operation, Request request) {
        try {
            Reply reply = Reply.to(request, server);
            return judge.complaint(operation, request, reply).map(complaint -> complaint + ", but was: " + reply);
        } catch (IOException e) {
            return Optional.of("there is no answer: " + e);
        }
    }

    private static List<ImagePoint> pictures(Path folder) {
        Path circle = ImageFiles.write(folder.resolve("Summer holidays/circle.png"), Color.RED, 40, 30);
        Path boat = ImageFiles.write(folder.resolve("boat é 😀.jpg"), Color.BLUE, 50, 50);
        Path house = ImageFiles.write(folder.resolve("house.png"), Color.GREEN, 30, 60);
        Path gone = ImageFiles.write(folder.resolve("gone.png"), Color.PINK, 30, 61);
        List<ImagePoint> points = List.of(
                ImageFiles.point(
                        ImageFiles.facts(circle, Instant.parse("2024-05-31T22:00:00Z"), "Nikon D90"),
                        "a red circle",
                        circle),
                ImageFiles.point(boat, "a boat on the sea"),
                ImageFiles.point(house, "a red house at night"),
                ImageFiles.point(gone, "a house that is gone"));
        gone.toFile().delete();
        return points;
    }
}
