package io.intellisense.domain;

import java.io.Serializable;
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
 * @param authority a PEM file with the certificates that vouch for the servers; null for those that Java trusts
 */
public record RedisAddress(Mode mode, List<Node> nodes, String master, String password, boolean tls, String authority)
        implements Serializable {

    /** How the servers are organised. */
    public enum Mode {
        SINGLE,
        SENTINEL,
        CLUSTER
    }

    /** One host and port. */
    public record Node(String host, int port) implements Serializable {

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
        if (authority != null && !tls) {
            throw new IllegalArgumentException("Certificates vouch for addresses with TLS only, such as rediss://"
                    + nodes.get(0) + "; give one, or name no file of certificates");
        }
    }

    /** Of servers that Java trusts, or that speak no TLS. */
    public RedisAddress(Mode mode, List<Node> nodes, String master, String password, boolean tls) {
        this(mode, nodes, master, password, tls, null);
    }

    public static RedisAddress single(String host, int port, String password) {
        return new RedisAddress(Mode.SINGLE, List.of(new Node(host, port)), null, password, false);
    }

    /** With a password that is kept elsewhere than in the address; an address that has its own keeps that. */
    public RedisAddress guardedBy(String passwordOrNull) {
        return new RedisAddress(mode, nodes, master, password == null ? passwordOrNull : password, tls, authority);
    }

    /** @param fileOrNull a PEM file; null for the authorities that Java trusts */
    public RedisAddress vouchedForBy(String fileOrNull) {
        return new RedisAddress(mode, nodes, master, password, tls, fileOrNull);
    }

    /**
     * Parses {@code redis://[:password@]host[:port]}, {@code redis-sentinel://[:password@]host[:port],host[:port]#master} or
     * {@code redis-cluster://[:password@]host[:port],host[:port]}; with TLS they begin with {@code rediss}.
     *
     * @throws IllegalArgumentException with a sentence that says what an address looks like
     */
    public static RedisAddress parse(String url) {
        int end = url.indexOf("://");
        Mode mode = end < 0
                ? null
                : switch (url.substring(0, end)) {
                    case "redis", "rediss" -> Mode.SINGLE;
                    case "redis-sentinel", "rediss-sentinel" -> Mode.SENTINEL;
                    case "redis-cluster", "rediss-cluster" -> Mode.CLUSTER;
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
            return new RedisAddress(mode, nodes, master, password, url.startsWith("rediss"));
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
                        + " redis-cluster://host1,host2 (with :password@ before the hosts where one is needed, and beginning"
                        + " with rediss where TLS is spoken)",
                cause);
    }

    /** For {@link #parse}; unlike {@link #toString} it holds the password. */
    public String toUrl() {
        String suffix =
                switch (mode) {
                    case SINGLE -> "";
                    case SENTINEL -> "-sentinel";
                    case CLUSTER -> "-cluster";
                };
        return (tls ? "rediss" : "redis") + suffix + "://" + (password == null ? "" : ":" + password + "@") + hosts();
    }

    private String hosts() {
        String hosts = String.join(",", nodes.stream().map(Node::toString).toList());
        return master == null ? hosts : hosts + "#" + master;
    }

    /** Without the password: this ends up in logs. */
    @Override
    public String toString() {
        return new RedisAddress(mode, nodes, master, null, tls, authority).toUrl();
    }
}
