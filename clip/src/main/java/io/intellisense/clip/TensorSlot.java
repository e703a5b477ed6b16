package io.intellisense.clip;

import java.util.List;

/**
 * Where a tensor lies in a safetensors file.
 *
 * @param dtype as the file names it, such as {@code BF16}
 * @param begin first byte, counted from the start of the file
 * @param end one past its last byte
 */
record TensorSlot(String name, String dtype, List<Long> shape, long begin, long end) {

    long bytes() {
        return end - begin;
    }
}
