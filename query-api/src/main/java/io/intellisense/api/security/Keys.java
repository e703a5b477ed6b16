package io.intellisense.api.security;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.domain.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The keys that are in force now. The file is read again when it was replaced, so that a revoked key ends at once; while it cannot
 * be read, no key is good.
 */
@Component
public class Keys {

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

    /** Null where nobody needs a key. */
    private final KeyFile file;

    private volatile Known known;

    Keys(QueryApiOptions options) {
        this.file = options.security().keysFile().isEmpty()
                ? null
                : new KeyFile(Path.of(options.security().keysFile()));
        this.known = file == null ? null : new Known(file.version(), file.read());
    }

    /** Whether callers need one. */
    public boolean areNeeded() {
        return file != null;
    }

    Optional<ApiKey> matching(String secret) {
        return withHash(ApiKey.hashOf(secret));
    }

    /** Compares with all of them, so that the time tells nothing of where a hash stands. */
    Optional<ApiKey> withHash(Sha256 hash) {
        ApiKey found = null;
        for (ApiKey key : current()) {
            found = key.hasHash(hash) ? key : found;
        }
        return Optional.ofNullable(found);
    }

    private List<ApiKey> current() {
        Object version = file.version();
        if (!version.equals(known.version)) {
            known = new Known(version, reread());
        }
        return known.keys;
    }

    private List<ApiKey> reread() {
        try {
            List<ApiKey> keys = file.read();
            LOG.info("{} keys are in force", keys.size());
            return keys;
        } catch (KeysUnreadableException e) {
            LOG.error("Nobody is let in: {}", e.getMessage());
            return List.of();
        }
    }

    private record Known(Object version, List<ApiKey> keys) {}
}
