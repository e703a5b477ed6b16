package io.intellisense.standalone;

import io.intellisense.api.QueryApi;
import io.intellisense.api.security.KeysUnreadableException;
import io.intellisense.api.status.IndexingProgress;
import io.intellisense.clip.ModelException;
import io.intellisense.flink.backfill.BackfillOptions;
import io.intellisense.flink.backfill.BackfillProgress;
import io.intellisense.flink.backfill.StageTime;
import io.intellisense.index.IndexException;
import io.intellisense.web.safety.ExposedException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** The query API and the page, in this process. */
public final class QueryServer {

    private QueryServer() {}

    /** Tells early and in one sentence that a port cannot be had. */
    public static void checkPort(int port) {
        try {
            LoopbackPort.probe(port);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError(
                    "Port " + port + " cannot be used (" + e.getMessage()
                            + "); stop what uses it, perhaps another intellisense, or choose another with --port.",
                    e);
        }
    }

    /**
     * Starts it with the model, index and limits of the indexing beside it, and with the keys of the data folder, where there are any.
     *
     * @param host the address to listen on; one that other machines reach needs keys
     * @param uploader where it passes uploads on to
     */
    public static AutoCloseable start(
            BackfillOptions indexing, DataFolder data, String host, int port, String uploader, LiveProgress progress) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "server.port", port,
                "intellisense.model.folder", indexing.model(),
                "intellisense.model.precision", indexing.clip().precision(),
                "intellisense.model.device", indexing.clip().device(),
                "intellisense.index.url", indexing.index(),
                "intellisense.uploader.url", uploader,
                "intellisense.thumbnails.folder", data.thumbnails(),
                "intellisense.images.max-bytes", indexing.limits().maxBytes(),
                "intellisense.images.max-pixels", indexing.limits().maxPixels(),
                "intellisense.images.max-side", indexing.limits().maxSide()));
        settings.put("server.address", host);
        if (Files.exists(data.keys())) {
            settings.put("intellisense.security.keys-file", data.keys());
        }
        SpringApplicationBuilder application = new SpringApplicationBuilder(QueryApi.class)
                .registerShutdownHook(false) // Running stops all parts, in order
                .initializers((GenericApplicationContext spring) ->
                        spring.registerBean(IndexingProgress.class, () -> () -> snapshot(progress)));
        try {
            return application.run(SpringSettings.arguments(settings))::close;
        } catch (RuntimeException e) {
            throw causeForAPerson(e);
        }
    }

    /** Spring wraps what our own parts say; what they say is the sentence to show. */
    private static RuntimeException causeForAPerson(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ModelException || cause instanceof IndexException) {
                return (RuntimeException) cause;
            }
            if (cause instanceof ExposedException || cause instanceof KeysUnreadableException) {
                return new UserError(cause.getMessage(), cause);
            }
        }
        return failure;
    }

    private static Optional<IndexingProgress.Snapshot> snapshot(LiveProgress progress) {
        return progress.current().map(now -> {
            BackfillProgress counts = now.counts();
            return new IndexingProgress.Snapshot(
                    counts.seen(),
                    counts.indexed(),
                    counts.alreadyThere(),
                    counts.rejected().entrySet().stream()
                            .collect(Collectors.toMap(entry -> entry.getKey().label(), Map.Entry::getValue)),
                    now.totalFiles() < 0 ? null : now.totalFiles(),
                    now.elapsed().toMillis() / 1000.0,
                    now.perSecond(),
                    now.stages().stages().stream().map(QueryServer::stage).toList(),
                    now.stages().bottleneck().orElse(null),
                    now.running());
        });
    }

    private static IndexingProgress.Stage stage(StageTime time) {
        StageSummary stage = StageSummary.of(time);
        return new IndexingProgress.Stage(stage.stage(), stage.images(), stage.perImage(), stage.threads());
    }
}
