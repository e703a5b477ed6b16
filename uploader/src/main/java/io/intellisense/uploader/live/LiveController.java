package io.intellisense.uploader.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how it stands with the uploads, once or for as long as someone listens. */
@RestController
class LiveController {

    private final UploadsNow uploads;
    private final EventClients clients;
    private final Frames frames;

    LiveController(UploadsNow uploads, EventClients clients, Frames frames) {
        this.uploads = uploads;
        this.clients = clients;
        this.frames = frames;
    }

    @GetMapping("/api/uploads")
    ResponseEntity<Uploads> uploads() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(uploads.look());
    }

    @GetMapping("/api/events")
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] first = frames.of(uploads.look());
        clients.add(
                () -> {
                    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
                    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                    return request.startAsync();
                },
                first);
    }
}
