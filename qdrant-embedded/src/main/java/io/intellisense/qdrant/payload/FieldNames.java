package io.intellisense.qdrant.payload;

import io.intellisense.qdrant.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.lucene.util.BytesRef;

/** The Lucene fields of a payload path: one for each type of value, as a path may hold any of them. */
final class FieldNames {

    /** One field for all paths; its terms are made by {@link #kind}. */
    static final String KINDS = "kinds";

    /** Lucene takes terms of up to 32,766 bytes; far shorter ones keep its dictionary small. */
    static final int LONGEST_TERM = 1_000;

    private FieldNames() {}

    static String keyword(String path) {
        return "keyword:" + path;
    }

    static String integer(String path) {
        return "integer:" + path;
    }

    static String number(String path) {
        return "number:" + path;
    }

    static String bool(String path) {
        return "bool:" + path;
    }

    static String time(String path) {
        return "time:" + path;
    }

    static String place(String path) {
        return "place:" + path;
    }

    static String kind(String path, ValueKind kind) {
        return kind.name() + ":" + path;
    }

    /** The term of a text; very long ones by their hash, which serves exact matches as well. */
    static BytesRef term(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new BytesRef(utf8.length <= LONGEST_TERM ? utf8 : sha256(utf8));
    }

    /** A path as payloads are indexed: {@code tags[]} and {@code tags} mean the same values. */
    static String path(String key) {
        if (key.isBlank()) {
            throw Refusal.invalid("the payload key is empty");
        }
        if (key.matches(".*\\[\\d+].*") || key.contains("\"")) {
            throw Refusal.unsupported("array positions or quoted names in a payload key, as in " + key);
        }
        return key.endsWith("[]") ? key.substring(0, key.length() - 2) : key;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
