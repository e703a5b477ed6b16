package io.intellisense.clip;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Token ids of several texts side by side, as long as the longest of them. Short ones are filled up with a
 * token that changes nothing after a text's end.
 *
 * @param ids int64 [texts, length], in this thread's direct buffer
 * @param length tokens
 */
record TextBatch(ByteBuffer ids, int length) {

    static TextBatch of(List<long[]> texts, int pad) {
        int length = texts.stream().mapToInt(ids -> ids.length).max().orElse(0);
        ByteBuffer joined = DirectBuffers.take(texts.size() * length * Long.BYTES);
        for (int text = 0; text < texts.size(); text++) {
            long[] ids = texts.get(text);
            for (int i = 0; i < length; i++) {
                joined.putLong((text * length + i) * Long.BYTES, i < ids.length ? ids[i] : pad);
            }
        }
        return new TextBatch(joined, length);
    }
}
