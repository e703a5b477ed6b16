package io.intellisense.api.openapi;

import static io.intellisense.api.problem.ProblemKind.BAD_IMAGE_ID;
import static io.intellisense.api.problem.ProblemKind.BAD_PARAMETER;
import static io.intellisense.api.problem.ProblemKind.BAD_REQUEST;
import static io.intellisense.api.problem.ProblemKind.CORRUPT;
import static io.intellisense.api.problem.ProblemKind.DISK_FULL;
import static io.intellisense.api.problem.ProblemKind.EMPTY_FILE;
import static io.intellisense.api.problem.ProblemKind.IMAGE_GONE;
import static io.intellisense.api.problem.ProblemKind.INDEX_UNAVAILABLE;
import static io.intellisense.api.problem.ProblemKind.KEY_REQUIRED;
import static io.intellisense.api.problem.ProblemKind.LOCATION_WITHHELD;
import static io.intellisense.api.problem.ProblemKind.MODEL_CHANGED;
import static io.intellisense.api.problem.ProblemKind.NOT_ACCEPTABLE;
import static io.intellisense.api.problem.ProblemKind.NOT_FOUND;
import static io.intellisense.api.problem.ProblemKind.NOT_OURS;
import static io.intellisense.api.problem.ProblemKind.OVERLOADED;
import static io.intellisense.api.problem.ProblemKind.QUEUE_UNAVAILABLE;
import static io.intellisense.api.problem.ProblemKind.SIDE_TOO_LONG;
import static io.intellisense.api.problem.ProblemKind.STORAGE_REFUSES;
import static io.intellisense.api.problem.ProblemKind.STORAGE_UNAVAILABLE;
import static io.intellisense.api.problem.ProblemKind.TOO_MANY_BYTES;
import static io.intellisense.api.problem.ProblemKind.TOO_MANY_PIXELS;
import static io.intellisense.api.problem.ProblemKind.TRUNCATED;
import static io.intellisense.api.problem.ProblemKind.UNKNOWN_IMAGE;
import static io.intellisense.api.problem.ProblemKind.UNSUPPORTED_FORMAT;
import static io.intellisense.api.problem.ProblemKind.UPLOADER_UNAVAILABLE;
import static io.intellisense.api.problem.ProblemKind.UPLOADS_OFF;
import static io.intellisense.api.problem.ProblemKind.WRONG_INDEX;
import static io.swagger.v3.oas.models.PathItem.HttpMethod.DELETE;
import static io.swagger.v3.oas.models.PathItem.HttpMethod.GET;
import static io.swagger.v3.oas.models.PathItem.HttpMethod.POST;

import io.intellisense.api.problem.ProblemKind;
import java.util.List;
import java.util.stream.Stream;

/** All calls, with what the code alone does not tell of them. */
final class Calls {

    private static final String SEARCHING = "Searching";
    private static final String LIBRARY = "Library";
    private static final String UPLOADING = "Uploading";
    private static final String SERVER = "Server";

    private static final List<String> FILTERS =
            List.of("from", "to", "format", "camera", "folder", "orientation", "minWidth", "minHeight", "bbox");
    private static final List<String> SCOPE = List.of("limit", "cursor", "minScore", "sort", "group");
    private static final List<String> CONDITIONS = List.of("Range", "If-Range", "If-None-Match");

    private static final List<ProblemKind> INDEX = List.of(INDEX_UNAVAILABLE, WRONG_INDEX, OVERLOADED);
    private static final List<ProblemKind> STORAGE = List.of(STORAGE_UNAVAILABLE, STORAGE_REFUSES);
    private static final List<ProblemKind> ONE_IMAGE = List.of(BAD_IMAGE_ID, UNKNOWN_IMAGE);
    private static final List<ProblemKind> UPLOADER =
            List.of(UPLOADS_OFF, UPLOADER_UNAVAILABLE, OVERLOADED, BAD_REQUEST, TOO_MANY_BYTES);
    private static final List<ProblemKind> PICTURE = List.of(
            EMPTY_FILE,
            TOO_MANY_BYTES,
            UNSUPPORTED_FORMAT,
            TRUNCATED,
            CORRUPT,
            TOO_MANY_PIXELS,
            SIDE_TOO_LONG,
            BAD_REQUEST);

    private Calls() {}

    static List<Call> all() {
        return Stream.of(searching(), library(), uploading(), server())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Call> searching() {
        return List.of(
                Call.of(GET, "/api/search", SEARCHING, "search", "Finds the pictures nearest to words")
                        .takes("q", "recognize")
                        .takes(SCOPE)
                        .takes(FILTERS)
                        .finds("The pictures, best first.")
                        .fails(LOCATION_WITHHELD, BAD_PARAMETER)
                        .fails(MODEL_CHANGED)
                        .fails(INDEX),
                Call.of(POST, "/api/search", SEARCHING, "searchCombined", "Finds by several texts and pictures")
                        .sends("CombinedSearch")
                        .finds("The pictures, best first.")
                        .fails(BAD_PARAMETER, BAD_IMAGE_ID, UNKNOWN_IMAGE, LOCATION_WITHHELD)
                        .fails(PICTURE)
                        .fails(MODEL_CHANGED)
                        .fails(INDEX),
                Call.of(POST, "/api/search/image", SEARCHING, "searchByPicture", "Finds the pictures nearest to one")
                        .takes(SCOPE)
                        .takes(FILTERS)
                        .sends("Picture")
                        .finds("The pictures, best first. A further page takes the same picture again.")
                        .fails(LOCATION_WITHHELD, BAD_PARAMETER)
                        .fails(PICTURE)
                        .fails(MODEL_CHANGED)
                        .fails(INDEX),
                Call.of(GET, "/api/images/{id}/similar", SEARCHING, "similar", "Finds the pictures nearest to this one")
                        .takes(SCOPE)
                        .takes(FILTERS)
                        .finds("The pictures, best first; itself left out.")
                        .fails(LOCATION_WITHHELD, BAD_PARAMETER)
                        .fails(ONE_IMAGE)
                        .fails(MODEL_CHANGED)
                        .fails(INDEX),
                Call.of(GET, "/api/facets", SEARCHING, "facets", "Counts what searches can be narrowed to")
                        .takes(FILTERS)
                        .finds("How many pictures there are of each; most frequent first.")
                        .fails(LOCATION_WITHHELD, BAD_PARAMETER)
                        .fails(INDEX),
                Call.of(POST, "/api/embeddings", SEARCHING, "embed", "Gives the vectors of texts and pictures")
                        .sends("Embed")
                        .finds("Vectors of unit length, in the order of what was sent.")
                        .fails(OVERLOADED)
                        .fails(PICTURE));
    }

    private static List<Call> library() {
        return List.of(
                Call.of(GET, "/api/images", LIBRARY, "browse", "Leafs through the library")
                        .takes("limit", "cursor", "sort")
                        .takes(FILTERS)
                        .finds("A page of the library.")
                        .fails(LOCATION_WITHHELD, BAD_PARAMETER)
                        .fails(INDEX),
                Call.of(GET, "/api/images/{id}", LIBRARY, "original", "Sends a picture's file")
                        .takes(CONDITIONS)
                        .answers(200, "Original")
                        .answers(206, "Part")
                        .answers(304, "Unchanged")
                        .answers(416, "BeyondItsEnd")
                        .fails(IMAGE_GONE)
                        .fails(STORAGE)
                        .fails(ONE_IMAGE)
                        .fails(INDEX),
                Call.of(GET, "/api/images/{id}/thumbnail", LIBRARY, "thumbnail", "Sends a small version of a picture")
                        .takes("size")
                        .takes(CONDITIONS)
                        .answers(200, "Thumbnail")
                        .answers(206, "Part")
                        .answers(304, "Unchanged")
                        .answers(416, "BeyondItsEnd")
                        .fails(BAD_PARAMETER, IMAGE_GONE)
                        .fails(STORAGE)
                        .fails(ONE_IMAGE)
                        .fails(INDEX),
                Call.of(GET, "/api/images/{id}/facts", LIBRARY, "facts", "Tells everything that is known of a picture")
                        .finds("The facts.")
                        .fails(ONE_IMAGE)
                        .fails(INDEX));
    }

    private static List<Call> uploading() {
        return List.of(
                Call.of(POST, "/api/images", UPLOADING, "upload", "Adds pictures")
                        .sends("Upload")
                        .answers(200, "AlreadyThere")
                        .answers(201, "Stored")
                        .answers(207, "Several")
                        .fails(PICTURE)
                        .fails(DISK_FULL)
                        .fails(UPLOADER),
                Call.of(POST, "/api/images/known", UPLOADING, "known", "Tells which pictures need not be sent")
                        .sends("Known")
                        .answers(200, "Known")
                        .answers(415, "WrongContentType")
                        .fails(UPLOADER),
                Call.of(GET, "/api/images/{id}/status", UPLOADING, "state", "Tells how far a picture is")
                        .answers(200, "State")
                        .fails(ONE_IMAGE)
                        .fails(INDEX)
                        .fails(UPLOADER),
                Call.of(DELETE, "/api/images/{id}", UPLOADING, "delete", "Removes an uploaded picture")
                        .answers(202, "RemovedFirst")
                        .answers(204, "Removed")
                        .fails(NOT_OURS)
                        .fails(ONE_IMAGE)
                        .fails(INDEX)
                        .fails(UPLOADER),
                Call.of(GET, "/api/uploads", UPLOADING, "uploads", "Tells how it stands with the uploads")
                        .answers(200, "Uploads")
                        .fails(UPLOADER),
                Call.of(GET, "/api/events", UPLOADING, "events", "Tells what happens to pictures, live")
                        .answers(200, "Events")
                        .fails(UPLOADS_OFF, OVERLOADED),
                Call.of(GET, "/api/rejected", UPLOADING, "rejected", "Lists the pictures that could not be indexed")
                        .takes("rejectedLimit", "rejectedAfter", "rejectedReason")
                        .answers(200, "Rejected")
                        .fails(QUEUE_UNAVAILABLE)
                        .fails(UPLOADER),
                Call.of(POST, "/api/rejected/retry", UPLOADING, "retry", "Has rejected pictures indexed once more")
                        .sends("Retry")
                        .answers(200, "Retried")
                        .answers(415, "WrongContentType")
                        .fails(QUEUE_UNAVAILABLE)
                        .fails(UPLOADER));
    }

    private static List<Call> server() {
        return List.of(
                Call.of(GET, "/api/status", SERVER, "status", "Tells how the whole system is")
                        .finds("Also while the index does not answer."),
                Call.of(POST, "/api/session", SERVER, "signIn", "Gives a browser a cookie for a key")
                        .sends("SignIn")
                        .finds("What the key is good for; the cookie stands for it.")
                        .fails(BAD_REQUEST, KEY_REQUIRED, TOO_MANY_BYTES),
                Call.of(DELETE, "/api/session", SERVER, "signOut", "Ends what the cookie stands for")
                        .answers(204, "SignedOut"),
                Call.of(GET, "/api/openapi.json", SERVER, "description", "Sends this description")
                        .answers(200, "Description")
                        .fails(NOT_ACCEPTABLE),
                Call.of(GET, "/problems/{slug}", SERVER, "problem", "Explains a problem's type")
                        .finds("What it means, and what to do.")
                        .fails(NOT_FOUND),
                Call.of(GET, "/actuator/prometheus", SERVER, "metrics", "Tells counts and times to Prometheus")
                        .answers(200, "Metrics")
                        .answers(415, "WrongContentType")
                        .fails(NOT_ACCEPTABLE),
                Call.of(GET, "/actuator/health/liveness", SERVER, "liveness", "Tells whether the process is alive")
                        .answers(200, "Healthy")
                        .answers(415, "WrongContentType")
                        .answers(503, "Unhealthy")
                        .fails(NOT_ACCEPTABLE),
                Call.of(GET, "/actuator/health/readiness", SERVER, "readiness", "Tells whether it is ready to answer")
                        .answers(200, "Healthy")
                        .answers(415, "WrongContentType")
                        .answers(503, "Unhealthy")
                        .fails(NOT_ACCEPTABLE));
    }
}
