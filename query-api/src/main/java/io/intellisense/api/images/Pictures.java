package io.intellisense.api.images;

import io.intellisense.api.library.Library;
import io.intellisense.api.parameters.Shown;
import io.intellisense.api.problem.ApiProblem;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.domain.ImageId;
import io.intellisense.index.StoredImage;
import org.springframework.stereotype.Component;

/** Finds the picture that a URL names: nothing that the index does not list can be reached. */
@Component
class Pictures {

    private final Library library;

    Pictures(Library library) {
        this.library = library;
    }

    StoredImage named(String id) {
        ImageId parsed = parse(id);
        return library.find(parsed)
                .orElseThrow(() -> new ApiProblem(
                        ProblemKind.UNKNOWN_IMAGE, "The library has no image " + parsed + "; search again."));
    }

    private static ImageId parse(String id) {
        try {
            return new ImageId(id);
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(
                    ProblemKind.BAD_IMAGE_ID,
                    "An image id is a lower-case UUID such as 123e4567-e89b-52d3-a456-426614174000, but was: "
                            + Shown.of(id) + ".",
                    e);
        }
    }
}
