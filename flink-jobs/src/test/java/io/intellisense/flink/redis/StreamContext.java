package io.intellisense.flink.redis;

import io.intellisense.flink.redis.RedisProcess.TestClient;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.testframe.external.ExternalSystemSplitDataWriter;
import org.apache.flink.connector.testframe.external.source.DataStreamSourceExternalContext;
import org.apache.flink.connector.testframe.external.source.TestingSourceSettings;

/** What Flink's suite writes and what it reads: each of its splits is a stream. */
final class StreamContext implements DataStreamSourceExternalContext<String> {

    private final RedisProcess server;
    private final TestClient client;
    private final String prefix = UUID.randomUUID().toString();
    private final List<String> streams = new ArrayList<>();

    StreamContext(RedisProcess server) {
        this.server = server;
        this.client = server.open();
    }

    @Override
    public Source<String, ?, ?> createSource(TestingSourceSettings settings) {
        // The suite of metrics and single splits builds the source before it writes; no more than four splits are ever
        // written.
        RedisStreamSourceBuilder<String> source = RedisStreamSource.<String>builder()
                .address(server.address())
                .streams(IntStream.range(0, 4).mapToObj(this::stream).toList())
                .group("suite")
                .deserializer(new FieldReader())
                .deadline(Duration.ofSeconds(5))
                .produces(Types.STRING);
        return settings.getBoundedness() == Boundedness.BOUNDED
                ? source.bounded().build()
                : source.build();
    }

    @Override
    public ExternalSystemSplitDataWriter<String> createSourceSplitDataWriter(TestingSourceSettings settings) {
        String stream = stream(streams.size());
        streams.add(stream);
        return new ExternalSystemSplitDataWriter<>() {
            @Override
            public void writeRecords(List<String> records) {
                records.forEach(record -> client.redis().xadd(stream, Map.of(FieldReader.FIELD, record)));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public List<String> generateTestData(TestingSourceSettings settings, int splitIndex, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 200 + random.nextInt(100))
                .mapToObj(number -> splitIndex + "-" + number + "-" + Long.toHexString(random.nextLong()))
                .toList();
    }

    private String stream(int index) {
        return prefix + ":{" + index + "}";
    }

    @Override
    public TypeInformation<String> getProducedType() {
        return Types.STRING;
    }

    @Override
    public List<URL> getConnectorJarPaths() {
        return List.of();
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "Redis streams";
    }
}
