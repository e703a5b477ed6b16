package io.intellisense.flink.redis;

/**
 * The id of an entry in a Redis stream; ids of one stream only ever grow.
 *
 * @param millis since 1970 by the clock of Redis, unsigned
 * @param sequence among the entries of one millisecond, unsigned
 */
public record EntryId(long millis, long sequence) implements Comparable<EntryId> {

    /** Before every entry. */
    static final EntryId NONE = new EntryId(0, 0);

    private static final int SEQUENCE_BITS = 20;

    /** @throws IllegalArgumentException where the text is no id such as {@code 1700000000000-0} */
    public static EntryId parse(String text) {
        int dash = text.indexOf('-');
        try {
            return new EntryId(
                    Long.parseUnsignedLong(text.substring(0, dash)), Long.parseUnsignedLong(text.substring(dash + 1)));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("The id of a stream entry is like 1700000000000-0, but was: " + text, e);
        }
    }

    /** One number that grows with the id, for whoever has room for no more. */
    public long version() {
        long greatest = (1L << SEQUENCE_BITS) - 1;
        return millis << SEQUENCE_BITS | (Long.compareUnsigned(sequence, greatest) < 0 ? sequence : greatest);
    }

    /** The smallest id behind this one. */
    EntryId next() {
        return sequence == -1 ? new EntryId(millis + 1, 0) : new EntryId(millis, sequence + 1);
    }

    @Override
    public int compareTo(EntryId other) {
        int byMillis = Long.compareUnsigned(millis, other.millis);
        return byMillis != 0 ? byMillis : Long.compareUnsigned(sequence, other.sequence);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(millis) + "-" + Long.toUnsignedString(sequence);
    }
}
