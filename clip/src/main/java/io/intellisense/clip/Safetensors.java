package io.intellisense.clip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A safetensors file, its tensors mapped into memory one by one when asked for (huggingface.co/docs/safetensors). The mapping
 * outlives the reader and goes with its buffer, so that files of many gigabytes cost no heap.
 */
final class Safetensors implements AutoCloseable {

    /** As in the format's reference implementation. */
    private static final long MAX_HEADER_BYTES = 100_000_000;

    private static final int LENGTH_BYTES = 8;

    private final Path file;
    private final FileChannel channel;
    private final Map<String, TensorSlot> slots = new LinkedHashMap<>();

    private Safetensors(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Safetensors open(Path file) {
        try {
            Safetensors opened = new Safetensors(file, FileChannel.open(file, StandardOpenOption.READ));
            try {
                opened.readHeader();
                return opened;
            } catch (IOException | RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ModelException(file + " cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new ModelException(file + " " + e.getMessage() + "; fetch the file again", e);
        }
    }

    Path file() {
        return file;
    }

    Map<String, TensorSlot> slots() {
        return slots;
    }

    /** The bytes of a tensor, little-endian, row by row. */
    ByteBuffer map(TensorSlot slot) {
        if (slot.bytes() > Integer.MAX_VALUE) {
            throw new ModelException(file + " has a tensor of more than 2 GB, which is not supported: " + slot.name());
        }
        try {
            return channel.map(MapMode.READ_ONLY, slot.begin(), slot.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new ModelException(file + " cannot be mapped into memory: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ModelException(file + " cannot be closed: " + e.getMessage(), e);
        }
    }

    private void readHeader() throws IOException {
        long fileBytes = channel.size();
        long headerBytes = fileBytes < LENGTH_BYTES ? -1 : read(0, LENGTH_BYTES).getLong();
        if (headerBytes < 2 || headerBytes > MAX_HEADER_BYTES) {
            throw new IllegalArgumentException("is no safetensors file: its first 8 bytes are no header length");
        }
        if (headerBytes > fileBytes - LENGTH_BYTES) {
            throw new IllegalArgumentException("is cut short within its header");
        }
        String json = StandardCharsets.UTF_8
                .decode(read(LENGTH_BYTES, (int) headerBytes))
                .toString();
        List<TensorSlot> found = SafetensorsHeader.parse(json, LENGTH_BYTES + headerBytes, fileBytes);
        found.forEach(slot -> slots.put(slot.name(), slot));
    }

    private ByteBuffer read(long position, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new IllegalArgumentException("is cut short within its header");
            }
        }
        return buffer.flip();
    }
}
