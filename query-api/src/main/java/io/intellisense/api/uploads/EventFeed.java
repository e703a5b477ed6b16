package io.intellisense.api.uploads;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;

/** Reads the uploader's events as they come, without a thread of its own. */
final class EventFeed extends AbstractBinResponseConsumer<Void> {

    private final EventSplitter splitter = new EventSplitter();
    private final Runnable opened;
    private final Consumer<ServerEvent> told;

    EventFeed(Runnable opened, Consumer<ServerEvent> told) {
        this.opened = opened;
        this.told = told;
    }

    @Override
    protected void start(HttpResponse response, ContentType type) throws IOException {
        if (response.getCode() != 200) {
            throw new IOException("The uploader answered with status " + response.getCode());
        }
        opened.run();
    }

    @Override
    protected void data(ByteBuffer bytes, boolean last) {
        splitter.add(bytes).forEach(told);
    }

    @Override
    protected int capacityIncrement() {
        return Integer.MAX_VALUE;
    }

    @Override
    protected Void buildResult() {
        return null;
    }

    @Override
    public void releaseResources() {
        // holds none
    }
}
