package io.intellisense.qdrant.vector;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.lucene.codecs.CompoundDirectory;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.hnsw.FlatVectorScorerUtil;
import org.apache.lucene.codecs.lucene99.Lucene99FlatVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IOContext.Context;

/**
 * Plain vectors in small segments, Lucene's HNSW graph in large ones.
 *
 * <p>Every durable write makes a small segment. A graph for each, to be thrown away by the next merge, would cost most of the
 * processor's time; so graphs are built only when a merge gathers enough vectors.
 */
public final class LateGraphFormat extends KnnVectorsFormat {

    /** As Qdrant's. */
    public static final int MAX_DIMENSIONS = 65_536;

    /** Written into every segment: changing it would orphan them. */
    private static final String NAME = "IntellisenseLateGraph";

    private static final String GRAPH_EXTENSION = "vem";

    private final Lucene99FlatVectorsFormat flat =
            new Lucene99FlatVectorsFormat(FlatVectorScorerUtil.getLucene99FlatVectorsScorer());
    private final Supplier<GraphSettings> settings;

    /** For Lucene, which makes one by name to read with. */
    public LateGraphFormat() {
        this(() -> {
            throw new IllegalStateException("This format was made for reading");
        });
    }

    /** @param settings asked anew for each segment, so that they can change while the index is open */
    public LateGraphFormat(Supplier<GraphSettings> settings) {
        super(NAME);
        this.settings = settings;
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        GraphSettings graph = settings.get();
        return isMerge(state) && state.segmentInfo.maxDoc() >= graph.threshold()
                ? new Lucene99HnswVectorsFormat(graph.m(), graph.efConstruct()).fieldsWriter(state)
                : flat.fieldsWriter(state);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        return hasGraph(state)
                ? new Lucene99HnswVectorsFormat().fieldsReader(state)
                : new ExactReader(flat.fieldsReader(state));
    }

    @Override
    public int getMaxDimensions(String field) {
        return MAX_DIMENSIONS;
    }

    private static boolean isMerge(SegmentWriteState state) {
        return state.context.context == Context.MERGE;
    }

    private static boolean hasGraph(SegmentReadState state) throws IOException {
        String file = IndexFileNames.segmentFileName(state.segmentInfo.name, state.segmentSuffix, GRAPH_EXTENSION);
        return Arrays.asList(state.directory.listAll()).contains(file);
    }

    /** Whether a segment of an index of ours has a graph. */
    static boolean hasGraph(SegmentInfo segment) throws IOException {
        if (!segment.getUseCompoundFile()) {
            return segment.files().stream().anyMatch(LateGraphFormat::isOfGraph);
        }
        try (CompoundDirectory inside =
                segment.getCodec().compoundFormat().getCompoundReader(segment.dir, segment, IOContext.READONCE)) {
            return Arrays.stream(inside.listAll()).anyMatch(LateGraphFormat::isOfGraph);
        }
    }

    /** Whether searches of an open segment go through a graph. */
    public static boolean searchesGraph(LeafReader segment, String field) {
        return FilterLeafReader.unwrap(segment) instanceof SegmentReader reader
                && reader.getVectorReader() instanceof PerFieldKnnVectorsFormat.FieldsReader fields
                && !(fields.getFieldReader(field) instanceof ExactReader);
    }

    private static boolean isOfGraph(String file) {
        return GRAPH_EXTENSION.equals(IndexFileNames.getExtension(file));
    }
}
