package io.intellisense.uploader.problem;

import io.intellisense.uploader.store.DiskFullException;
import io.intellisense.uploader.store.Turns;
import io.intellisense.web.problem.ApiProblem;
import java.io.IOException;
import java.util.Optional;

/** What a caller is told of a failure of the store that is not our own fault. */
public final class StoreProblem {

    private StoreProblem() {}

    public static Optional<ApiProblem> of(IOException failure) {
        if (failure instanceof DiskFullException) {
            return Optional.of(new ApiProblem(
                    ProblemKind.DISK_FULL, failure.getMessage() + " Nothing of this upload is kept.", failure));
        }
        if (failure instanceof Turns.BusyException) {
            return Optional.of(
                    new ApiProblem(ProblemKind.OVERLOADED, failure.getMessage() + " Try again in a moment.", failure));
        }
        return Optional.empty();
    }
}
