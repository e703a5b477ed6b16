package io.intellisense.api.images;

import io.intellisense.api.library.Library;
import io.intellisense.api.parameters.Shown;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.domain.ImageId;
import io.intellisense.index.StoredImage;
import io.intellisense.web.problem.ApiProblem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the picture that a URL names: nothing that the index does not list can be reached. */
@Component
public class Pictures {

    private final Library library;

    Pictures(Library library) {
        this.library = library;
    }

    StoredImage named(String id) {
        ImageId parsed = idOf(id);
        return find(parsed).orElseThrow(() -> unknown(parsed));
    }

    public Optional<StoredImage> find(ImageId id) {
        return library.find(id);
    }

    public static ApiProblem unknown(ImageId id) {
        return new ApiProblem(ProblemKind.UNKNOWN_IMAGE, "The library has no image " + id + "; search again.");
    }

    /** The id that a URL spells; anything else ends the request. */
    public static ImageId idOf(String id) {
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
