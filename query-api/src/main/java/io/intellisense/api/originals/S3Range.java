package io.intellisense.api.originals;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * What S3 says that it sends (RFC 9110, section 14.4).
 *
 * @param size of the whole object
 */
record S3Range(long size) {

    private static final Pattern FORM = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18})");

    /** @throws IOException where it does not begin at the byte that was asked for */
    static S3Range of(GetObjectResponse answer, long first) throws IOException {
        if (answer.contentRange() == null && first == 0) {
            return new S3Range(answer.contentLength()); // the whole, from its first byte
        }
        Matcher said = FORM.matcher(String.valueOf(answer.contentRange()));
        if (!said.matches() || Long.parseLong(said.group(1)) != first) {
            throw new IOException("S3 was asked for bytes from " + first + " on, but sends " + answer.contentRange());
        }
        return new S3Range(Long.parseLong(said.group(2)));
    }
}
