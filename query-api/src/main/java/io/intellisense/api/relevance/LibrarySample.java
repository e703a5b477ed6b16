package io.intellisense.api.relevance;

import io.intellisense.api.library.Library;
import io.intellisense.domain.ImageId;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ScrollPage;
import io.intellisense.index.StoredImage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Vectors of some pictures. Ids are hashes, so that those that follow any one are as good as drawn by lot. */
final class LibrarySample implements Supplier<List<float[]>> {

    private static final int PAGE = 250;

    private final Library library;
    private final int atMost;

    LibrarySample(Library library, int atMost) {
        this.library = library;
        this.atMost = atMost;
    }

    /** From a new place each time; the end of the ids is followed by their beginning. */
    @Override
    public List<float[]> get() {
        ImageId start = ImageId.of(UUID.randomUUID());
        List<ImageId> ids = new ArrayList<>();
        read(start, null, ids);
        if (ids.size() < atMost) {
            read(null, start, ids);
        }
        List<float[]> vectors = new ArrayList<>();
        for (int at = 0; at < ids.size(); at += PAGE) {
            List<ImageId> some = ids.subList(at, Math.min(ids.size(), at + PAGE));
            vectors.addAll(library.vectors(some).values());
        }
        return vectors;
    }

    /** @param end null for as far as there are any */
    private void read(ImageId start, ImageId end, List<ImageId> ids) {
        ImageId from = start;
        do {
            ScrollPage page = library.page(ImageFilter.ALL, from, PAGE);
            for (StoredImage image : page.images()) {
                if (ids.size() == atMost || end != null && image.id().compareTo(end) >= 0) {
                    return;
                }
                ids.add(image.id());
            }
            from = page.next();
        } while (from != null);
    }
}
