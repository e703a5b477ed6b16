package io.intellisense.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The name of an image everywhere: in the vector index, in URLs, in events.
 *
 * <p>It is the UUIDv5 (RFC 9562) of the image's SHA-256, so the same bytes are one image however often and from wherever they
 * come.
 *
 * @param value a UUID in its canonical, lower-case text form
 */
public record ImageId(String value) implements Comparable<ImageId> {

    /** The namespace of our ids, fixed for ever: changing it would orphan every stored point. */
    private static final UUID NAMESPACE = UUID.fromString("6f7a1c1e-5b0e-5f0c-9d0a-1f2e3d4c5b6a");

    public ImageId {
        if (value == null || !isCanonical(value)) {
            throw new IllegalArgumentException(
                    "An image id is a UUID such as " + "123e4567-e89b-52d3-a456-426614174000, but was: " + value);
        }
    }

    /** The id of the image with this hash. */
    public static ImageId of(Sha256 sha256) {
        return of(nameBased(NAMESPACE, sha256.hex()));
    }

    public static ImageId of(UUID uuid) {
        return new ImageId(uuid.toString());
    }

    public UUID toUuid() {
        return UUID.fromString(value);
    }

    @Override
    public int compareTo(ImageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isCanonical(String text) {
        try {
            return text.length() == 36 && UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** RFC 9562, section 5.5: SHA-1 over namespace and name, with version 5 and the IETF variant stamped in. */
    private static UUID nameBased(UUID namespace, String name) {
        byte[] hash = sha1(namespace, name);
        hash[6] = (byte) (hash[6] & 0x0f | 0x50);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        ByteBuffer buffer = ByteBuffer.wrap(hash);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] sha1(UUID namespace, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .flip());
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
