package io.intellisense.cli.verify;

import io.intellisense.index.ImageFilter;
import io.intellisense.index.ScrollPage;
import io.intellisense.index.VectorIndex;
import java.util.List;
import java.util.function.Consumer;

/** Goes through all images of the index, some at a time, and looks at each one's places. */
final class IndexScan {

    private static final int PAGE = 500;

    private IndexScan() {}

    static void pages(VectorIndex index, Consumer<List<PointCheck>> each) {
        ScrollPage page = index.scroll(ImageFilter.ALL, null, PAGE);
        each.accept(checked(page));
        while (page.next() != null) {
            page = index.scroll(ImageFilter.ALL, page.next(), PAGE);
            each.accept(checked(page));
        }
    }

    private static List<PointCheck> checked(ScrollPage page) {
        return page.images().stream()
                .map(image -> PointCheck.of(image, place -> PlaceCheck.of(place, image.payload())))
                .toList();
    }
}
