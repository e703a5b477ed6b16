package io.intellisense.qdrant;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleFunction;
import org.apache.lucene.store.AlreadyClosedException;

/** Answers a call with a result and the seconds it took, or with the right status. */
final class Reply {

    private static final System.Logger LOG = System.getLogger(Reply.class.getName());
    private static final double NANOS = 1e9;

    /** The work of a call: gives the answer once the time it took is known. */
    @FunctionalInterface
    interface Work<T> {
        DoubleFunction<T> run() throws IOException, InterruptedException, TimeoutException;
    }

    private Reply() {}

    static <T> void to(StreamObserver<T> client, Work<T> work) {
        long start = System.nanoTime();
        try {
            DoubleFunction<T> answer = work.run();
            client.onNext(answer.apply((System.nanoTime() - start) / NANOS));
            client.onCompleted();
        } catch (Exception e) {
            client.onError(status(e));
        }
    }

    private static StatusRuntimeException status(Exception e) {
        if (e instanceof StatusRuntimeException refusal) {
            return refusal;
        }
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return described(Status.UNAVAILABLE, "The server is stopping", e);
        }
        if (e instanceof TimeoutException) {
            return described(Status.DEADLINE_EXCEEDED, "Timeout: " + e.getMessage(), e);
        }
        if (e instanceof AlreadyClosedException) {
            return described(
                    Status.UNAVAILABLE,
                    "The collection is closed: it was deleted, or the disk failed (is it full?); restart the server",
                    e);
        }
        LOG.log(Level.ERROR, "A call failed", e);
        return described(Status.INTERNAL, "Service internal error: " + e, e);
    }

    private static StatusRuntimeException described(Status status, String sentence, Exception cause) {
        return status.withDescription(sentence).withCause(cause).asRuntimeException();
    }
}
