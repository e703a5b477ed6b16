package io.intellisense.flink.redis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Writes the enumerator's state into checkpoints. */
enum AssignmentsSerializer implements SimpleVersionedSerializer<Assignments> {
    INSTANCE;

    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(Assignments assignments) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(assignments.assigned().size());
        for (String stream : new TreeSet<>(assignments.assigned())) {
            out.writeUTF(stream);
        }
        out.writeInt(assignments.waiting().size());
        for (StreamSplit split : assignments.waiting()) {
            StreamSplitSerializer.write(split, out);
        }
        return bytes.toByteArray();
    }

    @Override
    public Assignments deserialize(int version, byte[] serialized) throws IOException {
        StreamSplitSerializer.check("list of streams", version, VERSION);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        Set<String> assigned = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            assigned.add(in.readUTF());
        }
        List<StreamSplit> waiting = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            waiting.add(StreamSplitSerializer.read(in));
        }
        return new Assignments(assigned, waiting);
    }
}
