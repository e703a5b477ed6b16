package io.intellisense.api.security;

import io.intellisense.api.parameters.JsonBody;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signs a browser in and out: takes its key once, and gives it a cookie that no script can read. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private static final int LONGEST_BODY = 2_000;

    private final Keys keys;
    private final Sessions sessions;
    private final JsonBody json;

    SessionController(Keys keys, Sessions sessions, JsonBody json) {
        this.keys = keys;
        this.sessions = sessions;
        this.json = json;
    }

    @PostMapping
    ResponseEntity<SignedIn> begin(HttpServletRequest request) throws IOException {
        SignIn given = json.read(request, SignIn.class, LONGEST_BODY);
        if (!keys.areNeeded()) {
            return ResponseEntity.ok().body(SignedIn.as(Caller.anyone()));
        }
        ApiKey key = keys.matching(given.key() == null ? "" : given.key().strip())
                .orElseThrow(() -> new ApiProblem(ProblemKind.KEY_REQUIRED, "This key is not one of this server's."));
        return answer(sessions.begin(key, request.isSecure())).body(SignedIn.as(Caller.with(key)));
    }

    @DeleteMapping
    ResponseEntity<Void> end(HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer = answer(sessions.end(request));
        return ResponseEntity.noContent().headers(answer.build().getHeaders()).build();
    }

    private static ResponseEntity.BodyBuilder answer(ResponseCookie cookie) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    record SignIn(String key) {}

    /** @param name of the key; absent where none is needed */
    record SignedIn(String name, List<String> scopes) {

        static SignedIn as(Caller caller) {
            return new SignedIn(
                    caller.name(),
                    caller.scopes().stream().sorted().map(KeyScope::label).toList());
        }
    }
}
