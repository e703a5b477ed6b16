package io.intellisense.cli.hub;

import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * One file on its way: what has come is kept in a file {@code .part}, where another try or another run continues; it gets its name
 * once it is whole.
 */
final class Download {

    private final Hub hub;
    private final CheckpointName name;
    private final RemoteFile file;
    private final Path whole;
    private final Path part;

    Download(Hub hub, CheckpointName name, RemoteFile file, Path folder) {
        this.hub = hub;
        this.name = name;
        this.file = file;
        this.whole = folder.resolve(file.path());
        this.part = folder.resolve(file.path() + ".part");
    }

    /** So much is here. */
    long bytes() {
        return Math.max(size(whole), size(part));
    }

    /** @throws UserError where it arrives damaged, twice, or cannot be written */
    Path run(Persistence persistence) throws InterruptedException {
        try {
            if (Files.exists(whole)) {
                return whole; // it was verified before it got this name
            }
            for (int i = 0; i < 2; i++) {
                persistence.keep(this::receive, () -> size(part));
                if (isRight()) {
                    return Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
                }
                Files.delete(part);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        throw new UserError(file.path() + " of " + name + " has arrived damaged twice: it is not what " + hub
                + " says that it is; try again later, or another hub by HF_ENDPOINT.");
    }

    private boolean isRight() throws IOException {
        return (file.bytes() < 0 || file.bytes() == size(part)) && file.hash().isOf(part);
    }

    private Path receive() throws IOException, InterruptedException {
        long here = file.bytes() < 0 || size(part) > file.bytes() ? 0 : size(part);
        if (here > 0 && here == file.bytes()) {
            return part;
        }
        try (Hub.Content content = hub.open(name, file, here);
                FileChannel out = openPart()) {
            truncate(out, content.from());
            byte[] block = new byte[1 << 16];
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                write(out, ByteBuffer.wrap(block, 0, read));
            }
        } catch (WrongRangeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        if (size(part) < file.bytes()) {
            throw new IOException("the connection ended early");
        }
        return part;
    }

    /** What goes wrong here is not mended by another try. */
    private FileChannel openPart() {
        try {
            return FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void truncate(FileChannel out, long length) {
        try {
            out.truncate(length).position(length);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void write(FileChannel out, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private UserError unwritable(IOException e) {
        return new UserError(
                whole + " cannot be written (" + e.getMessage()
                        + "); make room or mend the folder's rights, and the same" + " command continues.",
                e);
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
