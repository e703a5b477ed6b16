package io.intellisense.uploader.receive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes base64 (RFC 4648, section 4) while it is read. Line ends and a {@code data:} URL's beginning are skipped, the padding at
 * the end may be missing; anything else throws a {@link BrokenBodyException}.
 */
final class Base64Stream extends InputStream {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final String WHITE_SPACE = " \t\r\n";
    private static final byte NONE = -1;
    private static final byte SKIPPED = -2;
    private static final byte[] SEXTETS = sextets();

    private static final byte[] DATA_URL = "data:".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_PREFIX = 200;
    private static final int END = -1;

    private final InputStream text;
    private int held;
    private int heldBits;
    private long characters;
    private boolean ended;

    private Base64Stream(InputStream text) {
        this.text = text;
    }

    /** @param text characters, each a byte */
    static Base64Stream of(InputStream text) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(text, DATA_URL.length);
        byte[] start = whole.readNBytes(DATA_URL.length);
        if (Arrays.equals(start, DATA_URL)) {
            skipPrefix(whole);
        } else {
            whole.unread(start);
        }
        return new Base64Stream(whole);
    }

    /** RFC 2397: a media type, the word base64, a comma. */
    private static void skipPrefix(InputStream text) throws IOException {
        StringBuilder prefix = new StringBuilder();
        for (int c = text.read(); c != ','; c = text.read()) {
            if (c == END || prefix.length() == LONGEST_PREFIX) {
                throw broken("The data: URL has no comma after its media type");
            }
            prefix.append((char) c);
        }
        if (!prefix.toString().endsWith(";base64")) {
            throw broken("The data: URL does not say that it is base64");
        }
    }

    @Override
    public int read() throws IOException {
        while (heldBits < 8) {
            int c = ended ? END : text.read();
            if (c == END || c == '=') {
                finish(c == '=' ? 1 : 0);
                return END;
            }
            byte sextet = SEXTETS[c];
            if (sextet == NONE) {
                throw broken("The file is no base64, which has no '" + (char) c + "'");
            }
            if (sextet != SKIPPED) {
                held = (held << 6 | sextet) & 0xffff;
                heldBits += 6;
                characters++;
            }
        }
        heldBits -= 8;
        return held >> heldBits & 0xff;
    }

    private void finish(int paddingRead) throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        int padding = paddingRead;
        for (int c = padding == 0 ? END : text.read(); c != END; c = text.read()) {
            if (c == '=') {
                padding++;
            } else if (SEXTETS[c] != SKIPPED) {
                throw broken("The base64 goes on after its end");
            }
        }
        boolean whole = padding == 0 ? characters % 4 != 1 : padding <= 2 && (characters + padding) % 4 == 0;
        if (!whole) {
            throw broken("The base64 is cut short");
        }
    }

    private static BrokenBodyException broken(String message) {
        return new BrokenBodyException(message, null);
    }

    private static byte[] sextets() {
        byte[] sextets = new byte[256];
        Arrays.fill(sextets, NONE);
        for (int i = 0; i < ALPHABET.length(); i++) {
            sextets[ALPHABET.charAt(i)] = (byte) i;
        }
        WHITE_SPACE.chars().forEach(c -> sextets[c] = SKIPPED);
        return sextets;
    }
}
