package io.intellisense.api.images;

import io.intellisense.api.problem.ApiProblem;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.index.StoredImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the file of a picture: the first of its locations that still holds it. That a file was not changed is judged by its size
 * and its first bytes; hashing it for every request would cost more than sending it.
 */
@Component
class Originals {

    private static final Logger LOG = LoggerFactory.getLogger(Originals.class);

    Path fileOf(StoredImage image) {
        return image.payload().locations().stream()
                .map(Location::file)
                .flatMap(Optional::stream)
                .filter(file -> holds(file, image.payload().facts()))
                .findFirst()
                .orElseThrow(() -> gone(image));
    }

    private static boolean holds(Path file, ImageFacts facts) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == facts.bytes()
                    && format(file).filter(facts.format()::equals).isPresent();
        } catch (IOException e) {
            LOG.warn("Cannot read {}: {}", file, e.toString());
            return false;
        }
    }

    private static Optional<ImageFormat> format(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
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
