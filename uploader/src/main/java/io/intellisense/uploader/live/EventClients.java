package io.intellisense.uploader.live;

import io.intellisense.uploader.UploaderOptions;
import io.intellisense.uploader.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All who follow the changes, a bounded number. */
@Component
class EventClients {

    private final Set<EventClient> clients = ConcurrentHashMap.newKeySet();
    private final Semaphore places;

    EventClients(UploaderOptions options) {
        places = new Semaphore(options.events().maxClients());
    }

    /** @param start of the asynchronous answer, only made where there is a place */
    void add(Supplier<AsyncContext> start, byte[] first) throws IOException {
        if (!places.tryAcquire()) {
            throw new ApiProblem(ProblemKind.OVERLOADED, "Too many follow the changes already; try again later.");
        }
        EventClient client;
        try {
            client = EventClient.begin(start.get(), this::remove);
        } catch (IOException | RuntimeException e) {
            places.release();
            throw e;
        }
        clients.add(client);
        client.send(first);
        if (client.hasEnded()) {
            clients.remove(client); // it went before it was here
        }
    }

    private void remove(EventClient client) {
        clients.remove(client);
        places.release();
    }

    boolean isEmpty() {
        return clients.isEmpty();
    }

    void send(byte[] frame) {
        clients.forEach(client -> client.send(frame));
    }

    /** Before the server waits for running requests to end, which these never would. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        clients.forEach(EventClient::end);
    }
}
