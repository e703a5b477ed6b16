package io.intellisense.index;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/**
 * Where Qdrant's gRPC API answers, and how it is asked.
 *
 * @param apiKey null where none is needed; never printed
 * @param authority a PEM file with the certificates that vouch for the server; null for those that Java trusts
 */
public record IndexAddress(String host, int port, boolean tls, String apiKey, String authority, IndexCluster cluster)
        implements Serializable {

    public static final int DEFAULT_PORT = 6334;

    public IndexAddress {
        Objects.requireNonNull(cluster, "cluster");
        if (authority != null && !tls) {
            throw new IllegalArgumentException(
                    "Certificates vouch for addresses that begin with https:// only, but was: http://" + host);
        }
    }

    /** Of a server that Java trusts, or that speaks no TLS, with the defaults of a cluster. */
    public IndexAddress(String host, int port, boolean tls, String apiKey) {
        this(host, port, tls, apiKey, null, IndexCluster.DEFAULT);
    }

    /** @param file a PEM file; null for the authorities that Java trusts */
    public IndexAddress vouchedForBy(String file) {
        return new IndexAddress(host, port, tls, apiKey, file, cluster);
    }

    public IndexAddress with(IndexCluster options) {
        return new IndexAddress(host, port, tls, apiKey, authority, options);
    }

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
