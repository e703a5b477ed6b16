package io.intellisense.flink.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Writes splits into checkpoints. */
enum FileBatchSerializer implements SimpleVersionedSerializer<FileBatch> {
    INSTANCE;

    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(FileBatch batch) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(batch, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Override
    public FileBatch deserialize(int version, byte[] serialized) throws IOException {
        StateVersions.check("file batch", version, VERSION);
        return read(new DataInputStream(new ByteArrayInputStream(serialized)));
    }

    static void write(FileBatch batch, DataOutputStream out) throws IOException {
        Texts.writeAll(batch.uris(), out);
        out.writeInt(batch.next());
    }

    static FileBatch read(DataInputStream in) throws IOException {
        return new FileBatch(Texts.readAll(in), in.readInt());
    }
}
