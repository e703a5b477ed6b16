package io.intellisense.api.originals;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.limits.Admission;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageLocation;
import io.intellisense.domain.ImageLocation.Part;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** The objects of S3, and of what speaks like it. Nothing is loaded before one is asked for. */
public final class S3Storage implements Storage {

    /** Looked for at a time, so that a store which does not answer takes few of the server's threads. */
    private static final int PLACES = 32;

    private final QueryApiOptions.S3 options;
    private final Admission places;
    private S3Objects objects;

    public S3Storage(QueryApiOptions.S3 options, QueryApiOptions.Limits limits) {
        this.options = options;
        this.places = new Admission(
                PLACES,
                limits.waiting(),
                limits.longestWait(),
                "Too many pictures are being fetched from S3 just now; ask again in a few seconds.");
    }

    @Override
    public Optional<Original> find(ImageLocation location) throws IOException {
        S3Place place = S3Place.of(location.file()).orElse(null);
        return place == null ? Optional.empty() : places.in(() -> find(place, location.part()));
    }

    private Optional<Original> find(S3Place place, Part part) throws IOException {
        long start = part == null ? 0 : part.offset();
        try (ResponseInputStream<GetObjectResponse> in =
                objects().from(place, start, start + ImageFormat.SNIFF_BYTES - 1, null)) {
            S3Range range = S3Range.of(in.response(), start);
            long end = part == null ? range.size() : part.end();
            byte[] head = in.readNBytes((int) Math.min(ImageFormat.SNIFF_BYTES, end - start));
            if (in.response().contentRange() == null) {
                in.abort(); // the whole object is on its way
            }
            return end > range.size()
                    ? Optional.empty()
                    : Optional.of(new S3Original(
                            objects(),
                            place,
                            start,
                            end - start,
                            head,
                            in.response().eTag()));
        } catch (SdkException e) {
            if (S3Failure.isGone(e)) {
                return Optional.empty();
            }
            throw S3Failure.problem(e, place);
        }
    }

    private synchronized S3Objects objects() {
        if (objects == null) {
            objects = S3Objects.open(options);
        }
        return objects;
    }

    @Override
    public synchronized void close() {
        if (objects != null) {
            objects.close();
        }
    }
}
