package io.intellisense.uploader.images;

import io.intellisense.domain.Sha256;
import io.intellisense.uploader.body.JsonBody;
import io.intellisense.uploader.problem.ProblemKind;
import io.intellisense.uploader.store.ImageStore;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells which images are in the store, so that nobody sends what is there. */
@RestController
class KnownController {

    private static final int MOST = 1000;

    private final ImageStore store;
    private final JsonBody json;

    KnownController(ImageStore store, JsonBody json) {
        this.store = store;
        this.json = json;
    }

    record Question(List<String> sha256) {}

    record Known(List<String> known) {}

    @PostMapping(path = "/api/images/known", consumes = MediaType.APPLICATION_JSON_VALUE)
    Known known(HttpServletRequest http) throws IOException {
        List<String> known = new ArrayList<>();
        for (Sha256 sha256 : hashes(json.read(http, Question.class))) {
            if (store.find(sha256).isPresent()) {
                known.add(sha256.hex());
            }
        }
        return new Known(known);
    }

    private static List<Sha256> hashes(Question question) {
        if (question.sha256() == null || question.sha256().size() > MOST) {
            throw new ApiProblem(ProblemKind.BAD_REQUEST, "Ask with {\"sha256\": [...]}, for at most " + MOST + ".");
        }
        try {
            return question.sha256().stream().map(Sha256::new).toList();
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(ProblemKind.BAD_REQUEST, "Each sha256 must be 64 lower-case hexadecimal digits.", e);
        }
    }
}
