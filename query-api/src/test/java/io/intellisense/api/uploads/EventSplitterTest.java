package io.intellisense.api.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSplitterTest {

    private final EventSplitter splitter = new EventSplitter();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void eventsEndAtAnEmptyLineHoweverLinesEnd(String end) {
        String stream =
                ": comment\n\nevent: image\ndata: {\"ü\":1}\n\ndata: two\ndata: lines\n\n:\n\n".replace("\n", end);
        assertThat(split(stream, 1_000))
                .containsExactly(
                        new ServerEvent(List.of("event: image", "data: {\"ü\":1}")),
                        new ServerEvent(List.of("data: two", "data: lines")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void itDoesNotMatterWhereTheNetworkCuts(int piece) {
        assertThat(split("event: a\r\ndata: ü\r\n\r\nevent: b\r\ndata: 2\r\n\r\n", piece))
                .containsExactly(ServerEvent.named("a", "ü"), ServerEvent.named("b", "2"));
    }

    @Test
    void anEventIsWrittenAsItWasRead() {
        ServerEvent event = ServerEvent.named("status", "{}");
        assertThat(new String(event.bytes(), StandardCharsets.UTF_8)).isEqualTo("event: status\ndata: {}\n\n");
        assertThat(event.isNamed("status")).isTrue();
        assertThat(event.isNamed("image")).isFalse();
        assertThat(new ServerEvent(List.of("event:status", "data:{}")).isNamed("status"))
                .isTrue();
    }

    @Test
    void anEventWithoutEndIsRefused() {
        assertThatThrownBy(() -> split("data: " + "x".repeat(70_000), 1_000))
                .hasMessage("An event has more than 65536 bytes");
    }

    private List<ServerEvent> split(String stream, int piece) {
        byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
        List<ServerEvent> events = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += piece) {
            events.addAll(splitter.add(ByteBuffer.wrap(bytes, i, Math.min(piece, bytes.length - i))));
        }
        return events;
    }
}
