package io.intellisense.api.browse;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.filter.FilterReader;
import io.intellisense.api.filter.Sort;
import io.intellisense.api.images.Page;
import io.intellisense.api.images.Picture;
import io.intellisense.api.library.Library;
import io.intellisense.api.parameters.Numbers;
import io.intellisense.api.parameters.Parameters;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ScrollPage;
import io.intellisense.index.StoredImage;
import io.intellisense.index.TimeOrder;
import io.intellisense.index.TimePage;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The pages of the library. Without an order they come in the order of their ids; ids are hashes, so every page is a colourful
 * mixture, and the order stays.
 */
@Component
public class Browsing {

    static final List<String> NAMES = names();

    private final Library library;
    private final FilterReader filters;
    private final QueryApiOptions.Search options;

    Browsing(Library library, FilterReader filters, QueryApiOptions options) {
        this.library = library;
        this.filters = filters;
        this.options = options.search();
    }

    /**
     * @param sort {@link Sort#RELEVANCE} where no order was asked for
     * @param from null for the first page
     */
    public record Request(ImageFilter filter, Sort sort, int limit, BrowseCursor from) {

        public Request narrowedTo(ImageFilter filter) {
            return new Request(filter, sort, limit, from);
        }

        public boolean isFirstPage() {
            return from == null;
        }
    }

    /** As {@link #read}, the newest first where no order is asked for. */
    public Request readByTime(Parameters parameters) {
        return read(parameters, Sort.NEWEST);
    }

    /** Whatever is wrong is complained of to the parameters. */
    Request read(Parameters parameters) {
        return read(parameters, Sort.RELEVANCE);
    }

    private Request read(Parameters parameters, Sort usual) {
        Integer limit =
                parameters.optional("limit", options.defaultLimit(), Numbers.integer("limit", 1, options.maxLimit()));
        Sort asked = parameters.optional("sort", usual, Sort::parse);
        Sort sort = asked == null || asked == Sort.RELEVANCE ? usual : asked;
        BrowseCursor from = parameters.optional("cursor", null, BrowseCursor::decode);
        ImageFilter filter = filters.read(parameters);
        if (from != null && from.isOfTime() == (sort == Sort.RELEVANCE)) {
            parameters.complain("cursor", "'cursor' belongs to another order; leave it out to begin this one.");
        }
        return new Request(filter, sort, limit == null ? options.defaultLimit() : limit, from);
    }

    public Page page(Request request) {
        return request.sort() == Sort.RELEVANCE
                ? shuffled(request)
                : byTime(request, request.sort() == Sort.NEWEST ? TimeOrder.NEWEST : TimeOrder.OLDEST);
    }

    private Page shuffled(Request request) {
        ScrollPage page = library.page(
                request.filter(), request.from() == null ? null : request.from().id(), request.limit());
        return page(page.images(), page.next() == null ? null : BrowseCursor.of(page.next()));
    }

    private Page byTime(Request request, TimeOrder order) {
        TimePage page = library.browse(
                request.filter(),
                order,
                request.from() == null ? null : request.from().time(),
                request.limit());
        return page(page.images(), page.next() == null ? null : BrowseCursor.of(page.next()));
    }

    private static Page page(List<StoredImage> images, BrowseCursor next) {
        return new Page(images.stream().map(Picture::of).toList(), next == null ? null : next.encode());
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("limit", "cursor", "sort"));
        names.addAll(FilterReader.NAMES);
        return List.copyOf(names);
    }
}
