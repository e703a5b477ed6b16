package io.intellisense.uploader;

import io.intellisense.uploader.store.StoreException;
import io.intellisense.web.safety.ExposedException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Reduces a store or an address that cannot be used to the one sentence that says what to do. */
final class CannotStart implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException || cause instanceof ExposedException) {
                return new FailureAnalysis(cause.getMessage(), null, cause);
            }
        }
        return null;
    }
}
