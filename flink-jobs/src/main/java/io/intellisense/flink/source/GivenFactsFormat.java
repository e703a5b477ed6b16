package io.intellisense.flink.source;

import io.intellisense.flink.flow.GivenFacts;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/** Facts from a manifest, in checkpoints. */
final class GivenFactsFormat {

    private GivenFactsFormat() {}

    /** @param facts may be null */
    static void write(GivenFacts facts, DataOutputStream out) throws IOException {
        out.writeBoolean(facts != null);
        if (facts != null) {
            writeText(facts.takenAt() == null ? null : facts.takenAt().toString(), out);
            writeText(facts.camera(), out);
            writeText(facts.fileName(), out);
            out.writeBoolean(facts.latitude() != null);
            if (facts.latitude() != null) {
                out.writeDouble(facts.latitude());
                out.writeDouble(facts.longitude());
            }
        }
    }

    static GivenFacts read(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        String takenAt = readText(in);
        String camera = readText(in);
        String fileName = readText(in);
        boolean hasPlace = in.readBoolean();
        return new GivenFacts(
                takenAt == null ? null : Instant.parse(takenAt),
                camera,
                hasPlace ? in.readDouble() : null,
                hasPlace ? in.readDouble() : null,
                fileName);
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            Texts.write(text, out);
        }
    }

    private static String readText(DataInputStream in) throws IOException {
        return in.readBoolean() ? Texts.read(in) : null;
    }
}
