package io.intellisense.flink.redis;

import io.lettuce.core.models.stream.PendingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Goes through the pending list, page by page, for entries that are not under way; suspects are set aside. */
final class PendingSearch {

    private final GroupCommands group;
    private final StreamLedger ledger;
    private final Suspects suspects;
    private final Duration idle;
    private EntryId from = EntryId.NONE;

    /** @param idle entries that were delivered later than this ago are left alone */
    PendingSearch(GroupCommands group, StreamLedger ledger, Suspects suspects, Duration idle) {
        this.group = group;
        this.ledger = ledger;
        this.suspects = suspects;
        this.idle = idle;
    }

    boolean isOver() {
        return from == null;
    }

    /** The next entries to hand out, each with the number that this delivery has; none does not mean that it is over. */
    List<PendingEntry> next(int limit) {
        // Known before the list is asked for: what is acknowledged in between would look as if nobody knew it.
        Set<EntryId> known = ledger.known();
        List<PendingMessage> page = group.pending(from, limit);
        List<PendingEntry> found = new ArrayList<>();
        for (PendingMessage message : page) {
            EntryId id = EntryId.parse(message.getId());
            from = id.next();
            if (!known.contains(id)
                    && !suspects.has(id)
                    && !isBehindEnd(id)
                    && message.getMsSinceLastDelivery() >= idle.toMillis()) {
                sort(new PendingEntry(id, Math.toIntExact(message.getRedeliveryCount())), found);
            }
        }
        if (page.size() < limit) {
            from = null;
        }
        return found;
    }

    private void sort(PendingEntry entry, List<PendingEntry> found) {
        if (suspects.suspects(entry)) {
            suspects.add(entry, System.nanoTime());
        } else {
            found.add(isFirst(entry) ? entry.first() : entry.again());
        }
    }

    /** Whether the reply that held it never reached us: then nobody handed it out. */
    private boolean isFirst(PendingEntry entry) {
        return idle.isZero() && entry.deliveries() <= 1 && ledger.isBehindLastNew(entry.id());
    }

    private boolean isBehindEnd(EntryId id) {
        return ledger.end() != null && id.compareTo(ledger.end()) > 0;
    }
}
