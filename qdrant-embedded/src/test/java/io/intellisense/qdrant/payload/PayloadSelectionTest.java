package io.intellisense.qdrant.payload;

import static io.qdrant.client.ValueFactory.list;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayloadSelectionTest {

    private static final Map<String, Value> PAYLOAD = Map.of(
            "a", value(1),
            "b", value(Map.of("c", value(2), "d", value(3))),
            "e", list(List.of(value(Map.of("f", value(4), "g", value(5))), value(6))));

    @Test
    void keepsOnlyWhatIsNamed() {
        assertThat(PayloadSelection.only(PAYLOAD, List.of("a", "missing"))).isEqualTo(Map.of("a", value(1)));
        assertThat(PayloadSelection.only(PAYLOAD, List.of())).isEmpty();
    }

    @Test
    void anObjectIsKeptWholeOrInPart() {
        assertThat(PayloadSelection.only(PAYLOAD, List.of("b"))).isEqualTo(Map.of("b", PAYLOAD.get("b")));
        assertThat(PayloadSelection.only(PAYLOAD, List.of("b.c"))).isEqualTo(Map.of("b", value(Map.of("c", value(2)))));
    }

    @Test
    void bracketsReachIntoTheObjectsOfAList() {
        assertThat(PayloadSelection.only(PAYLOAD, List.of("e[].f")))
                .isEqualTo(Map.of("e", list(List.of(value(Map.of("f", value(4)))))));
        assertThat(PayloadSelection.without(PAYLOAD, List.of("e[].f")).get("e"))
                .isEqualTo(list(List.of(value(Map.of("g", value(5))), value(6))));
    }

    @Test
    void leavesOutWhatIsNamedAndKeepsTheRest() {
        assertThat(PayloadSelection.without(PAYLOAD, List.of("a", "b.d", "missing")))
                .isEqualTo(Map.of("b", value(Map.of("c", value(2))), "e", PAYLOAD.get("e")));
        assertThat(PayloadSelection.without(PAYLOAD, List.of())).isEqualTo(PAYLOAD);
    }

    @Test
    void aNameThatOnlyBeginsAlikeIsAnother() {
        assertThat(PayloadSelection.without(Map.of("ab", value(1)), List.of("a")))
                .containsKey("ab");
    }
}
