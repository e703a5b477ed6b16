package io.intellisense.index;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where Qdrant's gRPC API answers.
 *
 * @param apiKey null where none is needed; never printed
 */
public record IndexAddress(String host, int port, boolean tls, String apiKey) {

    public static final int DEFAULT_PORT = 6334;

    /** Parses {@code http://host:port} or {@code https://host:port}; the port defaults to 6334. */
    public static IndexAddress parse(String url, String apiKey) {
        URI uri = uri(url);
        boolean tls = "https".equals(uri.getScheme());
        if (!tls && !"http".equals(uri.getScheme()) || uri.getHost() == null) {
            throw noAddress(url, null);
        }
        return new IndexAddress(uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(), tls, apiKey);
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw noAddress(url, e);
        }
    }

    private static IllegalArgumentException noAddress(String url, Exception cause) {
        return new IllegalArgumentException(
                "A Qdrant address looks like http://localhost:6334 (its gRPC port), but was: " + url, cause);
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + host + ":" + port;
    }
}
