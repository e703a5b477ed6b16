package io.intellisense.flink.redis;

import java.io.Serializable;

/** Makes of every entry what the job works on; it never ends the job, whatever an entry holds. */
public interface EntryReader<T> extends Serializable {

    /**
     * Reads an entry.
     *
     * @param entry may be {@link StreamEntry#lost lost}, and may have been delivered often enough to be suspected of killing jobs
     * @throws UnreadableEntryException where its fields make no sense
     */
    T read(StreamEntry entry) throws UnreadableEntryException;

    /**
     * What takes the place of an entry that {@link #read} refused, so that it gets a dead letter and not silence.
     *
     * @param why a sentence for a person
     */
    T unreadable(StreamEntry entry, String why);
}
