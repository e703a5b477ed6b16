package io.intellisense.flink.sink;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.flow.Announcement;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.flink.flow.IndexWrite.Change;
import io.intellisense.flink.flow.Texts;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;

/** Writes buffered changes into checkpoints. */
final class IndexWriteSerializer extends AsyncSinkWriterStateSerializer<IndexWrite> {

    private static final int VERSION = 4;

    /** The last one that knew neither file names nor perceptual hashes. */
    private static final int NAMELESS = 2;

    /** The last one that knew no names from manifests. */
    private static final int WITHOUT_MANIFESTS = 3;

    private final int reads;

    IndexWriteSerializer() {
        this(VERSION);
    }

    /** @param reads the version of what is read; written is the newest one */
    private IndexWriteSerializer(int reads) {
        this.reads = reads;
    }

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public BufferedRequestState<IndexWrite> deserialize(int version, byte[] state) throws IOException {
        if (version < NAMELESS || version > VERSION) {
            throw new IOException("The checkpoint's buffered changes have version " + version + ", this program knows "
                    + NAMELESS + " to " + VERSION + "; use the program that wrote them, or start afresh.");
        }
        return version == reads
                ? super.deserialize(version, state)
                : new IndexWriteSerializer(version).deserialize(version, state);
    }

    @Override
    protected void serializeRequestToStream(IndexWrite write, DataOutputStream out) throws IOException {
        out.writeUTF(write.origin().id().value());
        out.writeUTF(write.origin().sha256().hex());
        Texts.write(write.origin().uri(), out);
        writeAnnouncement(write.origin().announcement(), out);
        Texts.writeOrNull(write.origin().givenName(), out);
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
        String uri = Texts.read(in);
        Announcement announcement = readAnnouncement(id, in);
        String givenName = reads > WITHOUT_MANIFESTS ? Texts.readOrNull(in) : null;
        ImageOrigin origin = new ImageOrigin(id, sha256, uri, announcement, givenName);
        Change change = Change.valueOf(in.readUTF());
        return change == Change.IMAGE
                ? new IndexWrite(change, origin, FactsFormat.read(in, reads > NAMELESS), readVector(in))
                : new IndexWrite(change, origin, null, null);
    }

    private static void writeAnnouncement(Announcement announcement, DataOutputStream out) throws IOException {
        out.writeBoolean(announcement != null);
        if (announcement != null) {
            out.writeUTF(announcement.entry());
            out.writeLong(announcement.version());
            out.writeInt(announcement.attempts());
            Texts.writeOrNull(announcement.fileName(), out);
        }
    }

    private Announcement readAnnouncement(ImageId id, DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        String entry = in.readUTF();
        long version = in.readLong();
        int attempts = in.readInt();
        return new Announcement(id, entry, version, attempts, reads > NAMELESS ? Texts.readOrNull(in) : null);
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
