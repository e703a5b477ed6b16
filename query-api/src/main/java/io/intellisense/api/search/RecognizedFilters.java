package io.intellisense.api.search;

import io.intellisense.api.filter.TakenTime;
import io.intellisense.api.query.Recognized;
import io.intellisense.index.ImageFilter;
import java.util.List;

/** Narrows a filter by what was recognised in the words; what was said by parameters stands. */
final class RecognizedFilters {

    private RecognizedFilters() {}

    static ImageFilter narrow(ImageFilter given, List<Recognized> recognized) {
        ImageFilter filter = given;
        for (Recognized each : recognized) {
            filter = narrow(filter, each);
        }
        return filter;
    }

    private static ImageFilter narrow(ImageFilter filter, Recognized each) {
        return switch (each.kind()) {
            case CAMERA -> filter.camera() == null ? filter.camera(each.value()) : filter;
            case FOLDER -> filter.folder() == null ? filter.folder(each.value()) : filter;
            case TAKEN -> filter.from() == null && filter.to() == null ? taken(filter, each.value()) : filter;
        };
    }

    private static ImageFilter taken(ImageFilter filter, String value) {
        TakenTime time = TakenTime.parse("q", value);
        return filter.taken(time.start(), time.end());
    }
}
