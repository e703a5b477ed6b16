package io.intellisense.domain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of an image's bytes (FIPS 180-4): what makes two files the same image.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (hex == null || !DIGITS.matcher(hex).matches()) {
            throw new IllegalArgumentException("A SHA-256 is 64 lower-case hexadecimal digits, but was: " + hex);
        }
    }

    /** Hashes the bytes. */
    public static Sha256 of(byte[] bytes) {
        return ofDigest(newDigest().digest(bytes));
    }

    /** Hashes what is left of the buffer. */
    public static Sha256 of(ByteBuffer bytes) {
        MessageDigest digest = newDigest();
        digest.update(bytes);
        return ofDigest(digest.digest());
    }

    /** Wraps a digest of 32 bytes, for callers that hash while they stream. */
    public static Sha256 ofDigest(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /** For callers that hash while they stream; see {@link #ofDigest}. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
