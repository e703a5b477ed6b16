package io.intellisense.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an answer that comes before the body was read whole reach its client: sends it at once, and then reads the rest for a
 * while. Closing a connection on which a client still sends makes many of them, browsers above all, lose the answer (RFC 9112,
 * section 9.6).
 */
public final class Lingering extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Lingering.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final boolean continuesWhenRead;

    /** @param continuesWhenRead whether a client that asks before sending the body is told to only once that is read */
    public Lingering(boolean continuesWhenRead) {
        this.continuesWhenRead = continuesWhenRead;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean sendsNothing = continuesWhenRead && request.getHeader(HttpHeaders.EXPECT) != null;
        return !request.getMethod().equals("POST") || sendsNothing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        int status = response.getStatus();
        if (status >= 400 && status != 408) { // others come after the end, or because nothing comes
            linger(request, response);
        }
    }

    private static void linger(HttpServletRequest request, HttpServletResponse response) {
        try {
            response.flushBuffer();
            readOn(request.getInputStream());
        } catch (IOException e) {
            LOG.debug("The client has left: {}", e.toString());
        }
    }

    private static void readOn(InputStream in) throws IOException {
        byte[] ignored = new byte[32 * 1024];
        long end = System.nanoTime() + LONGEST.toNanos();
        while (in.read(ignored) >= 0 && System.nanoTime() < end) {
            // nobody needs it
        }
    }
}
