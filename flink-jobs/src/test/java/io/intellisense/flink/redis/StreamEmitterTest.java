package io.intellisense.flink.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.SourceOutput;
import org.junit.jupiter.api.Test;

class StreamEmitterTest {

    private static final EntryId ID = new EntryId(5, 0);

    private final StreamLedger ledger = new StreamLedger(StreamSplit.fresh("s"));
    private final List<String> emitted = new ArrayList<>();

    @Test
    void emitsWhatTheReaderMakesOfAnEntryAndWritesItDown() {
        emit(new FieldReader(), Map.of(FieldReader.FIELD, "a"));
        assertThat(emitted).containsExactly("a at 5");
        assertThat(ledger.snapshot(1).covered()).containsExactly(ID);
    }

    @Test
    void emitsAStandInForAnEntryThatMakesNoSense() {
        emit(new FieldReader(), Map.of());
        assertThat(emitted).containsExactly("unreadable 5-0: it has no field value at 5");
        assertThat(ledger.snapshot(1).covered()).containsExactly(ID);
    }

    @Test
    void outlastsAReaderThatFails() {
        emit(new FailingReader(), Map.of());
        assertThat(emitted).singleElement().asString().contains("IllegalStateException: oh");
    }

    private void emit(EntryReader<String> reader, Map<String, String> fields) {
        new StreamEmitter<>(reader).emitRecord(StreamEntry.of("s", ID, fields, 1), new Output(), ledger);
    }

    private record FailingReader() implements EntryReader<String> {

        @Override
        public String read(StreamEntry entry) {
            throw new IllegalStateException("oh");
        }

        @Override
        public String unreadable(StreamEntry entry, String why) {
            return why;
        }
    }

    private final class Output implements SourceOutput<String> {

        @Override
        public void collect(String value, long timestamp) {
            emitted.add(value + " at " + timestamp);
        }

        @Override
        public void collect(String value) {
            emitted.add(value);
        }

        @Override
        public void emitWatermark(Watermark watermark) {}

        @Override
        public void markIdle() {}

        @Override
        public void markActive() {}
    }
}
