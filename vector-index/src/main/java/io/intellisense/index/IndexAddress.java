package io.intellisense.index;

import java.net.URI;

/**
 * Where Qdrant's gRPC API answers.
 *
 * @param apiKey null where none is needed; never printed
 */
public record IndexAddress(String host, int port, boolean tls, String apiKey) {

    public static final int DEFAULT_PORT = 6334;

    /** Parses {@code http://host:port} or {@code https://host:port}; the port defaults to 6334. */
    public static IndexAddress parse(String url, String apiKey) {
        URI uri = URI.create(url);
        boolean tls = "https".equals(uri.getScheme());
        if (!tls && !"http".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "A Qdrant address looks like http://localhost:6334 (its gRPC port), but was: " + url);
        }
        return new IndexAddress(uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(), tls, apiKey);
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + host + ":" + port;
    }
}
