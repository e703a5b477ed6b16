package io.intellisense.flink.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Puts EXIF text tags into a JPEG: an APP1 segment with a big-endian TIFF of two directories (EXIF 3.0, section 4.7.2). */
final class ExifJpeg {

    private static final int EXIF_POINTER = 0x8769;
    private static final int ASCII = 2;
    private static final int LONG = 4;

    private ExifJpeg() {}

    static byte[] with(byte[] jpeg, Map<Integer, String> main, Map<Integer, String> exif) {
        byte[] tiff = tiff(main, exif);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(ByteBuffer.allocate(10)
                .putShort((short) 0xFFE1)
                .putShort((short) (tiff.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .array());
        out.writeBytes(tiff);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** The same without a JPEG around it. */
    static byte[] tiff(Map<Integer, String> main, Map<Integer, String> exif) {
        return tiff(new TreeMap<>(main), new TreeMap<>(exif));
    }

    private static byte[] tiff(TreeMap<Integer, String> main, TreeMap<Integer, String> exif) {
        int second = 8 + size(main.size() + 1);
        int texts = second + size(exif.size());
        ByteBuffer tiff = ByteBuffer.allocate(4096);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) (main.size() + 1));
        int end = entries(tiff, main, texts);
        tiff.putShort((short) EXIF_POINTER).putShort((short) LONG).putInt(1).putInt(second);
        tiff.putInt(0).putShort((short) exif.size());
        end = entries(tiff, exif, end);
        tiff.putInt(0);
        byte[] bytes = new byte[end];
        tiff.get(0, bytes);
        return bytes;
    }

    private static int size(int entries) {
        return 2 + 12 * entries + 4;
    }

    /** Writes the entries here and their texts from {@code at} on; every text is longer than the four bytes that fit inline. */
    private static int entries(ByteBuffer tiff, TreeMap<Integer, String> tags, int at) {
        int end = at;
        for (Map.Entry<Integer, String> tag : tags.entrySet()) {
            byte[] text = (tag.getValue() + "\0").getBytes(StandardCharsets.US_ASCII);
            if (text.length <= 4) {
                throw new IllegalArgumentException("Too short for a text of its own: " + tag);
            }
            tiff.putShort(tag.getKey().shortValue())
                    .putShort((short) ASCII)
                    .putInt(text.length)
                    .putInt(end);
            tiff.put(end, text);
            end += text.length;
        }
        return end;
    }
}
