package io.intellisense.flink.sink;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.flow.Announcement;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.flink.flow.IndexWrite.Change;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;

/** Writes buffered changes into checkpoints. */
final class IndexWriteSerializer extends AsyncSinkWriterStateSerializer<IndexWrite> {

    private static final int VERSION = 2;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    protected void serializeRequestToStream(IndexWrite write, DataOutputStream out) throws IOException {
        out.writeUTF(write.origin().id().value());
        out.writeUTF(write.origin().sha256().hex());
        byte[] uri = write.origin().uri().getBytes(StandardCharsets.UTF_8);
        out.writeInt(uri.length);
        out.write(uri);
        writeAnnouncement(write.origin().announcement(), out);
        out.writeUTF(write.change().name());
        if (write.change() == Change.IMAGE) {
            FactsFormat.write(write.facts(), out);
            writeVector(write.vector(), out);
        }
    }

    @Override
    protected IndexWrite deserializeRequestFromStream(long size, DataInputStream in) throws IOException {
        ImageId id = new ImageId(in.readUTF());
        Sha256 sha256 = new Sha256(in.readUTF());
        byte[] uri = new byte[in.readInt()];
        in.readFully(uri);
        ImageOrigin origin =
                new ImageOrigin(id, sha256, new String(uri, StandardCharsets.UTF_8), readAnnouncement(id, in));
        Change change = Change.valueOf(in.readUTF());
        return change == Change.IMAGE
                ? new IndexWrite(change, origin, FactsFormat.read(in), readVector(in))
                : new IndexWrite(change, origin, null, null);
    }

    private static void writeAnnouncement(Announcement announcement, DataOutputStream out) throws IOException {
        out.writeBoolean(announcement != null);
        if (announcement != null) {
            out.writeUTF(announcement.entry());
            out.writeLong(announcement.version());
            out.writeInt(announcement.attempts());
        }
    }

    private static Announcement readAnnouncement(ImageId id, DataInputStream in) throws IOException {
        return in.readBoolean() ? new Announcement(id, in.readUTF(), in.readLong(), in.readInt()) : null;
    }

    private static void writeVector(float[] vector, DataOutputStream out) throws IOException {
        out.writeInt(vector.length);
        for (float value : vector) {
            out.writeFloat(value);
        }
    }

    private static float[] readVector(DataInputStream in) throws IOException {
        float[] vector = new float[in.readInt()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = in.readFloat();
        }
        return vector;
    }
}
