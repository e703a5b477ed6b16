package io.intellisense.flink.redis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out entries that were delivered before.
 *
 * <p>Fields are read before entries are claimed, for Redis 7 drops an entry without fields from the pending list when it is claimed,
 * and Redis 6 does not: what is lost is left in the list until it is acknowledged like all others.
 */
final class Redelivery {

    private static final Logger LOG = LoggerFactory.getLogger(Redelivery.class);

    private final GroupCommands group;
    private final StreamLedger ledger;
    private final StreamMetrics metrics;

    Redelivery(GroupCommands group, StreamLedger ledger, StreamMetrics metrics) {
        this.group = group;
        this.ledger = ledger;
        this.metrics = metrics;
    }

    /** @param entries in order, each with the number that this delivery has */
    List<StreamEntry> handOut(List<PendingEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<EntryId, Map<String, String>> fields =
                group.fields(entries.stream().map(PendingEntry::id).toList());
        List<PendingEntry> there =
                entries.stream().filter(entry -> fields.containsKey(entry.id())).toList();
        List<PendingEntry> lost = entries.stream()
                .filter(entry -> !fields.containsKey(entry.id()))
                // Somebody else may have acknowledged and deleted it since it was listed.
                .filter(entry -> group.isPending(entry.id()))
                .toList();
        group.claim(there);
        tell(there, lost);
        return records(entries, fields, lost);
    }

    private List<StreamEntry> records(
            List<PendingEntry> entries, Map<EntryId, Map<String, String>> fields, Collection<PendingEntry> lost) {
        List<StreamEntry> records = new ArrayList<>(entries.size());
        for (PendingEntry entry : entries) {
            if (fields.containsKey(entry.id()) && ledger.take(entry.id())) {
                records.add(StreamEntry.of(ledger.stream(), entry.id(), fields.get(entry.id()), entry.deliveries()));
            } else if (lost.contains(entry) && ledger.take(entry.id())) {
                records.add(StreamEntry.lost(ledger.stream(), entry.id(), entry.deliveries()));
            }
        }
        return records;
    }

    private void tell(List<PendingEntry> there, List<PendingEntry> lost) {
        metrics.recovered(there.size());
        metrics.trimmed(lost.size());
        if (!lost.isEmpty()) {
            LOG.error(
                    "{} entries of {} were trimmed before they were acknowledged, {} the first; their images are not"
                            + " indexed. Do not trim this stream: it shrinks by itself.",
                    lost.size(),
                    ledger.stream(),
                    lost.get(0).id());
        }
    }
}
