package io.intellisense.uploader.live;

import org.springframework.stereotype.Component;

/** Tells everybody who listens how it stands with the uploads, when that is not what it was. */
@Component
class StatusNews {

    private final UploadsNow uploads;
    private final EventClients clients;
    private final Frames frames;
    private Uploads last;

    StatusNews(UploadsNow uploads, EventClients clients, Frames frames) {
        this.uploads = uploads;
        this.clients = clients;
        this.frames = frames;
    }

    void look() {
        if (clients.isEmpty()) {
            return;
        }
        Uploads now = uploads.look();
        if (!now.equals(last)) {
            last = now;
            clients.send(frames.of(now));
        }
    }
}
