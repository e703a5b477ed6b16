package io.intellisense.flink.switching;

import io.intellisense.clip.ClipModel;
import io.intellisense.domain.ImageLimits;
import io.intellisense.flink.access.QdrantAccess;
import io.intellisense.index.CollectionLayout;
import io.intellisense.index.CollectionRoles;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexException;
import io.intellisense.index.ModelCollections;
import io.intellisense.index.VectorIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Changes the model that an index is asked with, while it is asked and written to: fills the model's collection, compares it with the
 * one that is asked until they hold the same, looks at some images of it, and lets the alias lead there. Killed, it continues where it
 * was when it is begun again, since what is filled is in the collection.
 */
public final class SwitchModel {

    /** Where so much comes and goes that no comparison ends without a difference, the last ones are made up for afterwards. */
    private static final int MOST_PASSES = 10;

    private static final Duration GRAPH = Duration.ofMinutes(30);

    private final IndexAddress address;
    private final Path folder;
    private final ImageLimits limits;
    private final Throttle throttle;
    private final int threads;

    /**
     * @param folder of the model to switch to
     * @param threads that read, decode and embed
     */
    public SwitchModel(IndexAddress address, Path folder, ImageLimits limits, Throttle throttle, int threads) {
        this.address = address;
        this.folder = folder;
        this.limits = limits;
        this.throttle = throttle;
        this.threads = threads;
    }

    /** How far it is. */
    public record Progress(long seen, long of, long filled, long refused) {}

    /**
     * What came of it.
     *
     * @param before images in the collection that was asked
     * @param after images in the one that is asked now
     * @param filled images that were embedded this time
     * @param refused images whose originals cannot be embedded any more, by reason
     */
    public record Summary(
            String from,
            String to,
            long before,
            long after,
            long filled,
            Map<String, Long> refused,
            SpotCheck check,
            double seconds) {}

    /**
     * @param model in the folder
     * @throws IndexException where the index does not answer, another switch is under way, or the new collection fails the check
     */
    public Summary run(ClipModel model, Consumer<Progress> look) throws InterruptedException {
        long began = System.nanoTime();
        CollectionSpec target = QdrantAccess.specOf(model.card());
        Reembed reembed = new Reembed(model, limits);
        try (ModelCollections collections = ModelCollections.at(address)) {
            collections.begin(
                    target,
                    CollectionLayout.USUAL,
                    folder.toAbsolutePath().normalize().toString());
            CollectionRoles roles = collections.roles();
            CollectionSpec before = roles.current().spec();
            try (VectorIndex from = VectorIndex.openKept(address, before);
                    VectorIndex to = VectorIndex.openKept(address, target);
                    AlignCollections align = new AlignCollections(from, to, reembed, throttle, threads)) {
                long total = from.count(ImageFilter.ALL);
                Filled filled = fill(align, total, look);
                to.awaitGraph(GRAPH, state -> {});
                SpotCheck check = checked(to, reembed);
                collections.promote(target);
                Filled after = fill(align, total, pass -> {});
                return new Summary(
                        before.modelId(),
                        target.modelId(),
                        from.count(ImageFilter.ALL),
                        to.count(ImageFilter.ALL),
                        filled.images() + after.images(),
                        after.refused(),
                        check,
                        (System.nanoTime() - began) / 1e9);
            }
        }
    }

    private record Filled(long images, Map<String, Long> refused) {}

    private static Filled fill(AlignCollections align, long total, Consumer<Progress> look)
            throws InterruptedException {
        long images = 0;
        Pass pass = null;
        for (int i = 0; i < MOST_PASSES && (pass == null || !pass.isClean()); i++) {
            pass = align.pass(
                    now -> look.accept(new Progress(now.seen.get(), total, now.filled.get(), now.refused.size())));
            images += pass.filled.get();
        }
        Map<String, Long> refused = new TreeMap<>();
        pass.refused.values().forEach(why -> refused.merge(why.reason().label(), 1L, Long::sum));
        return new Filled(images, refused);
    }

    private SpotCheck checked(VectorIndex to, Reembed reembed) throws InterruptedException {
        SpotCheck check = SpotCheck.of(to, reembed);
        if (!check.isGood()) {
            throw new IndexException(
                    IndexException.Kind.REFUSED,
                    "The new collection fails its check (" + check
                            + "); the index is asked as before: remove the new one with 'model forget "
                            + to.spec().modelId() + "' and switch again.",
                    null);
        }
        return check;
    }
}
