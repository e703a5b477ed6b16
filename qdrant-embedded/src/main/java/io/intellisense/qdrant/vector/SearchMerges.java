package io.intellisense.qdrant.vector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;

/**
 * Merges for the sake of searches, before all others.
 *
 * <p>While graphs are put off, large segments come to be without one. Once they are wanted again, everything without a graph is
 * merged into as few segments as may be, and so gets one graph rather than many.
 *
 * <p>A forced merge, for which there is time when nothing is written, leaves segments of which each is at least as large as all
 * smaller ones together: a handful, whatever the size of the index, and a vector is merged again only when its surroundings have
 * doubled.
 */
public final class SearchMerges extends FilterMergePolicy {

    private final TieredMergePolicy usual;
    private final Supplier<GraphSettings> settings;

    public SearchMerges(TieredMergePolicy usual, Supplier<GraphSettings> settings) {
        super(usual);
        this.usual = usual;
        this.settings = settings;
    }

    @Override
    public MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context)
            throws IOException {
        List<SegmentCommitInfo> bare = bare(segments, context.getMergingSegments());
        return isDue(bare, context) ? together(bare, context) : super.findMerges(trigger, segments, context);
    }

    @Override
    public MergeSpecification findForcedMerges(
            SegmentInfos segments, int most, Map<SegmentCommitInfo, Boolean> wanted, MergeContext context)
            throws IOException {
        List<SegmentCommitInfo> free = new ArrayList<>();
        for (SegmentCommitInfo segment : segments) {
            if (wanted.containsKey(segment) && !context.getMergingSegments().contains(segment)) {
                free.add(segment);
            }
        }
        List<SegmentCommitInfo> tail = tail(free);
        return tail.size() < 2 ? null : together(tail, context);
    }

    /** The small ones that are to become one. */
    private static List<SegmentCommitInfo> tail(List<SegmentCommitInfo> segments) {
        List<SegmentCommitInfo> smallestFirst = new ArrayList<>(segments);
        smallestFirst.sort(Comparator.comparingInt(segment -> segment.info.maxDoc()));
        int end = 0;
        long smaller = 0;
        for (int i = 0; i < smallestFirst.size(); i++) {
            int size = smallestFirst.get(i).info.maxDoc();
            if (size < smaller) {
                end = i + 1;
            }
            smaller += size;
        }
        return smallestFirst.subList(0, end);
    }

    private static List<SegmentCommitInfo> bare(SegmentInfos segments, Set<SegmentCommitInfo> merging)
            throws IOException {
        List<SegmentCommitInfo> bare = new ArrayList<>();
        for (SegmentCommitInfo segment : segments) {
            if (!merging.contains(segment) && !LateGraphFormat.hasGraph(segment.info)) {
                bare.add(segment);
            }
        }
        return bare;
    }

    private boolean isDue(List<SegmentCommitInfo> bare, MergeContext context) throws IOException {
        int threshold = settings.get().threshold();
        for (SegmentCommitInfo segment : bare) {
            if (segment.info.maxDoc() - context.numDeletesToMerge(segment) >= threshold) {
                return true;
            }
        }
        return false;
    }

    private MergeSpecification together(List<SegmentCommitInfo> segments, MergeContext context) throws IOException {
        long most = (long) (usual.getMaxMergedSegmentMB() * (1 << 20));
        MergeSpecification merges = new MergeSpecification();
        List<SegmentCommitInfo> group = new ArrayList<>();
        long bytes = 0;
        for (SegmentCommitInfo segment : segments) {
            long size = size(segment, context);
            if (!group.isEmpty() && bytes + size > most) {
                merges.add(new OneMerge(group));
                group = new ArrayList<>();
                bytes = 0;
            }
            group.add(segment);
            bytes += size;
        }
        merges.add(new OneMerge(group));
        return merges;
    }
}
