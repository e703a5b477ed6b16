package io.intellisense.flink.redis;

import java.security.cert.CertificateException;
import java.util.List;

/** Tells failures that pass from those that only a person can end. */
final class RedisFailure {

    /** What Redis says when a person has to change something. */
    private static final List<String> FOR_GOOD = List.of(
            "WRONGPASS",
            "NOAUTH",
            "NOPERM",
            "WRONGTYPE",
            "ERR invalid password",
            "ERR AUTH",
            "ERR Client sent AUTH",
            "ERR unknown command");

    /** What Redis says when the stream or its group is gone. */
    private static final List<String> GROUP_GONE = List.of("NOGROUP", "UNBLOCKED", "ERR no such key");

    private RedisFailure() {}

    static boolean isForGood(Throwable failure) {
        return says(failure, FOR_GOOD) || isDistrusted(failure);
    }

    static boolean isGroupGone(Throwable failure) {
        return says(failure, GROUP_GONE);
    }

    static boolean groupExists(Throwable failure) {
        return says(failure, List.of("BUSYGROUP"));
    }

    /** The innermost sentence: Lettuce wraps what Redis said in what it was doing. */
    static String sentence(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** Whether we do not trust the certificate of whoever answers. */
    private static boolean isDistrusted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Throwable failure, List<String> beginnings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && beginnings.stream().anyMatch(message::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
