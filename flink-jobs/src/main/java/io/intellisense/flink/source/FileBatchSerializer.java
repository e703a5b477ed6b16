package io.intellisense.flink.source;

import io.intellisense.domain.RejectReason;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.Refusal;
import io.intellisense.flink.flow.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Writes splits into checkpoints. */
enum FileBatchSerializer implements SimpleVersionedSerializer<FileBatch> {
    INSTANCE;

    private static final int VERSION = 2;

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
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        return version == StateVersions.FILES_ONLY ? readFiles(in) : read(in);
    }

    static void write(FileBatch batch, DataOutputStream out) throws IOException {
        Texts.write(batch.splitId(), out);
        out.writeInt(batch.images().size());
        for (ImageRef image : batch.images()) {
            Texts.write(image.uri(), out);
            GivenFactsFormat.write(image.given(), out);
            out.writeBoolean(image.refusal() != null);
            if (image.refusal() != null) {
                out.writeUTF(image.refusal().reason().label());
                Texts.write(image.refusal().message(), out);
            }
        }
        out.writeInt(batch.next());
    }

    static FileBatch read(DataInputStream in) throws IOException {
        String splitId = Texts.read(in);
        int count = in.readInt();
        List<ImageRef> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            images.add(new ImageRef(
                    Texts.read(in), null, false, GivenFactsFormat.read(in), in.readBoolean() ? readRefusal(in) : null));
        }
        return new FileBatch(splitId, images, in.readInt());
    }

    private static Refusal readRefusal(DataInputStream in) throws IOException {
        return new Refusal(RejectReason.ofLabel(in.readUTF()), Texts.read(in));
    }

    /** As the first version wrote it. */
    static FileBatch readFiles(DataInputStream in) throws IOException {
        List<ImageRef> images = Texts.readAll(in).stream().map(ImageRef::new).toList();
        return new FileBatch(images.get(0).uri(), images, in.readInt());
    }
}
