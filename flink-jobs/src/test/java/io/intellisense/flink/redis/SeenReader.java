package io.intellisense.flink.redis;

/** Makes of an entry what a test wants to know of it. */
record SeenReader() implements EntryReader<Seen> {

    @Override
    public Seen read(StreamEntry entry) throws UnreadableEntryException {
        if (!entry.lost() && !entry.fields().containsKey(FieldReader.FIELD)) {
            throw new UnreadableEntryException("it has no field " + FieldReader.FIELD);
        }
        return new Seen(
                entry.stream(),
                entry.fields().getOrDefault(FieldReader.FIELD, "lost"),
                entry.deliveries(),
                entry.lost());
    }

    @Override
    public Seen unreadable(StreamEntry entry, String why) {
        return new Seen(entry.stream(), "unreadable: " + why, entry.deliveries(), entry.lost());
    }
}
