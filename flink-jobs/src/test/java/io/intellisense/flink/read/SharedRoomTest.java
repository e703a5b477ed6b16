package io.intellisense.flink.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class SharedRoomTest {

    private final SharedRoom room = new SharedRoom(100);

    @Test
    void whoeverIsNextGetsInWithMoreThanThereIs() throws Exception {
        room.take(1_000, 0);
        room.giveBackNext();
        room.take(100, 1);
    }

    @Test
    void anotherWaitsUntilThereIsRoom() throws Exception {
        room.take(60, 0);
        room.take(40, 1);
        Thread third = start(() -> room.take(50, 2));
        awaitWaiting(third);
        room.giveBackNext();
        third.join();
    }

    @Test
    void anotherWaitsUntilItIsNext() throws Exception {
        room.take(100, 0);
        Thread second = start(() -> room.take(1_000, 1));
        awaitWaiting(second);
        room.giveBackNext();
        second.join();
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private static Thread start(Step step) {
        Thread thread = new Thread(() -> {
            try {
                step.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(thread.isAlive()).isTrue();
            Thread.onSpinWait();
        }
    }
}
