package io.intellisense.qdrant.collection;

import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** A collection's settings and the file that keeps them: a change is on the disk before anyone sees it. */
public final class StoredSettings {

    private final AtomicFile file;
    private volatile CollectionSettings settings;

    private StoredSettings(AtomicFile file, CollectionSettings settings) {
        this.file = file;
        this.settings = settings;
    }

    static StoredSettings read(AtomicFile file) throws IOException {
        return new StoredSettings(file, CollectionSettings.parse(file.read()));
    }

    /** @throws io.grpc.StatusRuntimeException where the request asks for what this server cannot do; nothing is written then */
    static StoredSettings of(AtomicFile file, CreateCollection request) {
        return new StoredSettings(file, CollectionSettings.of(request));
    }

    CollectionSettings get() {
        return settings;
    }

    void write() throws IOException {
        file.write(settings.toBytes());
    }

    void update(UpdateCollection changes) throws IOException {
        change(before -> before.with(changes));
    }

    public void putIndex(String field, PayloadSchemaInfo index) throws IOException {
        change(before -> before.withIndex(field, index));
    }

    public void removeIndex(String field) throws IOException {
        change(before -> before.withoutIndex(field));
    }

    private synchronized void change(UnaryOperator<CollectionSettings> change) throws IOException {
        CollectionSettings after = change.apply(settings);
        file.write(after.toBytes());
        settings = after;
    }
}
