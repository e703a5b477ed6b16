package io.intellisense.qdrant.vector;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;

/**
 * Lucene's codec, with small blocks of stored points. A search reads a few dozen points, each from another place, and has to unpack the
 * block around each: Lucene's own blocks, made for whole texts, hold about a hundred points.
 */
public final class PointCodec extends FilterCodec {

    /** Written into every segment: changing it would orphan them. */
    private static final String NAME = "IntellisensePoints";

    private static final int BLOCK_BYTES = 4 << 10;
    private static final int BLOCK_POINTS = 16;

    /** Blocks whose places are written down together, as in Lucene's own formats. */
    private static final int BLOCK_SHIFT = 10;

    private final StoredFieldsFormat points = new Lucene90CompressingStoredFieldsFormat(
            NAME, CompressionMode.FAST, BLOCK_BYTES, BLOCK_POINTS, BLOCK_SHIFT);
    private final KnnVectorsFormat vectors;

    /** For Lucene, which makes one by name to read with. */
    public PointCodec() {
        this(new LateGraphFormat());
    }

    public PointCodec(KnnVectorsFormat format) {
        super(NAME, new Lucene912Codec());
        this.vectors = new PerFieldKnnVectorsFormat() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return format;
            }
        };
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return points;
    }

    @Override
    public KnnVectorsFormat knnVectorsFormat() {
        return vectors;
    }
}
