package io.intellisense.uploader.images;

import io.intellisense.domain.ImageId;
import io.intellisense.uploader.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells how far an uploaded image is, and removes it. */
@RestController
class ImageController {

    private final ImageStates states;
    private final Deletion deletion;

    ImageController(ImageStates states, Deletion deletion) {
        this.states = states;
        this.deletion = deletion;
    }

    @GetMapping("/api/images/{id}/status")
    ResponseEntity<ImageState> status(@PathVariable String id) throws IOException {
        ImageState state = states.find(parse(id)).orElseThrow(() -> unknown(id));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state);
    }

    @DeleteMapping("/api/images/{id}")
    ResponseEntity<Void> delete(@PathVariable String id) throws IOException {
        HttpStatus status =
                switch (deletion.delete(parse(id))) {
                    case ANNOUNCED -> HttpStatus.NO_CONTENT;
                    case REMOVED -> HttpStatus.ACCEPTED;
                    case UNKNOWN -> throw unknown(id);
                };
        return ResponseEntity.status(status).build();
    }

    private static ImageId parse(String id) {
        try {
            return new ImageId(id);
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(
                    ProblemKind.BAD_IMAGE_ID, "An image id is a lower-case UUID, as an upload answers with.", e);
        }
    }

    private static ApiProblem unknown(String id) {
        return new ApiProblem(ProblemKind.UNKNOWN_IMAGE, "No image " + id + " was uploaded here, or it was deleted.");
    }
}
