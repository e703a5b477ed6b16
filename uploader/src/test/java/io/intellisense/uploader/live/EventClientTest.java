package io.intellisense.uploader.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventClientTest {

    private final FakeAsyncContext context = FakeAsyncContext.make();
    private final List<EventClient> ended = new ArrayList<>();
    private EventClient client;

    @BeforeEach
    void begin() throws Exception {
        client = EventClient.begin(context, ended::add);
    }

    @Test
    void whatIsSentBeforeTheClientIsReadyIsTakenAfterwardsInOrder() throws Exception {
        client.send(bytes("a"));
        client.send(bytes("b"));
        assertThat(context.taken()).isEmpty();
        context.takes(true);
        client.send(bytes("c"));
        assertThat(context.taken()).isEqualTo("abc");
    }

    @Test
    void aSlowClientIsDroppedOnceTooMuchIsKeptForIt() throws Exception {
        context.takes(true);
        context.takes(false);
        byte[] frame = new byte[1000];
        for (int i = 0; i < 262; i++) {
            client.send(frame);
        }
        assertThat(ended).isEmpty();
        client.send(frame);
        assertThat(ended).containsExactly(client);
        assertThat(context.isCompleted()).isTrue();
        client.send(frame);
        client.end();
        assertThat(ended).hasSize(1);
    }

    @Test
    void aClientThatTakesWhatItGetsIsKeptForEver() throws Exception {
        context.takes(true);
        byte[] frame = new byte[100_000];
        for (int i = 0; i < 20; i++) {
            client.send(frame);
        }
        assertThat(ended).isEmpty();
        assertThat(context.taken()).hasSize(2_000_000);
    }

    @Test
    void aClientThatHasGoneIsNoticedAtTheNextEvent() throws Exception {
        context.takes(true);
        context.breaks();
        client.send(bytes("a"));
        assertThat(ended).containsExactly(client);
        assertThat(client.hasEnded()).isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
