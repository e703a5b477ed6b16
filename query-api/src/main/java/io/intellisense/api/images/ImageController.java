package io.intellisense.api.images;

import io.intellisense.api.parameters.Parameters;
import io.intellisense.api.placeless.PlacelessFile;
import io.intellisense.api.security.Places;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.StoredImage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Serves one picture: its original bytes, a small version, and what is known of it. */
@RestController
class ImageController {

    private final Pictures pictures;
    private final Originals originals;
    private final Thumbnails thumbnails;
    private final Places places;

    ImageController(Pictures pictures, Originals originals, Thumbnails thumbnails, Places places) {
        this.pictures = pictures;
        this.originals = originals;
        this.thumbnails = thumbnails;
        this.places = places;
    }

    @GetMapping("/api/images/{id}")
    ResponseEntity<Resource> original(
            @PathVariable String id, @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) String ifRange) {
        StoredImage image = pictures.named(id);
        ImagePayload payload = image.payload();
        String mediaType = payload.facts().format().mediaType();
        String tag = payload.sha256().hex();
        String name = Location.fileName(payload);
        if (!places.areWithheldFromSome()) {
            return FileAnswer.of(originals.of(image), mediaType, tag, name, ifRange);
        }
        return places.areShown()
                ? FileAnswer.toCaller(originals.of(image), mediaType, tag, name, ifRange)
                : FileAnswer.toCaller(
                        originals.withoutPlace(image), mediaType, tag + "-" + PlacelessFile.TAG, name, ifRange);
    }

    @GetMapping("/api/images/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) String ifRange,
            HttpServletRequest http) {
        Parameters parameters = Parameters.of(http.getParameterMap(), List.of("size"));
        ThumbnailSize size = parameters.optional("size", ThumbnailSize.DEFAULT, ThumbnailSize::parse);
        parameters.check();
        StoredImage image = pictures.named(id);
        return FileAnswer.of(
                new FileSystemResource(thumbnails.fileOf(image, size)),
                MediaType.IMAGE_JPEG_VALUE,
                image.payload().sha256().hex() + "-" + size.pixels(),
                size.pixels() + "-" + id + ".jpg",
                ifRange);
    }

    @GetMapping("/api/images/{id}/facts")
    ResponseEntity<Facts> facts(@PathVariable String id) {
        Facts facts = Facts.of(pictures.named(id), places.areShown());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(facts);
    }
}
