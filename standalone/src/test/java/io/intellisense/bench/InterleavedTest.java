package io.intellisense.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterleavedTest {

    private final List<String> order = new ArrayList<>();

    @Test
    void warmsUpThenAlternatesWhoGoesFirst() throws Exception {
        compare(3);
        assertThat(String.join("", order)).isEqualTo("AB" + "AB" + "BA" + "AB");
    }

    @Test
    void theRatioIsTheMedianOfThePairs() throws Exception {
        assertThat(compare(3)).isEqualTo(2.0);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(Interleaved.median(List.of(4.0, 1.0, 3.0, 100.0))).isEqualTo(3.5);
    }

    private double compare(int rounds) throws Exception {
        return Interleaved.compare(
                "a",
                () -> side("A", 20),
                "b",
                () -> side("B", 10),
                rounds,
                "images/s",
                new PrintWriter(new StringWriter()));
    }

    private double side(String name, double rate) {
        order.add(name);
        return rate;
    }
}
