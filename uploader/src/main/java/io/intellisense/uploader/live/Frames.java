package io.intellisense.uploader.live;

import io.intellisense.uploader.images.ImageState;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Events as bytes of a stream (HTML Living Standard, section 9.2). */
@Component
class Frames {

    private final JsonMapper json;

    Frames(JsonMapper json) {
        this.json = json;
    }

    byte[] of(ImageState state) {
        return event("image", state);
    }

    byte[] of(Uploads uploads) {
        return event("status", uploads);
    }

    /** Keeps proxies from closing a quiet connection. */
    byte[] comment() {
        return ": still here\n\n".getBytes(StandardCharsets.UTF_8);
    }

    private byte[] event(String name, Object data) {
        return ("event: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
