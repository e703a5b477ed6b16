package io.intellisense.api.uploads;

import io.intellisense.api.images.Location;
import io.intellisense.api.images.Pictures;
import io.intellisense.api.images.Thumbnails;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.domain.ImageId;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.StoredImage;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the uploader and the index know together of one picture: how far it is, and whether it may be deleted. */
@RestController
class UploadedImageController {

    private final Gateway gateway;
    private final Pictures pictures;
    private final Thumbnails thumbnails;

    UploadedImageController(Gateway gateway, Pictures pictures, Thumbnails thumbnails) {
        this.gateway = gateway;
        this.pictures = pictures;
        this.thumbnails = thumbnails;
    }

    @DeleteMapping("/api/images/{id}")
    void delete(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ImageId image = Pictures.idOf(id);
        Answer answer = gateway.answerTo(request);
        if (answer.status() == 404) {
            pictures.find(image).ifPresent(UploadedImageController::refuse);
        }
        if (answer.isOk()) {
            thumbnails.forget(image);
        }
        answer.writeTo(response);
    }

    private static void refuse(StoredImage image) {
        ImagePayload payload = image.payload();
        String folder = Location.file(payload.locations().get(0))
                .map(Path::getParent)
                .map(Path::toString)
                .orElse(payload.locations().get(0));
        throw new ApiProblem(
                ProblemKind.NOT_OURS,
                Location.fileName(payload) + " was not uploaded: it lies in a folder of yours (" + folder
                        + "), which is only read. Delete the file there yourself.");
    }

    /** The index knows those pictures that came from a folder, and it still answers while the uploader is away. */
    @GetMapping("/api/images/{id}/status")
    ResponseEntity<Indexed> status(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ImageId image = Pictures.idOf(id);
        try {
            Answer answer = gateway.answerTo(request);
            Optional<StoredImage> stored = answer.isOk() ? Optional.empty() : pictures.find(image);
            if (stored.isPresent()) {
                return indexed(stored.get());
            }
            answer.writeTo(response);
            return null;
        } catch (ApiProblem away) {
            return indexed(pictures.find(image).orElseThrow(() -> away));
        }
    }

    private static ResponseEntity<Indexed> indexed(StoredImage image) {
        Indexed state =
                new Indexed(image.id().value(), "indexed", image.payload().indexedAt());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state);
    }

    record Indexed(String id, String state, Instant at) {}
}
