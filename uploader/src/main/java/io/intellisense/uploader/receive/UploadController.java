package io.intellisense.uploader.receive;

import io.intellisense.uploader.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accepts images: as a form's files, or as base64 in JSON. */
@RestController
class UploadController {

    private final Places places;
    private final MultipartUpload multipart;
    private final JsonUpload json;

    UploadController(Places places, MultipartUpload multipart, JsonUpload json) {
        this.places = places;
        this.multipart = multipart;
        this.json = json;
    }

    /** The answer to several files, in their order. */
    record Several(List<Item> images) {}

    /** One of several; either the problem is there, or the image's id, address and status are. */
    record Item(String fileName, int httpStatus, String id, String url, String status, ProblemDetail problem) {

        static Item of(FileOutcome outcome) {
            Receipt receipt = outcome.receipt();
            return receipt == null
                    ? new Item(
                            outcome.fileName(),
                            outcome.problem().getStatusCode().value(),
                            null,
                            null,
                            null,
                            outcome.problem().getBody())
                    : new Item(
                            outcome.fileName(),
                            receipt.httpStatus(),
                            receipt.id(),
                            receipt.url(),
                            receipt.status(),
                            null);
        }
    }

    @PostMapping(path = "/api/images", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> files(HttpServletRequest http) throws IOException {
        List<FileOutcome> outcomes = inPlace(() -> multipart.receive(http));
        return outcomes.size() == 1
                ? one(outcomes.get(0))
                : ResponseEntity.status(HttpStatus.MULTI_STATUS)
                        .body(new Several(outcomes.stream().map(Item::of).toList()));
    }

    @PostMapping(path = "/api/images", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> base64(HttpServletRequest http) throws IOException {
        return answer(inPlace(() -> json.receive(http)));
    }

    private static ResponseEntity<?> one(FileOutcome outcome) {
        if (outcome.problem() != null) {
            throw outcome.problem();
        }
        return answer(outcome.receipt());
    }

    private static ResponseEntity<?> answer(Receipt receipt) {
        return ResponseEntity.status(receipt.httpStatus())
                .location(URI.create(receipt.url()))
                .body(receipt);
    }

    private <T> T inPlace(Places.Work<T> work) throws IOException {
        try {
            return places.inPlace(work);
        } catch (BrokenBodyException e) {
            throw new ApiProblem(ProblemKind.BAD_REQUEST, e.getMessage() + ".", e);
        }
    }
}
