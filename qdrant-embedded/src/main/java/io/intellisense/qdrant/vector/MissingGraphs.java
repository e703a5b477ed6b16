package io.intellisense.qdrant.vector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;

/**
 * Merges that a search graph is waiting for, before all others.
 *
 * <p>While graphs are put off, large segments come to be without one. Once they are wanted again, everything without a graph is
 * merged into as few segments as may be, and so gets one graph rather than many. Graphs that are there are left alone meanwhile: a
 * merge would lose them.
 */
public final class MissingGraphs extends FilterMergePolicy {

    private final TieredMergePolicy usual;
    private final Supplier<GraphSettings> settings;

    public MissingGraphs(TieredMergePolicy usual, Supplier<GraphSettings> settings) {
        super(usual);
        this.usual = usual;
        this.settings = settings;
    }

    @Override
    public MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context)
            throws IOException {
        List<SegmentCommitInfo> bare = bare(segments, context.getMergingSegments());
        if (settings.get().isPutOff()) {
            SegmentInfos mergeable = new SegmentInfos(segments.getIndexCreatedVersionMajor());
            mergeable.addAll(bare);
            return super.findMerges(trigger, mergeable, context);
        }
        return isDue(bare, context) ? together(bare, context) : super.findMerges(trigger, segments, context);
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

    private MergeSpecification together(List<SegmentCommitInfo> bare, MergeContext context) throws IOException {
        long most = (long) (usual.getMaxMergedSegmentMB() * (1 << 20));
        MergeSpecification merges = new MergeSpecification();
        List<SegmentCommitInfo> group = new ArrayList<>();
        long bytes = 0;
        for (SegmentCommitInfo segment : bare) {
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
