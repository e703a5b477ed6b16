package io.intellisense.api.uploads;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * One browser that follows events. Nobody ever waits for it: what its connection cannot take yet queues up here, and one that
 * does not keep up is left to connect again.
 */
final class Follower implements WriteListener, AsyncListener {

    private static final int LONGEST_QUEUE = 1_000;

    private final AsyncContext connection;
    private final ServletOutputStream out;
    private final Consumer<Follower> gone;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private boolean open;
    private boolean flushed = true;
    private boolean ended;

    private Follower(AsyncContext connection, Consumer<Follower> gone) throws IOException {
        this.connection = connection;
        this.out = connection.getResponse().getOutputStream();
        this.gone = gone;
    }

    /** @param gone told once, when the connection has ended, whoever ended it */
    static Follower on(AsyncContext connection, Consumer<Follower> gone) throws IOException {
        connection.setTimeout(0);
        Follower follower = new Follower(connection, gone);
        connection.addListener(follower);
        return follower;
    }

    /** To be called when it may be told something. */
    void start() {
        out.setWriteListener(this);
    }

    synchronized void tell(byte[] event) {
        if (ended) {
            return;
        }
        if (waiting.size() >= LONGEST_QUEUE) {
            end();
            return;
        }
        waiting.add(event);
        writeWhatFits();
    }

    @Override
    public synchronized void onWritePossible() {
        open = true;
        writeWhatFits();
    }

    private void writeWhatFits() {
        try {
            while (open && !ended && out.isReady()) {
                byte[] next = waiting.poll();
                if (next != null) {
                    out.write(next);
                    flushed = false;
                } else if (!flushed) {
                    out.flush();
                    flushed = true;
                } else {
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            end(); // it has left
        }
    }

    synchronized void end() {
        if (!ended) {
            ended = true;
            waiting.clear();
            gone.accept(this);
            complete();
        }
    }

    private void complete() {
        try {
            connection.complete();
        } catch (IllegalStateException e) {
            // the container was quicker
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
        // is started once
    }
}
