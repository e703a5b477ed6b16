package io.intellisense.api.images;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.limits.Admission;
import io.intellisense.api.limits.UnderWay;
import io.intellisense.api.metrics.Timers;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.index.StoredImage;
import io.intellisense.web.problem.ApiProblem;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Small pictures on disk, each made when it is first asked for. They outlive their originals. */
@Component
public class Thumbnails {

    private static final String REFUSAL =
            "Too many small pictures are being made just now; ask again in a few seconds.";

    private final Path folder;
    private final Originals originals;
    private final Thumbnailer thumbnailer;
    private final Timers timers;
    private final UnderWay<Path, Path> underWay;
    private final Admission places;

    Thumbnails(QueryApiOptions options, Originals originals, Thumbnailer thumbnailer, Timers timers) {
        this.folder = options.thumbnails().folder().toAbsolutePath().normalize();
        this.originals = originals;
        this.thumbnailer = thumbnailer;
        this.timers = timers;
        Duration longestWait = options.thumbnails().longestWait();
        this.underWay = new UnderWay<>(longestWait.multipliedBy(2), REFUSAL);
        this.places = new Admission(
                options.thumbnails().concurrency(), options.limits().waiting(), longestWait, REFUSAL);
    }

    Path fileOf(StoredImage image, ThumbnailSize size) {
        Timer.Sample watch = Timer.start();
        Path file = place(image.id(), size);
        if (!Files.exists(file)) {
            return underWay.once(file, () -> places.in(() -> make(image, size, file)));
        }
        ThumbnailSpace.lookedAt(file);
        watch.stop(timers.thumbnail(true));
        return file;
    }

    /** Removes what was made of a deleted picture. */
    public void forget(ImageId id) {
        for (ThumbnailSize size : ThumbnailSize.values()) {
            remove(place(id, size));
        }
    }

    /** A folder for every two first digits, because file systems slow down on a million names in one. */
    private Path place(ImageId id, ThumbnailSize size) {
        return folder.resolve(Integer.toString(size.pixels()))
                .resolve(id.value().substring(0, 2))
                .resolve(id + ".jpg");
    }

    private Path make(StoredImage image, ThumbnailSize size, Path file) {
        if (Files.exists(file)) {
            return file;
        }
        Resource original = originals.of(image);
        Timer.Sample watch = Timer.start();
        try {
            AtomicFile.write(file, thumbnailer.make(original.getContentAsByteArray(), size.pixels()));
            watch.stop(timers.thumbnail(false));
        } catch (ImageRejectedException e) {
            throw new ApiProblem(
                    ProblemKind.IMAGE_GONE,
                    Location.fileName(image.payload()) + " was changed since it was indexed: " + e.getMessage()
                            + "; index its folder again.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the small picture " + file, e);
        }
        if (!original.exists()) { // deleted while this was made, so nobody else would remove it
            remove(file);
            throw Originals.gone(image);
        }
        return file;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the small picture " + file, e);
        }
    }
}
