package io.intellisense.uploader.receive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON object (RFC 8259) whose values are all strings, one after the other, so that a value of any length never sits in
 * memory. What is no such object throws a {@link BrokenBodyException} that says where it begins to differ.
 */
final class FlatJson {

    private static final JsonMapper STRINGS = new JsonMapper();
    private static final int LONGEST_NAME = 256;
    private static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int at;
    private int end;
    private boolean begun;
    private Value open;

    FlatJson(InputStream in) {
        this.in = in;
    }

    /** The name of the next field, whose value is then to be read; null at the end of the object. */
    String nextName() {
        skipValue();
        boolean first = !begun;
        begun = true;
        int found = first ? afterBrace() : word();
        if (found == '}') {
            expect(END, word());
            return null;
        }
        if (!first) {
            expect(',', found);
            found = word();
        }
        expect('"', found);
        return name();
    }

    private int afterBrace() {
        expect('{', word());
        return word();
    }

    private void skipValue() {
        if (open != null) {
            open.skip();
            open = null;
        }
    }

    private String name() {
        String name = quoted(LONGEST_NAME);
        expect(':', word());
        expect('"', word());
        open = new Value();
        return name;
    }

    /** The current value's characters, each a byte; one that is not ASCII is a {@code ?}. */
    InputStream value() {
        return open;
    }

    /** The current value, which has at most so many bytes. */
    String text(int most) {
        open = null;
        return quoted(most);
    }

    /** The rest of a string whose opening quote has been read; Jackson knows its escapes. */
    private String quoted(int most) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        raw.write('"');
        boolean escaped = false;
        for (int c = next(); escaped || c != '"'; c = next()) {
            if (c == END || raw.size() > most) {
                fail(c, "the end of a string of at most " + most + " bytes");
            }
            raw.write(c);
            escaped = !escaped && c == '\\';
        }
        raw.write('"');
        try {
            return STRINGS.readValue(raw.toByteArray(), String.class);
        } catch (JacksonException e) {
            throw new BrokenBodyException("A string in the JSON makes no sense: " + e.getOriginalMessage(), e);
        }
    }

    /** The next byte that is no white space. */
    private int word() {
        int c = next();
        while (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            c = next();
        }
        return c;
    }

    private static void expect(int wanted, int found) {
        if (found != wanted) {
            fail(found, wanted == END ? "nothing more" : "a " + (char) wanted);
        }
    }

    private static void fail(int found, String wanted) {
        String what =
                found == END ? "its end" : found < 0x20 || found > 0x7e ? "byte " + found : "'" + (char) found + "'";
        throw new BrokenBodyException(
                "The body is no JSON object of strings: where it has " + what + ", " + wanted + " was expected", null);
    }

    private int next() {
        if (at == end) {
            at = 0;
            end = BrokenBodyException.guard(() -> in.read(buffer));
            if (end <= 0) {
                end = 0;
                return END;
            }
        }
        return buffer[at++] & 0xff;
    }

    /** The characters of one string, without its escapes. */
    private final class Value extends InputStream {

        private boolean ended;

        @Override
        public int read() throws IOException {
            if (ended) {
                return END;
            }
            int c = next();
            switch (c) {
                case '"' -> {
                    ended = true;
                    return END;
                }
                case END -> {
                    fail(END, "the end of a string");
                    return END;
                }
                case '\\' -> {
                    return escaped();
                }
                default -> {
                    return c < 0x80 ? c : '?';
                }
            }
        }

        private int escaped() {
            int c = next();
            return switch (c) {
                case '"', '\\', '/' -> c;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> hex();
                default -> {
                    fail(c, "an escape");
                    yield END;
                }
            };
        }

        private int hex() {
            int code = 0;
            for (int i = 0; i < 4; i++) {
                int c = next();
                int digit = Character.digit(c, 16);
                if (digit < 0) {
                    fail(c, "a hexadecimal digit");
                }
                code = code << 4 | digit;
            }
            return code < 0x80 ? code : '?';
        }

        void skip() {
            while (BrokenBodyException.guard(this::read) != END) {}
        }
    }
}
