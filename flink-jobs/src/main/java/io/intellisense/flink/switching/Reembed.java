package io.intellisense.flink.switching;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.flow.FileBytes;
import io.intellisense.flink.read.Originals;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Embeds images that the index knows once more, with another model: from their originals, everything else as it is known. */
final class Reembed {

    private static final Logger LOG = LoggerFactory.getLogger(Reembed.class);

    private final ClipModel model;
    private final ImageLimits limits;
    private final ImageDecoder decoder;

    Reembed(ClipModel model, ImageLimits limits) {
        this.model = model;
        this.limits = limits;
        this.decoder = new ImageDecoder(limits);
    }

    /**
     * What came of some images.
     *
     * @param points those that could be embedded
     * @param refused why each of the others could not
     */
    record Result(List<ImagePoint> points, Map<ImageId, ImageRejectedException> refused) {}

    Result of(Map<ImageId, ImagePayload> images) throws InterruptedException {
        Map<ImageId, ImageRejectedException> refused = new LinkedHashMap<>();
        Map<ImageId, byte[]> squares = new LinkedHashMap<>();
        try (Originals originals = new Originals(limits)) {
            for (Map.Entry<ImageId, ImagePayload> image : images.entrySet()) {
                try {
                    squares.put(image.getKey(), decode(originals.read(image.getValue())));
                } catch (ImageRejectedException e) {
                    refused.put(image.getKey(), e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An original could not be closed", e);
        }
        return new Result(points(images, squares), refused);
    }

    private List<ImagePoint> points(Map<ImageId, ImagePayload> images, Map<ImageId, byte[]> squares) {
        if (squares.isEmpty()) {
            return List.of();
        }
        float[][] vectors = model.embedImages(List.copyOf(squares.values()));
        List<ImagePoint> points = new ArrayList<>();
        for (ImageId id : squares.keySet()) {
            points.add(new ImagePoint(id, vectors[points.size()], images.get(id)));
        }
        return points;
    }

    /** A hostile picture may break a decoder in ways that nobody foresaw; it must not take the others with it. */
    private byte[] decode(FileBytes file) throws ImageRejectedException {
        try {
            return decoder.decodeSquare(file.view(), model.framing()).rgb();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.warn("The decoder broke on a picture", e);
            throw new ImageRejectedException(RejectReason.CORRUPT, "No decoder could make sense of it: " + e, e);
        } finally {
            file.giveBack();
        }
    }
}
