package io.intellisense.api.originals;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An object on S3, as URIs of Flink's file systems name it: {@code s3://bucket/key}. */
record S3Place(String bucket, String key) {

    private static final Set<String> SCHEMES = Set.of("s3", "s3a", "s3p");
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,62}");
    private static final Set<String> UP_AND_DOWN = Set.of(".", "..");

    /** Empty where the URI is of something else, or would lead out of its bucket where somebody made a path of it. */
    static Optional<S3Place> of(String uri) {
        try {
            URI parsed = URI.create(uri);
            String path = parsed.getPath();
            if (!SCHEMES.contains(String.valueOf(parsed.getScheme()))
                    || parsed.getRawQuery() != null
                    || !BUCKET.matcher(String.valueOf(parsed.getRawAuthority())).matches()
                    || path == null
                    || path.length() < 2
                    || Arrays.stream(path.split("/")).anyMatch(UP_AND_DOWN::contains)) {
                return Optional.empty();
            }
            return Optional.of(new S3Place(parsed.getRawAuthority(), path.substring(1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key;
    }
}
