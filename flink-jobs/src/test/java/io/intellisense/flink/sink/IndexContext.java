package io.intellisense.flink.sink;

import io.intellisense.flink.access.OutcomeAccess;
import io.intellisense.flink.access.QdrantAccess;
import io.intellisense.flink.retry.RetryPolicy;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.ScrollPage;
import io.intellisense.index.VectorIndex;
import io.intellisense.qdrant.EmbeddedQdrant;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.testframe.external.ExternalSystemDataReader;
import org.apache.flink.connector.testframe.external.sink.DataStreamSinkV2ExternalContext;
import org.apache.flink.connector.testframe.external.sink.TestingSinkSettings;

/** What Flink's suite writes into an index of its own, and how it reads it back. */
final class IndexContext implements DataStreamSinkV2ExternalContext<WrittenImage> {

    private static final CollectionSpec SPEC = new CollectionSpec("suite", "1", 2, "none");
    private static final int PAGE = 1_000;

    private final EmbeddedQdrant server;
    private final IndexAddress address;
    private final VectorIndex index;

    IndexContext(Path folder) {
        server = EmbeddedQdrant.start(folder, 0);
        address = new IndexAddress("127.0.0.1", server.port(), false, null);
        index = VectorIndex.open(address, SPEC);
    }

    @Override
    public Sink<WrittenImage> createSink(TestingSinkSettings settings) {
        return new WrittenImagesSink(new IndexSink(
                QdrantAccess.of(address, SPEC), RetryPolicy.DEFAULT, Duration.ofMillis(100), OutcomeAccess.NONE));
    }

    @Override
    public List<WrittenImage> generateTestData(TestingSinkSettings settings, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 300 + random.nextInt(100))
                .mapToObj(number -> WrittenImage.of(
                        "file:///" + number + ".jpg", 1 + random.nextInt(9_999), random.nextInt(99_999)))
                .toList();
    }

    /** Gives every image once, however often it is asked. */
    @Override
    public ExternalSystemDataReader<WrittenImage> createSinkDataReader(TestingSinkSettings settings) {
        Set<WrittenImage> given = new HashSet<>();
        return new ExternalSystemDataReader<>() {
            @Override
            public List<WrittenImage> poll(Duration timeout) {
                ScrollPage page = index.scroll(ImageFilter.ALL, null, PAGE);
                return page.images().stream()
                        .map(WrittenImage::of)
                        .filter(given::add)
                        .toList();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public TypeInformation<WrittenImage> getProducedType() {
        return TypeInformation.of(WrittenImage.class);
    }

    @Override
    public List<URL> getConnectorJarPaths() {
        return List.of();
    }

    @Override
    public void close() {
        index.close();
        server.close();
    }

    @Override
    public String toString() {
        return "Index";
    }
}
