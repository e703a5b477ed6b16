package io.intellisense.api.security;

import io.intellisense.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/**
 * A key as it is kept: its hash, never itself. A plain SHA-256 is enough, because a key is 256 random bits, which nobody guesses.
 *
 * @param name what people call it
 */
public record ApiKey(String name, Sha256 hash, Set<KeyScope> scopes, Instant created) {

    private static final int RANDOM_BYTES = 32;
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    public ApiKey {
        if (name == null || !name.matches(NAME)) {
            throw new IllegalArgumentException(
                    "A key's name is 1 to 64 letters, digits, dots, dashes and underscores, but was: " + name + ".");
        }
        if (hash == null || created == null || scopes == null || scopes.isEmpty()) {
            throw new IllegalArgumentException("The key " + name + " needs a hash, a scope and a time.");
        }
        scopes = Set.copyOf(EnumSet.copyOf(scopes));
    }

    /** A key that nobody has yet. */
    public static String draw() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return "ii_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    public static Sha256 hashOf(String key) {
        return Sha256.of(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the same time whatever the hashes have in common. */
    boolean hasHash(Sha256 other) {
        return MessageDigest.isEqual(
                hash.hex().getBytes(StandardCharsets.US_ASCII), other.hex().getBytes(StandardCharsets.US_ASCII));
    }
}
