package io.intellisense.api.uploads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets browsers follow what happens to pictures, without a thread for each. */
@RestController
class EventsController {

    private final Events events;

    EventsController(Events events) {
        this.events = events;
    }

    @GetMapping("/api/events")
    void follow(HttpServletRequest request, HttpServletResponse response) throws IOException {
        events.checkRoom();
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // nginx would collect events before it passes them on
        Follower follower = Follower.on(request.startAsync(), events::leave);
        events.join(follower);
        follower.start();
    }
}
