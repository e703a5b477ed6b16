package io.intellisense.flink.switching;

import io.intellisense.domain.ImageId;
import io.intellisense.flink.retry.RetryPolicy;
import io.intellisense.flink.retry.Retrying;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ScrollPage;
import io.intellisense.index.StoredImage;
import io.intellisense.index.VectorIndex;

/** Goes through a collection in the order of its ids, one image after the other. */
final class CollectionWalk {

    private static final int PAGE = 500;

    private final VectorIndex index;
    private ScrollPage page;
    private int at;

    CollectionWalk(VectorIndex index) throws InterruptedException {
        this.index = index;
        page = page(null);
    }

    /** Null after the last one. */
    StoredImage image() {
        return at < page.images().size() ? page.images().get(at) : null;
    }

    void next() throws InterruptedException {
        at++;
        if (at >= page.images().size() && page.next() != null) {
            page = page(page.next());
            at = 0;
        }
    }

    private ScrollPage page(ImageId from) throws InterruptedException {
        return Retrying.call(RetryPolicy.DEFAULT, () -> index.scroll(ImageFilter.ALL, from, PAGE));
    }

    /** Which comes first; what is null comes after everything else. */
    static int order(StoredImage one, StoredImage other) {
        if (one == null || other == null) {
            return one == null ? 1 : -1;
        }
        return one.id().value().compareTo(other.id().value());
    }
}
