package io.intellisense.api.images;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.originals.LocalStorage;
import io.intellisense.api.originals.Original;
import io.intellisense.api.originals.OriginalResource;
import io.intellisense.api.originals.S3Storage;
import io.intellisense.api.originals.Storage;
import io.intellisense.api.placeless.PlacelessFile;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageLocation;
import io.intellisense.index.StoredImage;
import io.intellisense.web.problem.ApiProblem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Finds the bytes of a picture: at the first of its locations that still holds it. That a file was not changed is judged by its size
 * and its first bytes; hashing it for every request would cost more than sending it.
 */
@Component
class Originals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Originals.class);

    private final List<Storage> storages;

    Originals(QueryApiOptions options) {
        storages = List.of(new LocalStorage(), new S3Storage(options.s3(), options.limits()));
    }

    Resource of(StoredImage image) {
        return new OriginalResource(find(image));
    }

    /** The same picture without what may tell where it was taken. */
    Resource withoutPlace(StoredImage image) {
        return new PlacelessFile(find(image), image.payload().facts().format());
    }

    /** Where one place does not answer, another may hold it. */
    private Original find(StoredImage image) {
        ApiProblem unanswered = null;
        for (String uri : image.payload().locations()) {
            try {
                Optional<Original> found = at(uri).filter(
                                original -> holds(original, image.payload().facts()));
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (ApiProblem e) {
                unanswered = unanswered == null ? e : unanswered;
            } catch (IOException e) {
                LOG.warn("Cannot read {}: {}", uri, e.toString());
            }
        }
        throw unanswered == null ? gone(image) : unanswered;
    }

    private Optional<Original> at(String uri) throws IOException {
        ImageLocation location = Location.parse(uri).orElse(null);
        if (location == null) {
            return Optional.empty();
        }
        for (Storage storage : storages) {
            Optional<Original> found = storage.find(location);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Original original, ImageFacts facts) {
        return original.length() == facts.bytes()
                && ImageFormat.sniff(original.head())
                        .filter(facts.format()::equals)
                        .isPresent();
    }

    static ApiProblem gone(StoredImage image) {
        int places = image.payload().locations().size();
        String detail = Location.fileName(image.payload()) + " is no longer "
                + (places == 1 ? "where it was indexed" : "at any of the " + places + " places where it was indexed")
                + ", or was changed since; put it back, or index its folder again.";
        return new ApiProblem(ProblemKind.IMAGE_GONE, detail);
    }

    @Override
    public void close() {
        storages.forEach(Storage::close);
    }
}
