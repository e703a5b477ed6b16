package io.intellisense.flink.redis;

/**
 * How far the group is with one stream.
 *
 * @param waiting entries that were not delivered yet; entries are deleted when they are acknowledged, so all others are pending
 * @param pending entries that were delivered and are not acknowledged
 * @param oldest the first of the pending; null where there is none
 */
record GroupState(long waiting, long pending, EntryId oldest) {

    static final GroupState NONE = new GroupState(0, 0, null);
}
