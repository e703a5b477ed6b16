package io.intellisense.flink.redis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Writes splits into checkpoints. */
enum StreamSplitSerializer implements SimpleVersionedSerializer<StreamSplit> {
    INSTANCE;

    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(StreamSplit split) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(split, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Override
    public StreamSplit deserialize(int version, byte[] serialized) throws IOException {
        check("stream", version, VERSION);
        return read(new DataInputStream(new ByteArrayInputStream(serialized)));
    }

    static void write(StreamSplit split, DataOutputStream out) throws IOException {
        out.writeUTF(split.stream());
        EntryIdFormat.write(split.end() == null ? List.of() : List.of(split.end()), out);
        EntryIdFormat.write(split.covered(), out);
    }

    static StreamSplit read(DataInputStream in) throws IOException {
        String stream = in.readUTF();
        List<EntryId> end = EntryIdFormat.read(in);
        return new StreamSplit(stream, end.isEmpty() ? null : end.get(0), EntryIdFormat.read(in));
    }

    static void check(String what, int found, int known) throws IOException {
        if (found != known) {
            throw new IOException("The checkpoint's " + what + " has version " + found + ", this program knows version "
                    + known + "; use the program that wrote it, or start without the checkpoint: nothing is lost, some"
                    + " entries are indexed again.");
        }
    }
}
