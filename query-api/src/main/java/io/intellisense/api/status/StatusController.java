package io.intellisense.api.status;

import io.intellisense.api.library.Library;
import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.uploads.UploadsNow;
import io.intellisense.index.IndexException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tells how the whole system is; answers even when the index does not. */
@RestController
class StatusController {

    private final Library library;
    private final EmbeddingModel model;
    private final ObjectProvider<IndexingProgress> progress;
    private final UploadsNow uploads;

    StatusController(
            Library library, EmbeddingModel model, ObjectProvider<IndexingProgress> progress, UploadsNow uploads) {
        this.library = library;
        this.model = model;
        this.progress = progress;
        this.uploads = uploads;
    }

    @GetMapping("/api/status")
    ResponseEntity<Status> status() {
        Indexing indexing = progress.stream()
                .flatMap(source -> source.current().stream())
                .findFirst()
                .map(Indexing::of)
                .orElse(null);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(with(indexing, uploads.current()));
    }

    private Status with(Indexing indexing, JsonNode account) {
        boolean takesUploads = !uploads.areOff();
        try {
            long images = library.count();
            Status.Index index = new Status.Index(library.address(), true, null);
            return new Status(images, model.info(), index, indexing, takesUploads, account);
        } catch (IndexException e) {
            Status.Index index = new Status.Index(library.address(), false, e.getMessage());
            return new Status(null, model.info(), index, indexing, takesUploads, account);
        }
    }
}
