package io.intellisense.api.uploads;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One subscription to the uploader's events, shared by all browsers that follow them; held while there are any. Where it is lost,
 * the browsers stay connected and it is opened anew; then they are told {@code resumed}, since events may have been missed.
 */
@Component
class Events {

    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final byte[] GREETING = "retry: 2000\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] COMMENT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] RESUMED = ServerEvent.named("resumed", "{}").bytes();

    private final Uploader uploader;
    private final int most;
    private final Duration beforeRetry;
    private final ScheduledExecutorService clock = new ScheduledThreadPoolExecutor(
            1, new DefaultThreadFactory("events", true), new ThreadPoolExecutor.DiscardPolicy());

    // guarded by this
    private final Set<Follower> followers = new LinkedHashSet<>();
    private Object subscription;
    private Connection feed;
    private boolean missedSome;
    private byte[] lastStatus;
    private boolean closed;

    @Autowired
    Events(Uploader uploader, QueryApiOptions options) {
        this(uploader, options.uploader().maxFollowers(), BEFORE_RETRY);
    }

    Events(Uploader uploader, int most, Duration beforeRetry) {
        this.uploader = uploader;
        this.most = most;
        this.beforeRetry = beforeRetry;
        clock.scheduleAtFixedRate(
                () -> tellAll(COMMENT), HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Refuses one more than there may be; to be asked before {@link #join}. */
    synchronized void checkRoom() {
        uploader.requireOn();
        if (followers.size() >= most || closed) {
            throw new ApiProblem(
                    ProblemKind.OVERLOADED,
                    "Too many browsers follow the events just now; ask for the status instead.");
        }
    }

    synchronized void join(Follower follower) {
        followers.add(follower);
        follower.tell(GREETING);
        if (lastStatus != null) {
            follower.tell(lastStatus);
        }
        if (subscription == null) {
            subscribe();
        }
    }

    /** Not by the thread that tells it: that one holds the follower's lock, and those who tell hold ours first. */
    void leave(Follower follower) {
        clock.execute(() -> remove(follower));
    }

    private synchronized void remove(Follower follower) {
        followers.remove(follower);
        if (followers.isEmpty()) {
            unsubscribe();
        }
    }

    private void subscribe() {
        Object mine = new Object();
        subscription = mine;
        feed = uploader.follow(
                Call.get("/api/events"),
                new EventFeed(() -> opened(mine), event -> told(mine, event)),
                failure -> ended(mine, failure));
    }

    private void unsubscribe() {
        subscription = null;
        lastStatus = null;
        missedSome = false;
        if (feed != null) {
            feed.close();
        }
    }

    private synchronized void opened(Object by) {
        if (by == subscription && missedSome) {
            missedSome = false;
            tellAll(RESUMED);
        }
    }

    private synchronized void told(Object by, ServerEvent event) {
        if (by != subscription) {
            return;
        }
        byte[] bytes = event.bytes();
        if (event.isNamed("status")) {
            lastStatus = bytes;
        }
        tellAll(bytes);
    }

    private synchronized void ended(Object by, Throwable reason) {
        if (by != subscription) {
            return;
        }
        LOG.debug("The uploader's events broke off, following them again soon: {}", String.valueOf(reason));
        missedSome = true;
        lastStatus = null;
        clock.schedule(() -> subscribeAgain(by), beforeRetry.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void subscribeAgain(Object lost) {
        if (lost == subscription) {
            feed.close(); // it has ended, and still counts among the connections that there may be
            subscribe();
        }
    }

    private synchronized void tellAll(byte[] event) {
        List.copyOf(followers).forEach(follower -> follower.tell(event)); // some leave while they are told
    }

    /** Before the server waits for requests that are under way: these would never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    synchronized void close() {
        closed = true;
        List.copyOf(followers).forEach(Follower::end);
        clock.shutdownNow();
    }
}
