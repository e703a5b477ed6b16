package io.intellisense.api.uploads;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Reads the uploader's events as they come, without a thread of its own. */
final class EventFeed implements AsyncResponseConsumer<Void> {

    private final EventSplitter splitter = new EventSplitter();
    private final Runnable opened;
    private final Consumer<ServerEvent> told;
    private FutureCallback<Void> end;

    EventFeed(Runnable opened, Consumer<ServerEvent> told) {
        this.opened = opened;
        this.told = told;
    }

    @Override
    public void consumeResponse(
            HttpResponse response, EntityDetails entity, HttpContext context, FutureCallback<Void> end)
            throws IOException {
        if (response.getCode() != 200 || entity == null) {
            throw new IOException("The uploader answered with status " + response.getCode());
        }
        this.end = end;
        opened.run();
    }

    @Override
    public void consume(ByteBuffer bytes) {
        splitter.add(bytes).forEach(told);
    }

    @Override
    public void updateCapacity(CapacityChannel capacity) throws IOException {
        capacity.update(Integer.MAX_VALUE);
    }

    @Override
    public void streamEnd(List<? extends Header> trailers) {
        end.completed(null);
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // says nothing that matters here
    }

    @Override
    public void failed(Exception cause) {
        // whoever waits for the end is told
    }

    @Override
    public void releaseResources() {
        // holds none
    }
}
