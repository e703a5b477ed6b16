package io.intellisense.flink.redis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Ids in order as bytes, version 1: each as its distance from the one before, most often two or three bytes. */
final class EntryIdFormat {

    private EntryIdFormat() {}

    static void write(List<EntryId> ids, DataOutputStream out) throws IOException {
        out.writeInt(ids.size());
        EntryId before = EntryId.NONE;
        for (EntryId id : ids) {
            long millis = id.millis() - before.millis();
            writeVariable(millis, out);
            writeVariable(millis == 0 ? id.sequence() - before.sequence() : id.sequence(), out);
            before = id;
        }
    }

    static List<EntryId> read(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<EntryId> ids = new ArrayList<>();
        EntryId before = EntryId.NONE;
        for (int i = 0; i < count; i++) {
            long millis = readVariable(in);
            long sequence = readVariable(in);
            before = new EntryId(before.millis() + millis, millis == 0 ? before.sequence() + sequence : sequence);
            ids.add(before);
        }
        return ids;
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    private static void writeVariable(long value, DataOutputStream out) throws IOException {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.writeByte((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    private static long readVariable(DataInputStream in) throws IOException {
        long value = 0;
        int shift = 0;
        while (true) {
            int next = in.readUnsignedByte();
            value |= (next & 0x7fL) << shift;
            if (next < 0x80) {
                return value;
            }
            shift += 7;
        }
    }
}
