package io.intellisense.api;

import io.intellisense.clip.Device;
import io.intellisense.clip.Precision;
import io.intellisense.domain.ImageLimits;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexCluster;
import io.intellisense.index.IndexCluster.ReadConsistency;
import io.intellisense.index.IndexCluster.WriteOrdering;
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
public record QueryApiOptions(
        @DefaultValue Model model,
        @DefaultValue Index index,
        @DefaultValue Search search,
        @DefaultValue Thumbnails thumbnails,
        @DefaultValue Images images,
        @DefaultValue S3 s3,
        @DefaultValue Uploader uploader,
        @DefaultValue Security security,
        @DefaultValue Limits limits) {

    /** @param folder a Hugging Face CLIP checkpoint folder */
    public record Model(
            @DefaultValue("models/demo") Path folder,
            @DefaultValue("auto") Precision precision,
            @DefaultValue("auto") Device device) {}

    /**
     * @param url Qdrant's gRPC address
     * @param apiKey empty where Qdrant needs none, or the environment has it; never printed
     * @param authority a PEM file that vouches for Qdrant's certificate; empty for the authorities that Java trusts
     * @param shards of a collection that this service has to make, as are replicas and writeConsistency; 0: the default
     * @param readConsistency how many replicas are listened to
     */
    public record Index(
            @DefaultValue("http://127.0.0.1:6334") String url,
            @DefaultValue("") String apiKey,
            @DefaultValue("") String authority,
            @DefaultValue("0") int shards,
            @DefaultValue("0") int replicas,
            @DefaultValue("0") int writeConsistency,
            @DefaultValue("one") ReadConsistency readConsistency) {

        public Index {
            new IndexCluster(shards, replicas, writeConsistency, WriteOrdering.AUTO, readConsistency);
        }

        /** @param keyFromEnvironment counts where these options name none; null where there is none either */
        public IndexAddress address(String keyFromEnvironment) {
            return IndexAddress.parse(url, apiKey.isEmpty() ? keyFromEnvironment : apiKey)
                    .vouchedForBy(authority.isEmpty() ? null : authority)
                    .with(new IndexCluster(shards, replicas, writeConsistency, WriteOrdering.AUTO, readConsistency));
        }

        @Override
        public String toString() {
            return "Index[url=" + url + ", apiKey=" + (apiKey.isEmpty() ? "" : "****") + ", authority=" + authority
                    + ", shards=" + shards + ", replicas=" + replicas + ", writeConsistency=" + writeConsistency
                    + ", readConsistency=" + readConsistency + "]";
        }
    }

    /**
     * @param defaultLimit hits in an answer where the caller names no limit
     * @param maxLimit hits in one answer, at most
     * @param maxDepth rank of the last hit that paging reaches
     * @param maxQueryLength characters of a query, at most
     * @param cachedTexts text vectors kept in memory
     * @param maxPictureBytes of a picture to search by, at most
     */
    public record Search(
            @DefaultValue("60") int defaultLimit,
            @DefaultValue("200") int maxLimit,
            @DefaultValue("10000") int maxDepth,
            @DefaultValue("1000") int maxQueryLength,
            @DefaultValue("10000") int cachedTexts,
            @DefaultValue("20000000") int maxPictureBytes) {

        public Search {
            positive("search.default-limit", defaultLimit);
            positive("search.max-query-length", maxQueryLength);
            positive("search.cached-texts", cachedTexts);
            positive("search.max-picture-bytes", maxPictureBytes);
            if (maxLimit < defaultLimit || maxDepth < maxLimit) {
                throw new IllegalArgumentException(
                        "intellisense.search needs default-limit <= max-limit <= max-depth, but was: " + defaultLimit
                                + ", " + maxLimit + ", " + maxDepth);
            }
        }
    }

    /**
     * @param folder where small pictures are kept; made if missing
     * @param concurrency how many are made at a time
     * @param maxBytes disk space that they may take; the longest unlooked-at go first
     * @param longestWait until one begins to be made; longer than for a search, since a page asks for many at once
     */
    public record Thumbnails(
            @DefaultValue("data/thumbnails") Path folder,
            @DefaultValue("2") int concurrency,
            @DefaultValue("10000000000") long maxBytes,
            @DefaultValue("15s") Duration longestWait) {

        public Thumbnails {
            positive("thumbnails.concurrency", concurrency);
            positive("thumbnails.max-bytes", maxBytes);
            notNegative("thumbnails.longest-wait", longestWait.toMillis());
        }
    }

    /** The largest picture that a decoder may see; the same limits as when it was indexed. */
    public record Images(
            @DefaultValue("100000000") long maxBytes,
            @DefaultValue("100000000") long maxPixels,
            @DefaultValue("25000") int maxSide) {

        public Images {
            positive("images.max-bytes", maxBytes);
            positive("images.max-pixels", maxPixels);
            positive("images.max-side", maxSide);
        }

        public ImageLimits limits() {
            return new ImageLimits(maxBytes, maxPixels, maxSide);
        }
    }

    /**
     * How originals on S3 are read; where it is and who asks says the environment, as to every program of AWS.
     *
     * @param pathStyle whether buckets are named in the path of addresses, not in the host
     * @param deadline for each answer
     */
    public record S3(@DefaultValue("false") boolean pathStyle, @DefaultValue("10s") Duration deadline) {

        public S3 {
            positive("s3.deadline", deadline.toMillis());
        }
    }

    /**
     * @param url where the uploader is; empty where there is none, and uploads are off
     * @param maxRequestBytes the longest body that is passed on to it
     * @param maxRequests requests passed on at a time
     * @param maxFollowers browsers that follow events at a time
     */
    public record Uploader(
            @DefaultValue("") String url,
            @DefaultValue("2000000000") long maxRequestBytes,
            @DefaultValue("64") int maxRequests,
            @DefaultValue("500") int maxFollowers) {

        public Uploader {
            positive("uploader.max-request-bytes", maxRequestBytes);
            positive("uploader.max-requests", maxRequests);
            positive("uploader.max-followers", maxFollowers);
            if (!url.isEmpty() && !url.matches("https?://[^/?#@\\s]+/?")) {
                throw new IllegalArgumentException(
                        "intellisense.uploader.url looks like http://127.0.0.1:8081, but was: " + url);
            }
        }

        public boolean isOff() {
            return url.isEmpty();
        }
    }

    /**
     * @param keysFile where the keys are listed; empty where nobody needs one
     * @param allowAnyone whether the server may listen where other machines reach it although nobody needs a key
     * @param withholdLocation whether only callers with an admin's key learn where pictures were taken
     * @param hosts names besides its own by which a server that only this machine reaches may be asked, as a proxy before it does
     */
    public record Security(
            @DefaultValue("") String keysFile,
            @DefaultValue("false") boolean allowAnyone,
            @DefaultValue("false") boolean withholdLocation,
            @DefaultValue("") List<String> hosts) {

        public Security {
            hosts = hosts.stream()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    /**
     * How much is done at a time, and for each caller.
     *
     * @param texts calls of the text tower
     * @param pictures to search by that are decoded and embedded
     * @param bodies larger than 100 kB, with pictures to search by, that are in memory
     * @param searches that go through the index
     * @param waiting who may wait for a place at each of these, and for small pictures
     * @param longestWait for a place
     * @param requestsPerMinute of each caller; {@code auto} is none where only this machine can ask and nobody needs a key; 0 is none
     * @param burst requests that a caller who was quiet may send at once
     */
    public record Limits(
            @DefaultValue("8") int texts,
            @DefaultValue("2") int pictures,
            @DefaultValue("8") int bodies,
            @DefaultValue("16") int searches,
            @DefaultValue("64") int waiting,
            @DefaultValue("2s") Duration longestWait,
            @DefaultValue("auto") String requestsPerMinute,
            @DefaultValue("300") int burst) {

        private static final String AUTO = "auto";
        private static final int GENEROUS = 1_200;

        public Limits {
            positive("limits.texts", texts);
            positive("limits.pictures", pictures);
            positive("limits.bodies", bodies);
            positive("limits.searches", searches);
            notNegative("limits.waiting", waiting);
            notNegative("limits.longest-wait", longestWait.toMillis());
            positive("limits.burst", burst);
            if (!requestsPerMinute.matches(AUTO + "|\\d{1,9}")) {
                throw new IllegalArgumentException(
                        "intellisense.limits.requests-per-minute is auto, 0 for none, or a number, but was: "
                                + requestsPerMinute);
            }
        }

        /**
         * @param shared whether others than the people at this machine can ask
         * @return 0 where there is no limit
         */
        public int requestsPerMinute(boolean shared) {
            if (requestsPerMinute.equals(AUTO)) {
                return shared ? GENEROUS : 0;
            }
            return Integer.parseInt(requestsPerMinute);
        }
    }

    private static void notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("intellisense." + name + " must not be negative, but was: " + value);
        }
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("intellisense." + name + " must be at least 1, but was: " + value);
        }
    }
}
