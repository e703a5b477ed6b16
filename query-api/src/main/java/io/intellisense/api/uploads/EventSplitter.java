package io.intellisense.api.uploads;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream of server-sent events (HTML standard, section 9.2) into events, wherever the network has cut it. Comments are
 * left out: they are for the connection on which they came.
 */
final class EventSplitter {

    private static final int LONGEST_EVENT = 64 * 1024;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<String> lines = new ArrayList<>();
    private int size;
    private boolean afterReturn;

    /**
     * The events that these bytes complete.
     *
     * @throws IllegalStateException where an event has no end
     */
    List<ServerEvent> add(ByteBuffer bytes) {
        List<ServerEvent> complete = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\r' || next == '\n' && !afterReturn) {
                endLine(complete);
            } else if (next != '\n') {
                line.write(next);
                size++;
            }
            afterReturn = next == '\r';
            if (size > LONGEST_EVENT) {
                throw new IllegalStateException("An event has more than " + LONGEST_EVENT + " bytes");
            }
        }
        return complete;
    }

    private void endLine(List<ServerEvent> complete) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!text.isEmpty()) {
            if (!text.startsWith(":")) {
                lines.add(text);
            }
            return;
        }
        size = 0;
        if (!lines.isEmpty()) {
            complete.add(new ServerEvent(List.copyOf(lines)));
            lines.clear();
        }
    }
}
