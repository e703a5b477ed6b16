package io.intellisense.api.uploads;

import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.support.classic.SharedOutputBuffer;
import org.apache.hc.core5.util.Timeout;

/**
 * A body on its way through: the thread that serves the client reads it and waits whenever the uploader is slower, so that no
 * more than a few kilobytes of it are here at any time. It can be sent only once.
 */
final class OutgoingBody implements AsyncEntityProducer {

    private static final int PIECE = 32 * 1024;

    private final InputStream in;
    private final long length;
    private final long longest;
    private final SharedOutputBuffer buffer = new SharedOutputBuffer(2 * PIECE);
    private volatile boolean started;
    private volatile boolean stopped;

    /**
     * @param length bytes, or -1 where that is not known
     * @param longest bytes that are passed on, at most
     */
    OutgoingBody(InputStream in, long length, long longest) {
        this.in = in;
        this.length = length;
        this.longest = longest;
        if (length > longest) {
            throw tooLong();
        }
    }

    /**
     * Reads it to its end, or until it is stopped.
     *
     * @throws IOException where the client broke off
     */
    void pump() throws IOException {
        byte[] piece = new byte[PIECE];
        long total = 0;
        int read = 0;
        while (!stopped && (read = in.read(piece)) >= 0) {
            total += read;
            if (total > longest) {
                throw tooLong();
            }
            passOn(piece, read);
        }
        if (!stopped) {
            finish();
        }
    }

    /** Ends the pumping: there is an answer, or there never will be one. */
    void stop() {
        stopped = true;
        buffer.abort();
    }

    private void passOn(byte[] piece, int read) {
        try {
            buffer.write(piece, 0, read, Timeout.of(UploaderClient.LONGEST_SILENCE));
        } catch (IOException e) {
            stopped = true; // the exchange has ended, and tells by itself how
        }
    }

    private void finish() {
        try {
            buffer.writeCompleted();
        } catch (IOException e) {
            stopped = true; // likewise
        }
    }

    private ApiProblem tooLong() {
        return new ApiProblem(
                ProblemKind.TOO_MANY_BYTES,
                "One request may have %,d bytes at most; send the files one by one.".formatted(longest));
    }

    @Override
    public int available() {
        int waiting = buffer.length();
        return waiting > 0 || started ? waiting : 1; // asks to be called once, for the channel
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        started = true;
        buffer.flush(channel);
    }

    @Override
    public void failed(Exception cause) {
        stop();
    }

    @Override
    public void releaseResources() {
        stop();
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isChunked() {
        return length < 0;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public String getContentType() {
        return null; // goes through among the headers
    }

    @Override
    public String getContentEncoding() {
        return null;
    }

    @Override
    public Set<String> getTrailerNames() {
        return Set.of();
    }
}
