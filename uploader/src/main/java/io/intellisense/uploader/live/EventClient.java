package io.intellisense.uploader.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One browser that follows the changes. Nothing ever waits for it: what it cannot take yet is kept, and it is dropped when that
 * becomes too much.
 */
final class EventClient implements WriteListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(EventClient.class);
    private static final int MOST_KEPT_BYTES = 256 * 1024;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Consumer<EventClient> onEnd;
    private final Deque<byte[]> kept = new ArrayDeque<>();
    private int keptBytes;
    private boolean writable;
    private boolean unflushed;
    private boolean ended;

    private EventClient(AsyncContext context, Consumer<EventClient> onEnd) throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.onEnd = onEnd;
    }

    /** @param onEnd told once, when the client has gone or was dropped */
    static EventClient begin(AsyncContext context, Consumer<EventClient> onEnd) throws IOException {
        EventClient client = new EventClient(context, onEnd);
        context.setTimeout(0);
        context.addListener(client);
        client.out.setWriteListener(client);
        return client;
    }

    /** Sends a frame when the client can take it; from any thread. */
    synchronized void send(byte[] frame) {
        if (ended) {
            return;
        }
        if (keptBytes + frame.length > MOST_KEPT_BYTES) {
            LOG.info("A client of the events is too slow and was dropped");
            end();
            return;
        }
        kept.add(frame);
        keptBytes += frame.length;
        write();
    }

    @Override
    public synchronized void onWritePossible() {
        writable = true;
        write();
    }

    /** After {@code isReady} has said no, the container calls back. */
    private void write() {
        try {
            while (writable && !ended && !(kept.isEmpty() && !unflushed)) {
                writable = out.isReady();
                if (writable && kept.isEmpty()) {
                    out.flush();
                    unflushed = false;
                } else if (writable) {
                    byte[] frame = kept.remove();
                    keptBytes -= frame.length;
                    out.write(frame);
                    unflushed = true;
                }
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A client of the events has gone", e);
            end();
        }
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        kept.clear();
        onEnd.accept(this);
        try {
            context.complete();
        } catch (IllegalStateException e) {
            LOG.debug("The container has ended it already", e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody starts it again
    }
}
