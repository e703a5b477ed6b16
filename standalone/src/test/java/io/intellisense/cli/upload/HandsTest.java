package io.intellisense.cli.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandsTest {

    private static final int THINGS = 1_000;

    private final List<Integer> done = new ArrayList<>();

    @Test
    void doesTheSameToEach() throws InterruptedException {
        try (Hands hands = new Hands("hand", 1)) {
            hands.each(things(), done::add);
        }
        assertThat(done).containsExactlyElementsOf(things());
    }

    @Test
    void beginsNothingAfterAFailure() {
        try (Hands hands = new Hands("hand", 1)) {
            assertThatThrownBy(() -> hands.each(things(), this::failAtSeven))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no");
        }
        assertThat(done).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    private void failAtSeven(int thing) {
        if (thing == 7) {
            throw new IllegalStateException("no");
        }
        done.add(thing);
    }

    private static List<Integer> things() {
        return IntStream.range(0, THINGS).boxed().toList();
    }
}
