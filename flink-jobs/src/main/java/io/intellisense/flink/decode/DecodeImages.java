package io.intellisense.flink.decode;

import io.intellisense.clip.image.DecodedSquare;
import io.intellisense.clip.image.Framing;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.access.ShippedLimits;
import io.intellisense.flink.count.StageClock;
import io.intellisense.flink.count.StageNames;
import io.intellisense.flink.flow.DecodedImage;
import io.intellisense.flink.flow.ReadImage;
import io.intellisense.flink.flow.RejectedImage;
import io.intellisense.flink.flow.SideOutputs;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes images to the square that the model sees, and reads their facts; what cannot be decoded is refused, one by one. */
public final class DecodeImages extends ProcessFunction<ReadImage, DecodedImage> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(DecodeImages.class);

    private final ShippedLimits limits;
    private final Framing framing;
    private final ZoneId zone;
    private transient ImageDecoder decoder;
    private transient FactsReader facts;
    private transient StageClock clock;

    /**
     * @param framing how the model sees a picture
     * @param zone of pictures that do not say where their clock was set
     */
    public DecodeImages(ImageLimits limits, Framing framing, ZoneId zone) {
        this.limits = ShippedLimits.of(limits);
        this.framing = framing;
        this.zone = zone;
    }

    @Override
    public void open(OpenContext context) {
        decoder = new ImageDecoder(limits.limits());
        facts = new FactsReader(zone);
        clock = StageClock.start(getRuntimeContext(), StageNames.DECODE);
    }

    @Override
    public void processElement(ReadImage image, Context context, Collector<DecodedImage> out) {
        DecodedImage decoded;
        long began = System.nanoTime();
        try {
            decoded = decode(image);
        } catch (ImageRejectedException e) {
            context.output(
                    SideOutputs.REJECTED,
                    new RejectedImage(
                            image.origin().uri(),
                            "decode",
                            e.reason(),
                            e.getMessage(),
                            image.origin().announcement()));
            return;
        } finally {
            image.file().giveBack();
            clock.worked(System.nanoTime() - began, 1);
        }
        out.collect(decoded);
    }

    /** A hostile picture may break a decoder in ways that nobody foresaw; it must not take the job with it. */
    private DecodedImage decode(ReadImage image) throws ImageRejectedException {
        try {
            ByteBuffer file = image.file().view();
            DecodedSquare square = decoder.decodeSquare(file, framing);
            ImageFacts own = facts.read(file, square);
            ImageFacts known = image.given() == null ? own : image.given().complete(own);
            return new DecodedImage(image.origin(), known, square.rgb());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.warn("The decoder broke on {}", image.origin().uri(), e);
            throw new ImageRejectedException(RejectReason.CORRUPT, "No decoder could make sense of it: " + e, e);
        }
    }
}
