package io.intellisense.flink.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does slow things a few at a time, ahead of whoever takes their results, in the order in which they were asked for. Used by one
 * thread.
 *
 * <p>What is done and not taken yet is bounded by a number and by its bytes: a thing that would exceed them waits until it is the
 * next to be taken.
 */
final class ReadAhead<T> implements AutoCloseable {

    /** What is done ahead. */
    interface Work<T> {
        /** @param room to be asked for as soon as the work knows how many bytes it is about to fill */
        T run(Room room) throws Exception;
    }

    /** Space for bytes. */
    interface Room {
        /** Waits for the space; asked for once a work. */
        void take(long bytes) throws InterruptedException;
    }

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ExecutorService threads;
    private final int count;
    private final SharedRoom space;
    private final Deque<FutureTask<T>> waiting = new ArrayDeque<>();
    private long asked;

    /**
     * @param threads that work at the same time
     * @param count works ahead, at most
     * @param bytes that they fill, at most, or a single one whatever its size
     */
    ReadAhead(int threads, int count, long bytes) {
        this.threads = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "read-ahead-" + NUMBERS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.count = count;
        this.space = new SharedRoom(bytes);
    }

    /** To be called only where it {@link #isFull is not full}. */
    void ask(Work<T> work) {
        long number = asked++;
        FutureTask<T> task = new FutureTask<>(() -> work.run(bytes -> space.take(bytes, number)));
        waiting.add(task);
        threads.execute(task);
    }

    boolean isFull() {
        return waiting.size() >= count;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Whether {@link #take} would not wait. */
    boolean isNextDone() {
        Future<T> next = waiting.peek();
        return next != null && next.isDone();
    }

    /** The next result, once it is there. */
    T take() throws InterruptedException, ExecutionException {
        T result = waiting.element().get();
        waiting.remove();
        space.giveBackNext();
        return result;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
