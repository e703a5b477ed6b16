package io.intellisense.flink.source;

import io.intellisense.flink.flow.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Writes the walk's state into checkpoints. */
enum WalkStateSerializer implements SimpleVersionedSerializer<WalkState> {
    INSTANCE;

    private static final int VERSION = 2;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(WalkState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Texts.writeAll(state.position().roots(), out);
        Texts.writeOrNull(state.position().last(), out);
        out.writeInt(state.returned().size());
        for (FileBatch batch : state.returned()) {
            FileBatchSerializer.write(batch, out);
        }
        return bytes.toByteArray();
    }

    @Override
    public WalkState deserialize(int version, byte[] serialized) throws IOException {
        StateVersions.check("folder walk", version, VERSION);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        List<String> roots = Texts.readAll(in);
        WalkPosition position = new WalkPosition(roots, Texts.readOrNull(in));
        int count = in.readInt();
        List<FileBatch> returned = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            returned.add(
                    version == StateVersions.FILES_ONLY
                            ? FileBatchSerializer.readFiles(in)
                            : FileBatchSerializer.read(in));
        }
        return new WalkState(position, returned);
    }
}
