package io.intellisense.flink.redis;

/** Reads the field {@code value}; what is lost or unreadable says so. */
record FieldReader() implements EntryReader<String> {

    static final String FIELD = "value";

    @Override
    public String read(StreamEntry entry) throws UnreadableEntryException {
        if (entry.lost()) {
            return "lost " + entry.id();
        }
        String value = entry.fields().get(FIELD);
        if (value == null) {
            throw new UnreadableEntryException("it has no field " + FIELD);
        }
        return value;
    }

    @Override
    public String unreadable(StreamEntry entry, String why) {
        return "unreadable " + entry.id() + ": " + why;
    }
}
