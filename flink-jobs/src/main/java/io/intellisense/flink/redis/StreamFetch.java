package io.intellisense.flink.redis;

import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.StreamMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one stream: first what is pending and not under way, then those suspected of killing jobs, then what is new. After every
 * failure it begins again from the pending, for the reply that failed may have held entries.
 */
final class StreamFetch implements SplitReader<StreamEntry, StreamSplit> {

    private static final Logger LOG = LoggerFactory.getLogger(StreamFetch.class);

    private static final int PAGE = 500;
    private static final Duration SHORT_PAUSE = Duration.ofMillis(20);

    private final StreamOptions options;
    private final Function<String, StreamLedger> ledgers;
    private final StreamMetrics metrics;
    private final Supplier<RedisLink> links;
    private final Wake wake = new Wake();

    private StreamLedger ledger;
    private Suspects suspects;
    private Outage outage;
    private boolean hadGroup;

    private RedisLink link;
    private GroupCommands group;
    private Redelivery redelivery;
    private PendingSearch search;
    private long searched;
    private RedisFuture<List<StreamMessage<String, String>>> reading;
    private boolean atEnd;

    StreamFetch(
            StreamOptions options,
            Function<String, StreamLedger> ledgers,
            StreamMetrics metrics,
            Supplier<RedisLink> links) {
        this.options = options;
        this.ledgers = ledgers;
        this.metrics = metrics;
        this.links = links;
    }

    @Override
    public void handleSplitsChanges(SplitsChange<StreamSplit> change) {
        String stream = change.splits().get(0).stream();
        ledger = ledgers.apply(stream);
        suspects = new Suspects(
                options.rankOf(stream), options.streams().size(), options.poisonAfter(), options.trialPatience());
        outage = new Outage("Reading " + stream);
    }

    @Override
    public RecordsWithSplitIds<StreamEntry> fetch() throws IOException {
        RecordsBySplits.Builder<StreamEntry> records = new RecordsBySplits.Builder<>();
        try {
            if (link == null) {
                connect();
            }
            records.addAll(ledger.stream(), next());
            outage.ended();
        } catch (RuntimeException e) {
            recoverFrom(e);
        }
        if (atEnd) {
            records.addFinishedSplit(ledger.stream());
        }
        return records.build();
    }

    private void connect() {
        link = links.get();
        group = options.commands(link, ledger.stream());
        redelivery = new Redelivery(group, ledger, metrics);
        if (group.create()) {
            tellOfNewGroup();
        }
        hadGroup = true;
        if (options.isBounded() && ledger.end() == null) {
            ledger.endsAt(group.last());
        }
        search(Duration.ZERO);
    }

    private void tellOfNewGroup() {
        if (hadGroup) {
            LOG.warn(
                    "The group {} of {} was gone: Redis has lost data, or somebody removed it. It is created again and"
                            + " reads everything that is in the stream.",
                    options.group(),
                    ledger.stream());
        } else {
            LOG.info("Created the group {} of {}", options.group(), ledger.stream());
        }
    }

    private void search(Duration idle) {
        search = new PendingSearch(group, ledger, suspects, idle);
        searched = System.nanoTime();
    }

    private List<StreamEntry> next() {
        if (reading != null) {
            return read();
        }
        int room = options.inFlight() - ledger.size();
        if (room <= 0) {
            wake.pause(SHORT_PAUSE);
            return List.of();
        }
        if (!search.isOver()) {
            return redelivery.handOut(search.next(Math.min(PAGE, room)));
        }
        if (suspects.isBusy()) {
            List<PendingEntry> tried = suspects.next(ledger.allCovered(), ledger.lastCheckpoint(), System.nanoTime());
            if (!tried.isEmpty()) {
                return redelivery.handOut(
                        tried.stream().map(PendingEntry::again).toList());
            }
            if (suspects.holdOthers(System.nanoTime())) {
                wake.pause(SHORT_PAUSE);
                return List.of();
            }
        }
        lookForAbandoned();
        return beginToRead(Math.min(options.batch(), room));
    }

    /** Cheap while nothing is abandoned: the pending are counted, and listed only where they are more than are under way. */
    private void lookForAbandoned() {
        Duration interval = options.abandonedAfter().dividedBy(2);
        if (System.nanoTime() - searched >= interval.toNanos()) {
            searched = System.nanoTime();
            if (group.pendingCount() > ledger.size() + suspects.count()) {
                search(options.abandonedAfter());
            }
        }
    }

    private List<StreamEntry> beginToRead(int count) {
        int allowed = ledger.end() == null ? count : group.undeliveredUpTo(ledger.end(), count);
        if (allowed == 0) {
            atEnd = suspects.count() == 0;
            return List.of();
        }
        reading = group.readNew(allowed, options.isBounded() ? Duration.ZERO : options.block());
        return read();
    }

    private List<StreamEntry> read() {
        Duration patience = options.block().plus(options.access().deadline());
        long asked = System.nanoTime();
        if (!wake.await(reading, patience)) {
            if (System.nanoTime() - asked >= patience.toNanos()) {
                throw new RedisCommandTimeoutException("Redis gave no answer within " + patience.toMillis() + " ms");
            }
            // Called away; the reply is awaited by the next fetch.
            return List.of();
        }
        List<StreamMessage<String, String>> messages = link.await(reading);
        reading = null;
        List<StreamEntry> entries = new ArrayList<>(messages.size());
        for (StreamMessage<String, String> message : messages) {
            EntryId id = EntryId.parse(message.getId());
            // A group that was created again delivers also what is under way.
            if (ledger.takeNew(id)) {
                entries.add(StreamEntry.of(ledger.stream(), id, message.getBody(), 1));
            }
        }
        return entries;
    }

    private void recoverFrom(RuntimeException failure) throws IOException {
        disconnect();
        if (RedisFailure.isForGood(failure)) {
            throw new IOException(
                    "Redis at " + options.access() + " refuses to read " + ledger.stream() + ": "
                            + RedisFailure.sentence(failure)
                            + ". Check its password, its rights, its certificate and its version.",
                    failure);
        }
        wake.pause(RedisFailure.isGroupGone(failure) ? SHORT_PAUSE : outage.failed(failure));
    }

    private void disconnect() {
        reading = null;
        if (link != null) {
            link.close();
            link = null;
        }
    }

    @Override
    public void wakeUp() {
        wake.up();
    }

    @Override
    public void close() {
        disconnect();
    }
}
