package io.intellisense.cli.plan;

import io.intellisense.index.CollectionLayout.OnDisk;
import io.intellisense.index.CollectionLayout.Quantization;
import io.intellisense.index.PayloadSize;

/**
 * What a library needs of Qdrant, in bytes of all replicas together, and of the machine that indexes it.
 *
 * <p>After Qdrant's capacity planning: vectors in memory take their numbers, and half as much again for the graph, the points'
 * versions and segments that are being rewritten. Where that half is less than our own count of the parts, the count is taken.
 *
 * @param vectors whole vectors
 * @param quantized a second, smaller form of the vectors; 0 where there is none
 * @param graph links of the HNSW graph
 * @param ids from an image's id to its place and back, with versions
 * @param payloadIndexes the fields that are filtered by
 * @param memory what the servers should have, beside what the system needs
 * @param disk when nothing is being rewritten
 * @param diskAtMost while segments are rewritten: old and new lie side by side
 * @param originals the pictures' own files, wherever they lie
 * @param seconds to index all of it; 0 where the rate is not known
 */
public record Plan(
        Library library,
        long vectors,
        long quantized,
        long graph,
        long ids,
        long payload,
        long payloadIndexes,
        long memory,
        long disk,
        long diskAtMost,
        long originals,
        double seconds) {

    private static final int FLOAT = 4;

    /** Qdrant's factor for vectors that are held in memory. */
    private static final double HEADROOM = 1.5;

    /** Qdrant's default; a vector has twice as many links on the lowest layer, and each layer above has a sixteenth of the vectors. */
    private static final int M = 16;

    /** Four bytes a link. */
    private static final long LINKS = Math.round(4 * (2 * M + (double) M / (M - 1)));

    /** A UUID and an offset in both directions, and a version. */
    private static final int ID = 2 * (16 + 4) + 8;

    public static Plan of(Library library, PayloadSize each) {
        long points = Math.multiplyExact(library.images(), library.replicas());
        OnDisk onDisk = library.layout().onDisk();
        boolean bytes = library.layout().quantization() == Quantization.INT8;
        long vectors = Math.multiplyExact(points, (long) library.dimension() * FLOAT);
        long quantized = bytes ? points * library.dimension() : 0;
        long graph = points * LINKS;
        long ids = points * ID;
        long held = (onDisk == OnDisk.NONE ? vectors : 0) + quantized;
        long parts = held + (onDisk == OnDisk.ALL ? 0 : graph) + ids;
        long indexes = points * each.indexed();
        long disk = vectors + quantized + graph + ids + points * each.stored() + indexes;
        return new Plan(
                library,
                vectors,
                quantized,
                graph,
                ids,
                points * each.stored(),
                indexes,
                Math.max(Math.round(held * HEADROOM), parts) + indexes,
                disk,
                2 * disk,
                library.images() * library.imageBytes(),
                library.imagesPerSecond() == 0 ? 0 : library.images() / library.imagesPerSecond());
    }
}
