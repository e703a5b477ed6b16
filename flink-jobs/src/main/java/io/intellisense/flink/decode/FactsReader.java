package io.intellisense.flink.decode;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import io.intellisense.clip.image.DecodedSquare;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.file.Bytes;
import io.intellisense.domain.file.Parts;
import io.intellisense.domain.file.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what an image says about itself (EXIF 3.0). Broken metadata are no reason to refuse a picture: they say nothing. */
final class FactsReader {

    private static final Logger LOG = LoggerFactory.getLogger(FactsReader.class);

    private final ZoneId zone;

    /** @param zone of pictures that do not say where their clock was set */
    FactsReader(ZoneId zone) {
        this.zone = zone;
    }

    ImageFacts read(ByteBuffer file, DecodedSquare square) {
        Metadata metadata = metadataOf(file, square.format());
        Place place = Place.of(metadata);
        return new ImageFacts(
                square.format(),
                square.width(),
                square.height(),
                file.limit(),
                TakenAt.of(metadata, zone),
                Camera.nameOf(metadata),
                Camera.lensOf(metadata),
                square.orientation(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                square.perceptualHash());
    }

    private static Metadata metadataOf(ByteBuffer file, ImageFormat format) {
        try (InputStream in = Bytes.stream(file)) {
            return switch (format) {
                case JPEG -> JpegMetadataReader.readMetadata(in, List.of(new ExifReader()));
                case PNG -> ofPng(file);
                case WEBP, TIFF -> ImageMetadataReader.readMetadata(in, file.limit());
                case GIF, BMP -> new Metadata();
            };
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            LOG.debug("Metadata that cannot be read are left out", e);
            return new Metadata();
        }
    }

    /** Only the chunk for Exif: the texts of a few kilobytes may unpack to any size. */
    private static Metadata ofPng(ByteBuffer file) {
        Metadata metadata = new Metadata();
        Bytes bytes = Bytes.of(file, ByteOrder.BIG_ENDIAN);
        Parts.pngChunk(bytes, "eXIf")
                .filter(exif -> exif.liesWithin(bytes))
                .map(exif -> copy(file, exif))
                .ifPresent(exif -> new ExifReader().extract(new ByteArrayReader(exif), metadata));
        return metadata;
    }

    private static byte[] copy(ByteBuffer file, Span span) {
        byte[] copy = new byte[(int) span.end() - span.start()];
        file.get(span.start(), copy);
        return copy;
    }
}
