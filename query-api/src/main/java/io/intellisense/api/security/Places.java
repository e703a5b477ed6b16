package io.intellisense.api.security;

import io.intellisense.api.QueryApiOptions;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Whether whoever asks may learn where pictures were taken. */
@Component
public class Places {

    private final boolean withheld;
    private final HttpServletRequest now;

    /** @param now stands for the request that is being answered, whichever that is */
    Places(QueryApiOptions options, HttpServletRequest now) {
        this.withheld = options.security().withholdLocation();
        this.now = now;
    }

    /** Whether that depends on who asks. */
    public boolean areWithheldFromSome() {
        return withheld;
    }

    public boolean areShown() {
        return !withheld || Caller.of(now).isKnownAdmin();
    }
}
