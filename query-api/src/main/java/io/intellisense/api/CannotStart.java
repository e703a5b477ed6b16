package io.intellisense.api;

import io.intellisense.api.security.KeysUnreadableException;
import io.intellisense.clip.ModelException;
import io.intellisense.index.IndexException;
import io.intellisense.web.safety.ExposedException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Reduces a model, an index, an address or keys that cannot be used to the one sentence that says what to do. */
final class CannotStart implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ModelException
                    || cause instanceof IndexException
                    || cause instanceof ExposedException
                    || cause instanceof KeysUnreadableException) {
                return new FailureAnalysis(cause.getMessage(), null, cause);
            }
        }
        return null;
    }
}
