package io.intellisense.api.originals;

import java.io.EOFException;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * In an object on S3. All that is read is of the version that was found.
 *
 * @param tag of that version
 */
record S3Original(S3Objects objects, S3Place place, long start, long length, byte[] head, String tag)
        implements Original {

    /** Reading so much costs less than asking anew. */
    private static final int PASSED_OVER = 1 << 16;

    /** What does not answer has deleted nothing. */
    @Override
    public boolean isThere() {
        try {
            objects.ask(place, tag);
            return true;
        } catch (SdkException e) {
            return !S3Failure.isGone(e);
        }
    }

    @Override
    public OpenOriginal open() {
        return new Reader();
    }

    @Override
    public String toString() {
        return place.toString();
    }

    /** One answer of S3 serves all that is read in order; reading elsewhere asks for another. */
    private final class Reader implements OpenOriginal {

        private ResponseInputStream<GetObjectResponse> in;
        private long next;

        @Override
        public int read(long at, byte[] into, int offset, int count) {
            if (at >= length) {
                return -1;
            }
            try {
                goTo(at);
                int read = in.read(into, offset, (int) Math.min(count, length - at));
                if (read < 0) {
                    throw new EOFException(place + " ended before it was sent whole");
                }
                next += read;
                return read;
            } catch (SdkException | IOException e) {
                throw S3Failure.problem(e, place);
            }
        }

        private void goTo(long at) throws IOException {
            if (in != null && at >= next && at - next <= PASSED_OVER) {
                in.skipNBytes(at - next);
            } else {
                close();
                in = objects.from(place, start + at, start + length - 1, tag);
                S3Range.of(in.response(), start + at);
            }
            next = at;
        }

        /** Does not wait for what nobody reads; what was read to its end leaves the connection to others. */
        @Override
        public void close() throws IOException {
            if (in != null && next < length) {
                in.abort();
            } else if (in != null) {
                in.close();
            }
            in = null;
        }
    }
}
