package io.intellisense.api.images;

import io.intellisense.api.placeless.PlacelessFile;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageLocation;
import io.intellisense.index.StoredImage;
import io.intellisense.web.problem.ApiProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Finds the bytes of a picture: at the first of its locations that still holds it. That a file was not changed is judged by its size
 * and its first bytes; hashing it for every request would cost more than sending it.
 */
@Component
class Originals {

    private static final Logger LOG = LoggerFactory.getLogger(Originals.class);

    Resource of(StoredImage image) {
        return bytes(find(image));
    }

    /** The same picture without what may tell where it was taken. */
    Resource withoutPlace(StoredImage image) {
        Original found = find(image);
        ImageFormat format = image.payload().facts().format();
        return found.part() == null
                ? new PlacelessFile(found.file(), format)
                : new PlacelessFile(
                        found.file(), found.part().offset(), found.part().length(), format);
    }

    /** @param part null for the whole file */
    private record Original(Path file, ImageLocation.Part part) {}

    private static Original find(StoredImage image) {
        return image.payload().locations().stream()
                .map(Location::parse)
                .flatMap(Optional::stream)
                .map(Originals::at)
                .flatMap(Optional::stream)
                .filter(found -> holds(bytes(found), image.payload().facts()))
                .findFirst()
                .orElseThrow(() -> gone(image));
    }

    /** Only of ordinary files: opening a pipe might not end. */
    private static Optional<Original> at(ImageLocation location) {
        return location.localFile().filter(Files::isRegularFile).map(file -> new Original(file, location.part()));
    }

    private static Resource bytes(Original found) {
        return found.part() == null ? new FileSystemResource(found.file()) : new PartOfFile(found.file(), found.part());
    }

    private static boolean holds(Resource bytes, ImageFacts facts) {
        try {
            return bytes.exists()
                    && bytes.contentLength() == facts.bytes()
                    && format(bytes).filter(facts.format()::equals).isPresent();
        } catch (IOException e) {
            LOG.warn("Cannot read {}: {}", bytes.getDescription(), e.toString());
            return false;
        }
    }

    private static Optional<ImageFormat> format(Resource bytes) throws IOException {
        try (InputStream in = bytes.getInputStream()) {
            return ImageFormat.sniff(in.readNBytes(ImageFormat.SNIFF_BYTES));
        }
    }

    static ApiProblem gone(StoredImage image) {
        int places = image.payload().locations().size();
        String detail = Location.fileName(image.payload()) + " is no longer "
                + (places == 1 ? "where it was indexed" : "at any of the " + places + " places where it was indexed")
                + ", or was changed since; put it back, or index its folder again.";
        return new ApiProblem(ProblemKind.IMAGE_GONE, detail);
    }
}
