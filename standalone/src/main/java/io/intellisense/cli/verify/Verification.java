package io.intellisense.cli.verify;

import io.intellisense.domain.ImageId;
import io.intellisense.flink.reject.RejectReport;
import io.intellisense.flink.source.FileListing;
import io.intellisense.flink.source.ListingRules;
import io.intellisense.index.VectorIndex;
import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.PlaceList;
import io.intellisense.standalone.Sources;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * Compares the index with the files that it was made of. Every place that the index names is looked at, then every file of some
 * sources; memory grows by 8 bytes for each place.
 */
public final class Verification {

    private static final int FILES_AT_ONCE = 256;

    private final VectorIndex index;
    private final DataFolder data;
    private final Roots roots;
    private final List<String> lists;
    private final ListingRules rules;
    private final boolean goneForGood;

    /**
     * @param sources folders, tars, files and manifests; only the manifests need be there. What a manifest names is looked for in the
     *     index, but what it does not name any more is not taken for gone
     * @param goneForGood whether a source of which nothing is left is as it should be
     */
    public Verification(VectorIndex index, DataFolder data, Sources sources, boolean goneForGood) {
        this.index = index;
        this.data = data;
        this.roots = Roots.of(sources.places());
        this.lists = sources.lists();
        this.rules = sources.rules();
        this.goneForGood = goneForGood;
    }

    /** Changes nothing but the file of findings. */
    public VerifySummary check() {
        RootCounts counts = new RootCounts(roots);
        Path file = findings();
        try (FindingsFile findings = FindingsFile.open(file)) {
            PointAccount points = new PointAccount(counts, findings);
            IndexScan.pages(index, page -> page.forEach(points::add));
            FileAccount files = new FileAccount(
                    index, points.named(), KnownRejects.in(data), new UploadStore(data.images()), findings);
            FileListing listing = new FileListing(
                    Stream.concat(roots.uris().stream(), lists.stream()).toList(), rules);
            List<String> some = listing.next(FILES_AT_ONCE);
            while (!some.isEmpty()) {
                files.add(some);
                some = listing.next(FILES_AT_ONCE);
            }
            return VerifySummary.of(points, files, goneForGood ? List.of() : counts.gone(), file);
        }
    }

    /**
     * Lists the files that the index does not know, or not from where they lie, for a backfill to read; with them those that the
     * backfill of an earlier list has rejected, since its report will be begun anew.
     */
    public Sources filesToIndex() {
        Path file = data.verification().resolve("files.txt");
        try (PlaceList list = PlaceList.begin(file)) {
            RejectReport.read(
                    RejectReport.in(data.backfill(PlaceList.sources(file).names())), line -> list.add(line.uri()));
            FindingsFile.read(findings(), finding -> {
                if (finding.isToIndex()) {
                    finding.places().forEach(list::add);
                }
            });
            list.finish();
            return PlaceList.sources(file);
        } catch (IOException e) {
            throw new UserError("The report of an earlier repair cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Takes from the index the dead places under the sources, and with its last place an image. Looks again at each, so that it may
     * be killed and done again at any time.
     *
     * @param found tells of which sources nothing is left; of those nothing is removed
     */
    public Removed removeDead(VerifySummary found) {
        Roots within = new Roots(roots.paths().stream()
                .filter(root -> !found.sourcesGone().contains(root.toString()))
                .toList());
        Removed[] removed = {new Removed(0, 0)};
        IndexScan.pages(index, page -> removed[0] = removed[0].plus(removeDead(page, within)));
        return removed[0];
    }

    private Removed removeDead(List<PointCheck> page, Roots within) {
        Map<ImageId, List<String>> places = new LinkedHashMap<>();
        long images = 0;
        long dead = 0;
        for (PointCheck point : page) {
            List<String> mine = point.dead().stream()
                    .filter(place -> within.above(place).isPresent())
                    .toList();
            if (!mine.isEmpty()) {
                places.put(point.image().id(), mine);
                dead += mine.size();
                images += mine.size() == point.image().payload().locations().size() ? 1 : 0;
            }
        }
        try {
            index.removeLocations(places).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return new Removed(images, dead);
    }

    private Path findings() {
        return data.verification().resolve("findings.jsonl");
    }
}
