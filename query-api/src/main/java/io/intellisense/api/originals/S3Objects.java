package io.intellisense.api.originals;

import io.intellisense.api.QueryApiOptions;
import java.time.Duration;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Asks S3 for bytes. Credentials, region and endpoint are found as every program of AWS finds them. */
final class S3Objects implements AutoCloseable {

    private static final Duration LONGEST_TO_CONNECT = Duration.ofSeconds(3);

    private final S3Client client;

    private S3Objects(S3Client client) {
        this.client = client;
    }

    static S3Objects open(QueryApiOptions.S3 options) {
        Duration deadline = options.deadline();
        Duration toConnect = deadline.compareTo(LONGEST_TO_CONNECT) < 0 ? deadline : LONGEST_TO_CONNECT;
        return new S3Objects(S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(toConnect)
                        .socketTimeout(deadline)
                        .build())
                .overrideConfiguration(settings -> settings.apiCallTimeout(deadline))
                .region(regionOrAny())
                .crossRegionAccessEnabled(true)
                .forcePathStyle(options.pathStyle())
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED) // parts of objects have none
                .build());
    }

    /** S3 itself tells where a bucket is, and what only speaks like it knows no regions. */
    private static Region regionOrAny() {
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (SdkClientException e) {
            return Region.US_EAST_1;
        }
    }

    /**
     * Opens an object from one byte to another; both are included.
     *
     * @param tag which version of it; null for any
     */
    ResponseInputStream<GetObjectResponse> from(S3Place place, long first, long last, String tag) throws SdkException {
        return client.getObject(request -> request.bucket(place.bucket())
                .key(place.key())
                .range("bytes=" + first + "-" + last)
                .ifMatch(tag));
    }

    /** @throws SdkException where this version of it is not there */
    void ask(S3Place place, String tag) throws SdkException {
        client.headObject(
                request -> request.bucket(place.bucket()).key(place.key()).ifMatch(tag));
    }

    @Override
    public void close() {
        client.close();
    }
}
