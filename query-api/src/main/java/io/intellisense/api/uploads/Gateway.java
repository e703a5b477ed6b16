package io.intellisense.api.uploads;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Passes requests on to the uploader, only so many at a time that searches always find a free thread. */
@Component
class Gateway {

    private final Uploader uploader;
    private final long maxRequestBytes;
    private final Semaphore places;

    Gateway(Uploader uploader, QueryApiOptions options) {
        this.uploader = uploader;
        this.maxRequestBytes = options.uploader().maxRequestBytes();
        this.places = new Semaphore(options.uploader().maxRequests());
    }

    void pass(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answerTo(request).writeTo(response);
    }

    Answer answerTo(HttpServletRequest request) throws IOException {
        uploader.requireOn();
        if (!places.tryAcquire()) {
            throw new ApiProblem(
                    ProblemKind.OVERLOADED, "Too many uploads are under way just now; send it again in a few seconds.");
        }
        try {
            return uploader.send(
                    new Call(request.getMethod(), target(request), PassedHeaders.of(request), body(request)));
        } finally {
            places.release();
        }
    }

    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getServletPath() + (query == null ? "" : "?" + query);
    }

    private OutgoingBody body(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        boolean none = length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
        return none ? null : new OutgoingBody(request.getInputStream(), length, maxRequestBytes);
    }
}
