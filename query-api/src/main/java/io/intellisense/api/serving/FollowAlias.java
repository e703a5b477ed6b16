package io.intellisense.api.serving;

import io.intellisense.index.CollectionRoles;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.IndexException;
import io.intellisense.index.ModelCollection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks which model the index is to be asked with, and lets that one answer. Until it is loaded and warm the one before goes on, with
 * its own collection. A model whose collection is just being filled is loaded ahead. Not thread-safe.
 */
final class FollowAlias {

    private static final Logger LOG = LoggerFactory.getLogger(FollowAlias.class);

    private final Serving serving;
    private final Supplier<CollectionRoles> roles;
    private final Function<ModelCollection, Optional<ServedModel>> open;
    private final Retired retired;
    private ServedModel ahead;
    private CollectionSpec unknown;

    /** @param open loads a model; empty where its folder is not found */
    FollowAlias(
            Serving serving,
            Supplier<CollectionRoles> roles,
            Function<ModelCollection, Optional<ServedModel>> open,
            Retired retired) {
        this.serving = serving;
        this.roles = roles;
        this.open = open;
        this.retired = retired;
    }

    void look() {
        try {
            retired.releaseThoseThatAreOld();
            CollectionRoles now = roles.get();
            if (now.current() != null && !isServed(now.current())) {
                change(now.current());
            } else if (now.next() != null && !isServed(now.next())) {
                loadAhead(now.next());
            } else if (now.next() == null && ahead != null) {
                ahead.release().run();
                ahead = null;
            }
        } catch (IndexException e) {
            LOG.debug("The model stays as it is, the index does not answer: {}", e.getMessage());
        }
    }

    private boolean isServed(ModelCollection collection) {
        return serving.current().spec().equals(collection.spec());
    }

    private void change(ModelCollection to) {
        loadAhead(to);
        if (ahead == null) {
            return;
        }
        ServedModel before = serving.current();
        serving.use(ahead);
        retired.add(before);
        ahead = null;
        LOG.info("Model {} answers from now on, in place of {}", to.spec(), before.spec());
    }

    private void loadAhead(ModelCollection collection) {
        if (ahead != null && ahead.spec().equals(collection.spec())) {
            return;
        }
        if (ahead != null) {
            ahead.release().run();
            ahead = null;
        }
        Optional<ServedModel> found = open.apply(collection);
        if (found.isEmpty()) {
            warnOnce(collection);
            return;
        }
        ahead = found.get();
        ahead.model().embedTexts(List.of("a photo"));
    }

    private void warnOnce(ModelCollection collection) {
        if (!collection.spec().equals(unknown)) {
            unknown = collection.spec();
            LOG.warn(
                    "The index is switched to {}, whose folder is neither {} nor beside the model's that answers; put it there",
                    collection.spec(),
                    collection.folder());
        }
    }

    void close() {
        if (ahead != null) {
            ahead.release().run();
        }
        retired.releaseAll();
    }
}
