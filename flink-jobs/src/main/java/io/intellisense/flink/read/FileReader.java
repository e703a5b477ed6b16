package io.intellisense.flink.read;

import io.intellisense.domain.ImageHeader;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageLocation;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.flow.FileBytes;
import io.intellisense.flink.storage.RemoteFiles;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.apache.flink.core.fs.FileStatus;

/** Reads an image whole, once it is sure that it is in a file, not too large, and begins like an image. Not thread-safe. */
final class FileReader implements Closeable {

    /** The largest memory that any Java has in one piece. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    private final ImageLimits limits;
    private final FileBuffers buffers;
    private final PartReader parts = new PartReader();

    FileReader(ImageLimits limits) {
        this(limits, FileBuffers.OF_PROCESS);
    }

    FileReader(ImageLimits limits, FileBuffers buffers) {
        this.limits = limits;
        this.buffers = buffers;
    }

    /** @param room for the image's bytes */
    FileBytes read(String uri, ReadAhead.Room room) throws ImageRejectedException, InterruptedException {
        try {
            return checked(bytesAt(uri, room));
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new ImageRejectedException(RejectReason.GONE, "The file is gone, or a link to nowhere", e);
        } catch (IOException e) {
            throw unreadable(sentence(e), e);
        }
    }

    private FileBytes checked(ByteBuffer file) throws ImageRejectedException {
        try {
            limits.checkBytes(file.limit());
            ImageHeader header = ImageHeader.read(file);
            limits.checkSize(header.width(), header.height());
            return new FileBytes(file, buffers::giveBack);
        } catch (ImageRejectedException e) {
            buffers.giveBack(file);
            throw e;
        }
    }

    private ByteBuffer bytesAt(String uri, ReadAhead.Room room)
            throws IOException, ImageRejectedException, InterruptedException {
        ImageLocation location = locationOf(uri);
        if (!location.isWhole()) {
            limits.checkBytes(location.part().length());
            room.take(location.part().length());
            int size = Math.toIntExact(location.part().length());
            return filled(buffers.take(size), file -> {
                parts.read(location.file(), location.part(), file);
                return file;
            });
        }
        if (RemoteFiles.isRemote(uri)) {
            return readRemote(uri, room);
        }
        Path path = location.localFile().orElseThrow(() -> unreadable("This is no file of this machine", null));
        int size = checkedSize(path);
        return readFrom(FileChannel.open(path), size, room);
    }

    private ByteBuffer readRemote(String uri, ReadAhead.Room room)
            throws IOException, ImageRejectedException, InterruptedException {
        FileStatus status = RemoteFiles.status(uri);
        if (status.isDir()) {
            throw unreadable("This is a folder", null);
        }
        limits.checkBytes(status.getLen());
        int size = (int) Math.min(status.getLen(), MOST_BYTES);
        return readFrom(Channels.newChannel(RemoteFiles.open(uri)), size, room);
    }

    private static ImageLocation locationOf(String uri) throws ImageRejectedException {
        try {
            return ImageLocation.parse(uri);
        } catch (IllegalArgumentException e) {
            throw new ImageRejectedException(RejectReason.UNREADABLE, e.getMessage(), e);
        }
    }

    /** A pipe or a device is never opened: reading it might not end. */
    private int checkedSize(Path path) throws IOException, ImageRejectedException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw unreadable("The folder could not be listed; check its permissions", null);
        }
        if (!attributes.isRegularFile()) {
            throw unreadable("This is no ordinary file but a pipe, a socket or a device", null);
        }
        limits.checkBytes(attributes.size());
        return (int) Math.min(attributes.size(), MOST_BYTES);
    }

    /** What begins like no image is left unread. The rest goes straight into memory as large as the file says it is. */
    private ByteBuffer readFrom(ReadableByteChannel opened, int size, ReadAhead.Room room)
            throws IOException, ImageRejectedException, InterruptedException {
        try (ReadableByteChannel in = opened) {
            ByteBuffer head = fill(ByteBuffer.allocate(ImageHeader.HEAD_BYTES), in);
            ImageHeader.formatOf(Arrays.copyOf(head.array(), head.limit()));
            room.take(size);
            return filled(buffers.take(Math.max(size, head.limit())), file -> {
                boolean isShorter = fill(file.put(head), in).limit() < size;
                return isShorter ? file : withWhatWasAdded(file, in);
            });
        }
    }

    /** Puts a file into memory. */
    private interface Filling {
        ByteBuffer fill(ByteBuffer memory) throws IOException, ImageRejectedException;
    }

    /** Gives the memory back where that fails. */
    private ByteBuffer filled(ByteBuffer memory, Filling filling) throws IOException, ImageRejectedException {
        try {
            return filling.fill(memory);
        } catch (IOException | ImageRejectedException | RuntimeException e) {
            buffers.giveBack(memory);
            throw e;
        }
    }

    /** As far as there is something to read; what there was is then the limit. */
    private static ByteBuffer fill(ByteBuffer memory, ReadableByteChannel in) throws IOException {
        while (memory.hasRemaining() && in.read(memory) >= 0) {}
        return memory.flip();
    }

    /** A file may grow while it is read: one byte beyond the limit is enough to refuse it. */
    private ByteBuffer withWhatWasAdded(ByteBuffer file, ReadableByteChannel in) throws IOException {
        ByteBuffer next = fill(ByteBuffer.allocate(1), in);
        if (next.limit() == 0) {
            return file;
        }
        int most = (int) Math.min(limits.maxBytes() + 1, MOST_BYTES);
        byte[] rest = Channels.newInputStream(in).readNBytes(Math.max(0, most - file.limit() - 1));
        ByteBuffer whole = buffers.take(file.limit() + 1 + rest.length);
        whole.put(file).put(next).put(rest);
        buffers.giveBack(file);
        return whole;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    private static ImageRejectedException unreadable(String message, IOException cause) {
        return new ImageRejectedException(RejectReason.UNREADABLE, message, cause);
    }

    private static String sentence(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "The file may not be read; check its permissions";
        }
        return "The file could not be read: " + e.getMessage();
    }
}
