package io.intellisense.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTest {

    private final List<String> closed = new ArrayList<>();

    @Test
    void stopsInReverseOrderAndOnce() {
        Running running = new Running();
        running.add(() -> closed.add("store"));
        running.add(() -> closed.add("server"));
        running.close();
        running.close();
        assertThat(closed).containsExactly("server", "store");
    }

    @Test
    void onePartThatFailsToStopDoesNotKeepTheOthersRunning() {
        Running running = new Running();
        running.add(() -> closed.add("store"));
        running.add(() -> {
            throw new IllegalStateException("stuck");
        });
        running.close();
        assertThat(closed).containsExactly("store");
    }

    @Test
    void whatComesTooLateIsStoppedAtOnce() {
        Running running = new Running();
        running.close();
        AutoCloseable late = () -> closed.add("late");
        assertThatThrownBy(() -> running.add(late)).isInstanceOf(UserError.class);
        assertThat(closed).containsExactly("late");
    }

    @Test
    void waitingEndsWhenAllIsStopped() throws InterruptedException {
        Running running = new Running();
        new Thread(running::close).start();
        running.untilStopped();
        assertThat(closed).isEmpty();
    }
}
