package io.intellisense.uploader.receive;

import io.intellisense.uploader.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The bytes of a request, of which no more are read than it may have. */
final class RequestBody extends InputStream {

    private final InputStream body;
    private final long most;
    private long read;

    private RequestBody(InputStream body, long most) {
        this.body = body;
        this.most = most;
    }

    /** @throws ApiProblem where the request says by itself that it is too large; nothing has been read then */
    static RequestBody of(HttpServletRequest request, long most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        return new RequestBody(request.getInputStream(), most);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = body.read(buffer, offset, length);
        read += Math.max(0, count);
        if (read > most) {
            throw tooLarge(most);
        }
        return count;
    }

    private static ApiProblem tooLarge(long most) {
        return new ApiProblem(
                ProblemKind.TOO_MANY_BYTES,
                String.format(
                        Locale.ROOT, "Such a request may have at most %,d bytes; send the files in several.", most));
    }
}
