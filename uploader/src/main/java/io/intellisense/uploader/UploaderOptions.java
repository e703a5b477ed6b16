package io.intellisense.uploader;

import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.RedisAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything that can be set, under {@code intellisense.}; {@code docs/configuration.md} explains each. A name that is not here
 * stops the start, so that a misspelt option is never silently ignored.
 */
@ConfigurationProperties(prefix = "intellisense", ignoreUnknownFields = false)
public record UploaderOptions(
        @DefaultValue Store store,
        @DefaultValue Redis redis,
        @DefaultValue Images images,
        @DefaultValue Uploads uploads,
        @DefaultValue Events events,
        @DefaultValue Sweep sweep,
        @DefaultValue Security security) {

    /**
     * @param folder where the images are kept; made if missing; one uploader owns it
     * @param keepFreeBytes what uploads leave free on its disk, for whatever else lives there
     */
    public record Store(@DefaultValue("data/images") Path folder, @DefaultValue("100000000") long keepFreeBytes) {

        public Store {
            if (keepFreeBytes < 0) {
                throw new IllegalArgumentException(
                        "intellisense.store.keep-free-bytes must not be negative, but was: " + keepFreeBytes);
            }
        }
    }

    /**
     * @param url as {@link RedisAddress#parse} reads it; its password is never printed
     * @param authority a PEM file that vouches for Redis' certificate; empty for the authorities that Java trusts
     * @param streams over how many streams the events are spread; the indexing job must be told the same number
     * @param deadline how long an announcement may take; after that the sweep does it
     */
    public record Redis(
            @DefaultValue("redis://127.0.0.1:6379") String url,
            @DefaultValue("") String authority,
            @DefaultValue("1") int streams,
            @DefaultValue("1500ms") Duration deadline) {

        public Redis {
            address(url, authority);
            positive("redis.streams", streams);
            positive("redis.deadline", deadline.toMillis());
        }

        public RedisAddress address() {
            return address(url, authority);
        }

        private static RedisAddress address(String url, String authority) {
            return RedisAddress.parse(url).vouchedForBy(authority.isEmpty() ? null : authority);
        }

        @Override
        public String toString() {
            return "Redis[url=" + address() + ", authority=" + authority + ", streams=" + streams + ", deadline="
                    + deadline + "]";
        }
    }

    /** The largest picture that is accepted; the indexing job must not be told less. */
    public record Images(
            @DefaultValue("100000000") long maxBytes,
            @DefaultValue("100000000") long maxPixels,
            @DefaultValue("25000") int maxSide) {

        public Images {
            positive("images.max-bytes", maxBytes);
            positive("images.max-pixels", maxPixels);
            positive("images.max-side", maxSide);
            if (maxBytes > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "intellisense.images.max-bytes must be at most 2147483647, but was: " + maxBytes);
            }
        }

        public ImageLimits limits() {
            return new ImageLimits(maxBytes, maxPixels, maxSide);
        }
    }

    /**
     * @param concurrency requests that upload at a time; more are told to try again
     * @param maxRequestBytes a whole request with all its files
     * @param maxFiles in one request
     */
    public record Uploads(
            @DefaultValue("32") int concurrency,
            @DefaultValue("2000000000") long maxRequestBytes,
            @DefaultValue("1000") int maxFiles) {

        public Uploads {
            positive("uploads.concurrency", concurrency);
            positive("uploads.max-request-bytes", maxRequestBytes);
            positive("uploads.max-files", maxFiles);
        }
    }

    /** @param maxClients that follow the changes at a time; more are told to try again */
    public record Events(@DefaultValue("200") int maxClients) {

        public Events {
            positive("events.max-clients", maxClients);
        }
    }

    /** @param interval between two rounds that announce what could not be announced at once */
    public record Sweep(@DefaultValue("5s") Duration interval) {

        public Sweep {
            positive("sweep.interval", interval.toMillis());
        }
    }

    /**
     * @param allowAnyone whether it may listen where other machines reach it, although nobody needs a key
     * @param hosts names besides its own by which a server that only this machine reaches may be asked
     */
    public record Security(@DefaultValue("false") boolean allowAnyone, @DefaultValue("") List<String> hosts) {

        public Security {
            hosts = hosts.stream()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("intellisense." + name + " must be at least 1, but was: " + value);
        }
    }
}
