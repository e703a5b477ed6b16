package io.intellisense.flink.read;

import io.intellisense.domain.ImageHeader;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageLocation;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.storage.RemoteFiles;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.apache.flink.core.fs.FileStatus;

/** Reads an image whole, once it is sure that it is in a file, not too large, and begins like an image. Not thread-safe. */
final class FileReader implements Closeable {

    private static final int PART_BYTES = 1 << 18;

    /** The longest array that any Java makes. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    private final ImageLimits limits;
    private final PartReader parts = new PartReader();

    FileReader(ImageLimits limits) {
        this.limits = limits;
    }

    /** @param room for the image's bytes */
    byte[] read(String uri, ReadAhead.Room room) throws ImageRejectedException, InterruptedException {
        try {
            byte[] file = bytesAt(uri, room);
            limits.checkBytes(file.length);
            ImageHeader header = ImageHeader.read(file);
            limits.checkSize(header.width(), header.height());
            return file;
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new ImageRejectedException(RejectReason.GONE, "The file is gone, or a link to nowhere", e);
        } catch (IOException e) {
            throw unreadable(sentence(e), e);
        }
    }

    private byte[] bytesAt(String uri, ReadAhead.Room room)
            throws IOException, ImageRejectedException, InterruptedException {
        ImageLocation location = locationOf(uri);
        if (!location.isWhole()) {
            limits.checkBytes(location.part().length());
            room.take(location.part().length());
            return parts.read(location.file(), location.part());
        }
        if (RemoteFiles.isRemote(uri)) {
            return readRemote(uri, room);
        }
        Path path = location.localFile().orElseThrow(() -> unreadable("This is no file of this machine", null));
        int size = checkedSize(path);
        return readFrom(Files.newInputStream(path), size, room);
    }

    private byte[] readRemote(String uri, ReadAhead.Room room)
            throws IOException, ImageRejectedException, InterruptedException {
        FileStatus status = RemoteFiles.status(uri);
        if (status.isDir()) {
            throw unreadable("This is a folder", null);
        }
        limits.checkBytes(status.getLen());
        int size = (int) Math.min(status.getLen(), MOST_BYTES);
        return readFrom(RemoteFiles.open(uri), size, room);
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

    /** What begins like no image is left unread. The rest goes straight into one array, as large as the file says it is. */
    private byte[] readFrom(InputStream opened, int size, ReadAhead.Room room)
            throws IOException, ImageRejectedException, InterruptedException {
        try (InputStream in = opened) {
            byte[] head = in.readNBytes(ImageHeader.HEAD_BYTES);
            ImageHeader.formatOf(head);
            room.take(size);
            byte[] file = Arrays.copyOf(head, Math.max(size, head.length));
            int length = fill(file, head.length, in);
            return length < file.length ? Arrays.copyOf(file, length) : withWhatWasAdded(file, in);
        }
    }

    /** In parts: the JDK takes and keeps memory outside the heap for as much as it is asked to read at once. */
    private static int fill(byte[] file, int from, InputStream in) throws IOException {
        int at = from;
        while (at < file.length) {
            int read = in.read(file, at, Math.min(PART_BYTES, file.length - at));
            if (read < 0) {
                break;
            }
            at += read;
        }
        return at;
    }

    /** A file may grow while it is read: one byte beyond the limit is enough to refuse it. */
    private byte[] withWhatWasAdded(byte[] file, InputStream in) throws IOException {
        byte[] added = in.readNBytes((int) Math.min(limits.maxBytes() + 1, MOST_BYTES) - file.length);
        if (added.length == 0) {
            return file;
        }
        byte[] whole = Arrays.copyOf(file, file.length + added.length);
        System.arraycopy(added, 0, whole, file.length, added.length);
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
