package io.intellisense.web.safety;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers whatever is let through. */
@RestController
final class Anything {

    @RequestMapping("/api/anything")
    String answer() {
        return "here";
    }
}
