package io.intellisense.cli.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file's bytes have to come to, as an entity tag of the hub says it: SHA-256 of a large file (Git LFS), or else Git's own name of
 * it, a SHA-1 over its length and bytes. Other tags say nothing about the bytes.
 *
 * @param hex in small letters
 */
record ContentHash(String hex) {

    private static final int SHA_256_DIGITS = 64;
    private static final int SHA_1_DIGITS = 40;

    static ContentHash ofTag(String tag) {
        String bare = tag.replaceFirst("^W/", "").replace("\"", "");
        return new ContentHash(bare.matches("[0-9a-f]{40}|[0-9a-f]{64}") ? bare : "");
    }

    static ContentHash sha256(Path file) throws IOException {
        return new ContentHash(HexFormat.of().formatHex(digest(file, "SHA-256")));
    }

    boolean isSha256() {
        return hex.length() == SHA_256_DIGITS;
    }

    /** True also where nothing is known. */
    boolean isOf(Path file) throws IOException {
        return switch (hex.length()) {
            case SHA_256_DIGITS -> hex.equals(sha256(file).hex());
            case SHA_1_DIGITS -> hex.equals(HexFormat.of().formatHex(digest(file, "SHA-1")));
            default -> true;
        };
    }

    private static byte[] digest(Path file, String algorithm) throws IOException {
        MessageDigest digest = algorithm(algorithm);
        if (algorithm.equals("SHA-1")) {
            digest.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.US_ASCII));
        }
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
        }
        return digest.digest();
    }

    private static MessageDigest algorithm(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + name, e);
        }
    }
}
