package io.intellisense.api.parameters;

import java.util.Base64;

/** A picture file within JSON: base64 (RFC 4648), with or without a {@code data:} URL's beginning, line ends allowed. */
public final class Base64Picture {

    private Base64Picture() {}

    /** @throws IllegalArgumentException with a sentence for the user */
    public static byte[] decode(String text) {
        try {
            int start = text.startsWith("data:") ? text.indexOf(',') + 1 : 0;
            return Base64.getMimeDecoder().decode(text.substring(start));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A picture comes as base64 (RFC 4648): " + e.getMessage() + ".", e);
        }
    }
}
