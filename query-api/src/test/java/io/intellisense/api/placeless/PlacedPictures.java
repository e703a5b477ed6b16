package io.intellisense.api.placeless;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of every format that tell where they were taken, in all the places where pictures do. Their texts contain {@link #SECRET}. */
public final class PlacedPictures {

    static final String SECRET = "44.411111N 8.932222E";

    /** What stands for the seconds of the latitude: no other bytes of a sample are these. */
    static final int SECONDS = 0x1E24057;

    static final String XMP =
            "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                    + "<rdf:Description xmlns:exif='http://ns.adobe.com/exif/1.0/' exif:GPSLatitude='" + SECRET
                    + "'/></rdf:RDF></x:xmpmeta>";

    /** One pixel, without loss. */
    private static final byte[] WEBP_PIXEL = Base64.getDecoder().decode("LwAAABAHEBERiIj+BwA=");

    private PlacedPictures() {}

    static BufferedImage picture() {
        BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random(7);
        for (int i = 0; i < 48 * 32; i++) {
            image.setRGB(i % 48, i / 48, noise.nextInt(1 << 24));
        }
        return image;
    }

    static byte[] plain(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG of several scans, with tables between them. */
    static byte[] progressive() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream target = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(target);
            writer.write(null, new IIOImage(picture(), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static byte[] exif(ByteOrder order) {
        TiffBuilder tiff = new TiffBuilder(order);
        return tiff.build(directories(tiff));
    }

    private static int directories(TiffBuilder tiff, TiffBuilder.Entry... more) {
        byte[] thumbnail = jpegOf(plain("jpg"), app1("http://ns.adobe.com/xap/1.0/\0" + XMP));
        int smallPicture = tiff.data(thumbnail);
        int second =
                tiff.directory(0, tiff.small(259, 6), tiff.large(513, smallPicture), tiff.large(514, thumbnail.length));
        int gps = tiff.directory(
                0,
                tiff.text(1, "N"),
                tiff.degrees(2, 44, 1, 24, 1, SECONDS, 1_000_000),
                tiff.text(3, "E"),
                tiff.degrees(4, 8, 1, 55, 1, SECONDS, 1_000_000),
                tiff.text(28, SECRET));
        int colours = tiff.directory(0, tiff.text(1, "R03"));
        int exif = tiff.directory(
                0,
                tiff.degrees(33434, 1, 250),
                tiff.text(36867, "2021:07:14 18:30:05"),
                tiff.anything(37500, latin("MAKER\0" + SECRET)),
                tiff.anything(37510, latin("ASCII\0\0\0" + SECRET)),
                tiff.small(40961, 1),
                tiff.large(40965, colours),
                tiff.text(42036, "50 mm f/1.8"));
        TiffBuilder.Entry[] own = {
            tiff.text(270, SECRET),
            tiff.text(271, "NIKON CORPORATION"),
            tiff.small(274, 6),
            tiff.anything(700, latin(XMP)),
            tiff.text(33432, "A. Photographer"),
            tiff.anything(33723, latin(SECRET)),
            tiff.large(34665, exif),
            tiff.large(34853, gps),
            tiff.text(40094, SECRET),
            tiff.text(50000, SECRET),
        };
        TiffBuilder.Entry[] all = new TiffBuilder.Entry[more.length + own.length];
        System.arraycopy(more, 0, all, 0, more.length);
        System.arraycopy(own, 0, all, more.length, own.length);
        return tiff.directory(second, all);
    }

    /** An RGB picture in one strip, with two pages, and something between that belongs to none. */
    static byte[] tiff(ByteOrder order) {
        TiffBuilder tiff = new TiffBuilder(order);
        byte[] pixels = new byte[48 * 32 * 3];
        new Random(7).nextBytes(pixels);
        int strip = tiff.data(pixels);
        tiff.data(latin(SECRET));
        return tiff.build(directories(
                tiff,
                tiff.small(256, 48),
                tiff.small(257, 32),
                new TiffBuilder.Entry(258, 3, 3, shorts(order, 8, 8, 8)),
                tiff.small(259, 1),
                tiff.small(262, 2),
                tiff.large(273, strip),
                tiff.small(277, 3),
                tiff.small(278, 32),
                tiff.large(279, pixels.length)));
    }

    private static byte[] shorts(ByteOrder order, int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * numbers.length).order(order);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        return bytes.array();
    }

    public static byte[] jpeg() {
        byte[] plain = plain("jpg");
        byte[] further = jpegOf(plain, exifSegment(ByteOrder.BIG_ENDIAN));
        byte[] picture = jpegOf(
                plain,
                exifSegment(ByteOrder.LITTLE_ENDIAN),
                exifSegment(ByteOrder.BIG_ENDIAN),
                app1("http://ns.adobe.com/xap/1.0/\0" + XMP),
                app1("http://ns.adobe.com/xmp/extension/\0" + "0".repeat(32) + "12345678" + XMP),
                segment(0xE2, latin("MPF\0" + SECRET)),
                segment(0xEB, latin("JP" + SECRET)),
                segment(0xED, latin("Photoshop 3.0\0" + SECRET)),
                segment(0xFE, latin(SECRET)));
        return concat(picture, further, latin("\0\0\0\u0018ftypmp42 " + SECRET));
    }

    static byte[] exifSegment(ByteOrder order) {
        return segment(0xE1, concat(latin("Exif\0\0"), exif(order)));
    }

    static byte[] app1(String content) {
        return segment(0xE1, latin(content));
    }

    static byte[] segment(int marker, byte[] content) {
        byte[] head = ByteBuffer.allocate(4)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (content.length + 2))
                .array();
        return concat(head, content);
    }

    /** The segments stand right behind the start. */
    static byte[] jpegOf(byte[] jpeg, byte[]... segments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        for (byte[] segment : segments) {
            out.writeBytes(segment);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    static byte[] png(ByteOrder order) {
        byte[] plain = plain("png");
        int behindHeader = 8 + 12 + 13;
        return concat(
                Arrays.copyOf(plain, behindHeader),
                chunk("eXIf", exif(order)),
                chunk("tEXt", latin("Comment\0" + SECRET)),
                chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0" + XMP)),
                chunk("prVt", latin(SECRET)),
                Arrays.copyOfRange(plain, behindHeader, plain.length),
                latin(SECRET));
    }

    static byte[] chunk(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(concat(latin(name), content));
        return concat(number(content.length), latin(name), content, number((int) checksum.getValue()));
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    /** @param jpegLike whether its Exif begins as in a JPEG, as some programs write it */
    static byte[] webp(ByteOrder order, boolean jpegLike) {
        byte[] exif = jpegLike ? concat(latin("Exif\0\0"), exif(order)) : exif(order);
        byte[] chunks = concat(
                riff("VP8X", new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                riff("VP8L", WEBP_PIXEL),
                riff("EXIF", exif),
                riff("XMP ", latin(XMP)),
                riff("what", latin(SECRET)));
        return concat(latin("RIFF"), little(chunks.length + 4), latin("WEBP"), chunks, latin(SECRET));
    }

    private static byte[] riff(String name, byte[] content) {
        return concat(latin(name), little(content.length), content, new byte[content.length & 1]);
    }

    private static byte[] little(int number) {
        return number(Integer.reverseBytes(number));
    }

    /** XMP in a GIF is no blocks; a trailer leads those who take it for some to its end (XMP specification, part 3). */
    static byte[] gif() {
        byte[] plain = plain("gif");
        int behindColours = 13 + ((plain[10] & 0x80) == 0 ? 0 : 3 << (plain[10] & 7) + 1);
        byte[] trailer = new byte[258];
        trailer[0] = 1;
        for (int i = 1; i < 257; i++) {
            trailer[i] = (byte) (256 - i);
        }
        return concat(
                Arrays.copyOf(plain, behindColours),
                latin("!\u00ff\u000bNETSCAPE2.0\u0003\u0001\0\0\0"),
                latin("!\u00ff\u000bXMP DataXMP" + XMP),
                trailer,
                latin("!\u00fe" + (char) SECRET.length() + SECRET + "\0"),
                Arrays.copyOfRange(plain, behindColours, plain.length),
                latin(SECRET));
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
