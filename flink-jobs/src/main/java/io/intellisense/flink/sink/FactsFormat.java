package io.intellisense.flink.sink;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/** The facts of an image as bytes; those of earlier versions end before the perceptual hash. */
final class FactsFormat {

    private FactsFormat() {}

    static void write(ImageFacts facts, DataOutputStream out) throws IOException {
        out.writeUTF(facts.format().label());
        out.writeInt(facts.width());
        out.writeInt(facts.height());
        out.writeLong(facts.bytes());
        writeText(facts.takenAt() == null ? null : facts.takenAt().toString(), out);
        writeText(facts.camera(), out);
        writeText(facts.lens(), out);
        out.writeByte(facts.orientation());
        out.writeBoolean(facts.latitude() != null);
        if (facts.latitude() != null) {
            out.writeDouble(facts.latitude());
            out.writeDouble(facts.longitude());
        }
        out.writeBoolean(facts.perceptualHash() != null);
        if (facts.perceptualHash() != null) {
            out.writeLong(facts.perceptualHash());
        }
    }

    /** @param withHash whether a perceptual hash, or its absence, was written */
    static ImageFacts read(DataInputStream in, boolean withHash) throws IOException {
        ImageFormat format = ImageFormat.ofLabel(in.readUTF());
        int width = in.readInt();
        int height = in.readInt();
        long bytes = in.readLong();
        String takenAt = readText(in);
        String camera = readText(in);
        String lens = readText(in);
        int orientation = in.readByte();
        boolean hasPlace = in.readBoolean();
        return new ImageFacts(
                format,
                width,
                height,
                bytes,
                takenAt == null ? null : Instant.parse(takenAt),
                camera,
                lens,
                orientation,
                hasPlace ? in.readDouble() : null,
                hasPlace ? in.readDouble() : null,
                withHash && in.readBoolean() ? in.readLong() : null);
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static String readText(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
