package io.intellisense.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Where Redis answers: a single server, the sentinels that know the current one, or some nodes of a cluster.
 *
 * @param nodes at least one; of a single server exactly one
 * @param master the name by which sentinels know the servers; null for the other modes
 * @param password null where none is needed; never printed
 * @param tls whether connections are encrypted
 */
public record RedisAddress(Mode mode, List<Node> nodes, String master, String password, boolean tls) {

    /** How the servers are organised. */
    public enum Mode {
        SINGLE,
        SENTINEL,
        CLUSTER
    }

    /** One host and port. */
    public record Node(String host, int port) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    private static final int DEFAULT_PORT = 6379;
    private static final int DEFAULT_SENTINEL_PORT = 26379;

    public RedisAddress {
        nodes = List.copyOf(nodes);
        Objects.requireNonNull(mode, "mode");
        if (nodes.isEmpty() || mode == Mode.SINGLE && nodes.size() > 1) {
            throw new IllegalArgumentException("A single Redis has one host, others at least one, but was: " + nodes);
        }
        if ((mode == Mode.SENTINEL) != (master != null)) {
            throw new IllegalArgumentException("Sentinels, and no others, are asked for a master by name");
        }
    }

    public static RedisAddress single(String host, int port, String password) {
        return new RedisAddress(Mode.SINGLE, List.of(new Node(host, port)), null, password, false);
    }

    /**
     * Parses {@code redis://[:password@]host[:port]} ({@code rediss://} with TLS),
     * {@code redis-sentinel://[:password@]host[:port],host[:port]#master} or
     * {@code redis-cluster://[:password@]host[:port],host[:port]}.
     *
     * @throws IllegalArgumentException with a sentence that says what an address looks like
     */
    public static RedisAddress parse(String url) {
        int end = url.indexOf("://");
        Mode mode = end < 0
                ? null
                : switch (url.substring(0, end)) {
                    case "redis", "rediss" -> Mode.SINGLE;
                    case "redis-sentinel" -> Mode.SENTINEL;
                    case "redis-cluster" -> Mode.CLUSTER;
                    default -> null;
                };
        if (mode == null) {
            throw noAddress(null);
        }
        String rest = url.substring(end + 3);
        int hash = rest.lastIndexOf('#');
        String master = mode == Mode.SENTINEL && hash >= 0 ? rest.substring(hash + 1) : null;
        String authority = mode == Mode.SENTINEL && hash >= 0 ? rest.substring(0, hash) : rest;
        int at = authority.lastIndexOf('@');
        String password = at < 0 ? null : authority.substring(authority.indexOf(':') + 1, at);
        int port = mode == Mode.SENTINEL ? DEFAULT_SENTINEL_PORT : DEFAULT_PORT;
        try {
            List<Node> nodes = Arrays.stream(authority.substring(at + 1).split(","))
                    .map(text -> node(text, port))
                    .toList();
            return new RedisAddress(mode, nodes, master, password, url.startsWith("rediss:"));
        } catch (IllegalArgumentException e) {
            throw noAddress(e);
        }
    }

    private static Node node(String text, int defaultPort) {
        try {
            URI uri = new URI("redis://" + text);
            if (uri.getHost() == null
                    || !uri.getPath().isEmpty() && !uri.getPath().equals("/")) {
                throw new IllegalArgumentException(text);
            }
            return new Node(uri.getHost(), uri.getPort() < 0 ? defaultPort : uri.getPort());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Does not repeat what was given: it may hold a password. */
    private static IllegalArgumentException noAddress(Exception cause) {
        return new IllegalArgumentException(
                "A Redis address looks like redis://localhost:6379, redis-sentinel://host1,host2#master or"
                        + " redis-cluster://host1,host2 (with :password@ before the hosts where one is needed)",
                cause);
    }

    /** For {@link #parse}; unlike {@link #toString} it holds the password. */
    public String toUrl() {
        String scheme =
                switch (mode) {
                    case SINGLE -> tls ? "rediss" : "redis";
                    case SENTINEL -> "redis-sentinel";
                    case CLUSTER -> "redis-cluster";
                };
        return scheme + "://" + (password == null ? "" : ":" + password + "@") + hosts();
    }

    private String hosts() {
        String hosts = String.join(",", nodes.stream().map(Node::toString).toList());
        return master == null ? hosts : hosts + "#" + master;
    }

    /** Without the password: this ends up in logs. */
    @Override
    public String toString() {
        return new RedisAddress(mode, nodes, master, null, tls).toUrl();
    }
}
