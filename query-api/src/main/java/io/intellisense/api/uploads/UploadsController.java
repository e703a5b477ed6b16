package io.intellisense.api.uploads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the uploader alone answers. */
@RestController
class UploadsController {

    private final Gateway gateway;

    UploadsController(Gateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping({"/api/images", "/api/images/known", "/api/rejected/retry"})
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        gateway.pass(request, response);
    }

    @GetMapping({"/api/uploads", "/api/rejected"})
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        gateway.pass(request, response);
    }
}
