package io.intellisense.uploader.receive;

import io.intellisense.uploader.UploaderOptions;
import io.intellisense.uploader.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Lets a bounded number of requests upload at a time; the others are told at once to come again. */
@Component
class Places {

    /** What a request does in its place. */
    interface Work<T> {
        T run() throws IOException;
    }

    private final Semaphore places;

    Places(UploaderOptions options) {
        places = new Semaphore(options.uploads().concurrency());
    }

    <T> T inPlace(Work<T> work) throws IOException {
        if (!places.tryAcquire()) {
            throw new ApiProblem(
                    ProblemKind.OVERLOADED,
                    "Too many uploads are under way just now; send this one again in a moment.");
        }
        try {
            return work.run();
        } finally {
            places.release();
        }
    }
}
