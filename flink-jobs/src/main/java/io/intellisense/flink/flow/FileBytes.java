package io.intellisense.flink.flow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.CopyableValue;

/**
 * The bytes of a file, in memory that holds another file once they are given back. From then on they cannot be had any more. What is
 * never given back, as where a job fails, is the garbage collector's. Used by one thread at a time.
 *
 * <p>They are made to go from hand to hand within a task. Where Flink copies or sends them, the copy is memory of its own.
 */
public final class FileBytes implements CopyableValue<FileBytes> {

    private static final long serialVersionUID = 1L;

    private transient ByteBuffer memory;
    private transient Consumer<ByteBuffer> owner;

    /** None yet: Flink reads into it. */
    public FileBytes() {}

    /**
     * Borrowed memory.
     *
     * @param memory from its first byte to its limit
     * @param owner gets the memory back
     */
    public FileBytes(ByteBuffer memory, Consumer<ByteBuffer> owner) {
        this.memory = memory;
        this.owner = owner;
    }

    /** Bytes that nobody wants back. */
    public static FileBytes of(byte[] file) {
        FileBytes bytes = new FileBytes();
        bytes.own(file);
        return bytes;
    }

    public int length() {
        return held().limit();
    }

    /** All of them, to be read until they are given back, and no longer. */
    public ByteBuffer view() {
        return held().asReadOnlyBuffer().rewind();
    }

    /** To be called once. */
    public void giveBack() {
        ByteBuffer given = held();
        memory = null;
        owner.accept(given);
    }

    private ByteBuffer held() {
        if (memory == null) {
            throw new IllegalStateException("These bytes were given back; their memory may hold another file by now");
        }
        return memory;
    }

    private void own(byte[] file) {
        memory = ByteBuffer.wrap(file);
        owner = nobody -> {};
    }

    private byte[] toArray() {
        byte[] copy = new byte[length()];
        view().get(copy);
        return copy;
    }

    @Override
    public FileBytes copy() {
        return of(toArray());
    }

    @Override
    public void copyTo(FileBytes target) {
        target.own(toArray());
    }

    @Override
    public int getBinaryLength() {
        return -1; // differs
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = source.readInt();
        target.writeInt(length);
        target.write(source, length);
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        out.writeInt(length());
        out.write(toArray());
    }

    @Override
    public void read(DataInputView in) throws IOException {
        byte[] file = new byte[in.readInt()];
        in.readFully(file);
        own(file);
    }
}
