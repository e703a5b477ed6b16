package io.intellisense.api.uploads;

import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.IOSessionListener;
import org.apache.hc.core5.util.Timeout;

/**
 * How long a connection may be silent once it is open. The HTTP client itself would go on with the time that connecting may take,
 * which is far shorter.
 */
record Silence(Timeout longest) implements IOSessionListener {

    @Override
    public void connected(IOSession session) {
        session.setSocketTimeout(longest);
    }

    @Override
    public void startTls(IOSession session) {
        session.setSocketTimeout(longest);
    }

    @Override
    public void inputReady(IOSession session) {
        session.setSocketTimeout(longest);
    }

    @Override
    public void outputReady(IOSession session) {
        session.setSocketTimeout(longest);
    }

    @Override
    public void timeout(IOSession session) {
        // the exchange is told
    }

    @Override
    public void exception(IOSession session, Exception failure) {
        // likewise
    }

    @Override
    public void disconnected(IOSession session) {
        // likewise
    }
}
