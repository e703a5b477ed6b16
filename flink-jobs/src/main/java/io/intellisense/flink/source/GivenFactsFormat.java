package io.intellisense.flink.source;

import io.intellisense.flink.flow.GivenFacts;
import io.intellisense.flink.flow.Texts;
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
            Texts.writeOrNull(facts.takenAt() == null ? null : facts.takenAt().toString(), out);
            Texts.writeOrNull(facts.camera(), out);
            Texts.writeOrNull(facts.fileName(), out);
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
        String takenAt = Texts.readOrNull(in);
        String camera = Texts.readOrNull(in);
        String fileName = Texts.readOrNull(in);
        boolean hasPlace = in.readBoolean();
        return new GivenFacts(
                takenAt == null ? null : Instant.parse(takenAt),
                camera,
                hasPlace ? in.readDouble() : null,
                hasPlace ? in.readDouble() : null,
                fileName);
    }
}
