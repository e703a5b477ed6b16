package io.intellisense.flink.redis;

import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.connector.base.source.reader.RecordEmitter;

/** Reads an entry and writes down that it is on its way. */
record StreamEmitter<T>(EntryReader<T> reader) implements RecordEmitter<StreamEntry, T, StreamLedger> {

    @Override
    public void emitRecord(StreamEntry entry, SourceOutput<T> output, StreamLedger ledger) {
        output.collect(read(entry), entry.id().millis());
        ledger.emitted(entry.id());
    }

    private T read(StreamEntry entry) {
        try {
            return reader.read(entry);
        } catch (UnreadableEntryException e) {
            return reader.unreadable(entry, e.getMessage());
        } catch (RuntimeException e) {
            return reader.unreadable(entry, e.toString());
        }
    }
}
