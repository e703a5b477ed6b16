package io.intellisense.cli.remote;

import java.util.Set;

/** The system has answered that it will not do it, with a problem document (RFC 9457). */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;

    public RefusedException(int status, String slug, String detail) {
        super(detail);
        this.status = status;
        this.slug = slug;
    }

    /** Whether this is no system to upload to, whatever is asked. */
    public boolean isAboutTheSystem() {
        return Set.of(401, 403, 404, 405).contains(status) || slug.equals("uploads-off");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The last part of the problem's type, such as {@code unsupported-format}. */
    public String slug() {
        return slug;
    }
}
