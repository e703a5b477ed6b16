package io.intellisense.flink.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.flink.core.fs.FSDataInputStream;

/** A file that can be read from any place. Not thread-safe. */
public interface OpenFile extends Closeable {

    long size() throws IOException;

    /** The bytes from there on; ends what was returned before. */
    InputStream from(long position) throws IOException;

    /** As {@link #from}, for whoever has a buffer to be filled. */
    ReadableByteChannel channelFrom(long position) throws IOException;

    /** @throws IOException also where it is no file, or no known file system's */
    static OpenFile open(String uri) throws IOException {
        return RemoteFiles.isRemote(uri) ? openRemote(uri) : openLocal(Path.of(URI.create(uri)));
    }

    private static OpenFile openLocal(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new OpenFile() {
            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public InputStream from(long position) throws IOException {
                return Channels.newInputStream(channelFrom(position));
            }

            @Override
            public ReadableByteChannel channelFrom(long position) throws IOException {
                return channel.position(position);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    private static OpenFile openRemote(String uri) throws IOException {
        long size = RemoteFiles.status(uri).getLen();
        FSDataInputStream in = RemoteFiles.open(uri);
        return new OpenFile() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream from(long position) throws IOException {
                in.seek(Math.min(position, size));
                return in;
            }

            @Override
            public ReadableByteChannel channelFrom(long position) throws IOException {
                return Channels.newChannel(from(position));
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }
}
