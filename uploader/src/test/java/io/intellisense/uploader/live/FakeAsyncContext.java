package io.intellisense.uploader.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** An asynchronous answer whose client takes bytes only while it is told to. */
final class FakeAsyncContext extends MockAsyncContext implements AsyncContext {

    private final Out out;
    private boolean completed;

    private FakeAsyncContext(Out out) {
        super(new MockHttpServletRequest(), new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return out;
            }
        });
        this.out = out;
    }

    static FakeAsyncContext make() {
        return new FakeAsyncContext(new Out());
    }

    /** From now on the client takes what it is sent, or does not. */
    void takes(boolean ready) throws IOException {
        out.ready = ready;
        if (ready) {
            out.listener.onWritePossible();
        }
    }

    void breaks() {
        out.broken = true;
    }

    String taken() {
        return out.taken.toString(StandardCharsets.UTF_8);
    }

    boolean isCompleted() {
        return completed;
    }

    @Override
    public void addListener(AsyncListener listener) {
        // the container's own events are not what is tried here
    }

    @Override
    public void complete() {
        completed = true;
    }

    private static final class Out extends ServletOutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private WriteListener listener;
        private boolean ready;
        private boolean asked;
        private boolean broken;

        @Override
        public boolean isReady() {
            asked = ready;
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener writeListener) {
            listener = writeListener;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            requireAsked();
            taken.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            requireAsked();
        }

        /** As containers do: a write without asking first is an error. */
        private void requireAsked() throws IOException {
            if (broken) {
                throw new IOException("The client has gone");
            }
            if (!asked) {
                throw new IllegalStateException("Nobody has asked whether the client is ready");
            }
            asked = false;
        }
    }
}
