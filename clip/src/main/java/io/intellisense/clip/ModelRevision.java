package io.intellisense.clip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short name for a model's exact state: SHA-256 over its configuration, preprocessing, tokenizer and weights. Of the weights only the
 * length and up to 64 evenly spaced blocks of 64 KiB are read, so that a checkpoint of gigabytes starts at once; training moves every
 * weight, so that a sample of four million bytes tells two trainings apart.
 */
final class ModelRevision {

    private static final int BLOCKS = 64;
    private static final int BLOCK_BYTES = 65_536;
    private static final int HEX_DIGITS = 12;

    private ModelRevision() {}

    /** @param family whose files count; the tokenizer's settings change nothing of CLIP's */
    static String of(Checkpoint checkpoint, Family family) {
        MessageDigest digest = sha256();
        try {
            digest.update(Files.readAllBytes(checkpoint.config()));
            digest.update(Files.readAllBytes(checkpoint.preprocessor()));
            digest.update(Files.readAllBytes(checkpoint.tokenizer()));
            if (family == Family.SIGLIP) {
                digest.update(Files.readAllBytes(checkpoint.tokenizerConfig()));
            }
            for (Path weights : checkpoint.weights()) {
                sample(weights, digest);
            }
        } catch (IOException e) {
            throw new ModelException(checkpoint.folder() + " cannot be read: " + e.getMessage(), e);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    private static void sample(Path weights, MessageDigest digest) throws IOException {
        try (FileChannel channel = FileChannel.open(weights, StandardOpenOption.READ)) {
            long bytes = channel.size();
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes));
            long step = Math.max(BLOCK_BYTES, (bytes - BLOCK_BYTES) / (BLOCKS - 1));
            ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
            for (long at = 0; at < bytes; at += step) {
                digest.update(read(channel, at, block));
            }
            digest.update(read(channel, Math.max(0, bytes - BLOCK_BYTES), block));
        }
    }

    /** Reads until the block is full or the file ends. */
    private static ByteBuffer read(FileChannel channel, long at, ByteBuffer block) throws IOException {
        block.clear();
        int read = 0;
        while (block.hasRemaining() && read >= 0) {
            read = channel.read(block, at + block.position());
        }
        return block.flip();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
