package io.intellisense.cli.upload;

import io.intellisense.cli.remote.Patience;
import io.intellisense.cli.remote.RefusedException;
import io.intellisense.cli.remote.RemoteSystem;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.Sha256;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Brings files into a running system: walk, hash, ask which hashes are there, send the others.
 *
 * <p>What is asked and hashed is one portion ahead of what is sent. Whatever happens, each file that was found is in the account.
 */
public final class Upload implements AutoCloseable {

    /** Small enough that the first pictures are on their way soon, and that little is hashed in vain when it is interrupted. */
    private static final int PORTION = 200;

    private final UploadOptions options;
    private final RemoteSystem system;
    private final ImageService images;
    private final Patience patience;
    private final Account account = new Account();
    private final Sender sender;
    private final HashCache cache;
    private final Fingerprints fingerprints;
    private final Set<Sha256> toBeSent = new HashSet<>();
    private final Hands hashing;
    private final Hands sending;

    public Upload(RemoteSystem system, UploadOptions options) {
        this.options = options;
        this.system = system;
        this.images = new ImageService(system);
        this.patience = new Patience(system, options.patience());
        this.sender = new Sender(system, patience, account);
        this.cache = options.hashCache() == null ? HashCache.none() : HashCache.open(options.hashCache());
        this.fingerprints = new Fingerprints(cache);
        this.hashing = new Hands("hash", options.concurrency());
        this.sending = new Hands("send", options.concurrency());
    }

    /** Uploads what is there now. */
    public void run() throws InterruptedException {
        List<FileTree> trees = trees();
        system.now(images::answers);
        process(walk(trees));
        if (options.untilSearchable()) {
            new UntilSearchable(images, patience, account).await();
        }
    }

    /**
     * Uploads what is there now, then what comes, until it is interrupted.
     *
     * @param news hears the account after what was there, and after each lot that came
     */
    public void watch(Consumer<UploadSummary> news) throws InterruptedException {
        List<FileTree> trees = trees();
        system.now(images::answers);
        try (FolderWatch watch = FolderWatch.of(trees, account::ignored)) {
            while (true) {
                List<FoundFile> settled = watch.next();
                if (!settled.isEmpty()) {
                    account.found(settled);
                    process(settled);
                    news.accept(summary());
                }
            }
        } catch (IOException e) {
            throw new UserError("The folders cannot be watched: " + e.getMessage() + ".", e);
        }
    }

    private List<FileTree> trees() {
        return options.paths().stream()
                .map(path -> FileTree.at(path, options.ignore()))
                .toList();
    }

    /** Each file once, also where one folder lies within another. */
    private Set<FoundFile> walk(List<FileTree> trees) {
        Set<FoundFile> files = new LinkedHashSet<>();
        try {
            for (FileTree tree : trees) {
                tree.walk(new FileTree.Visitor() {

                    @Override
                    public void file(FoundFile file) {
                        files.add(file);
                    }

                    @Override
                    public void ignored(Path file) {
                        account.ignored(file);
                    }
                });
            }
        } catch (IOException e) {
            throw new UserError("The files cannot be listed: " + e.getMessage() + ".", e);
        }
        account.found(files);
        return files;
    }

    private void process(Collection<FoundFile> files) throws InterruptedException {
        List<FoundFile> all = List.copyOf(files);
        FutureTask<Collection<FoundFile>> next = ahead(all, 0);
        for (int begin = 0; begin < all.size(); begin += PORTION) {
            Collection<FoundFile> missing = resultOf(next);
            next = ahead(all, begin + PORTION);
            try {
                sending.each(missing, sender::send);
            } catch (RuntimeException | InterruptedException e) {
                next.cancel(true);
                throw e;
            }
        }
    }

    private FutureTask<Collection<FoundFile>> ahead(List<FoundFile> all, int begin) {
        List<FoundFile> portion = all.subList(Math.min(begin, all.size()), Math.min(begin + PORTION, all.size()));
        FutureTask<Collection<FoundFile>> task = new FutureTask<>(() -> missing(portion));
        Thread thread = new Thread(task, "look-ahead");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static Collection<FoundFile> resultOf(FutureTask<Collection<FoundFile>> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (CancellationException e) {
            throw new InterruptedException("Cancelled");
        }
    }

    /** Those that the system does not have; nothing of a dry run. */
    private Collection<FoundFile> missing(List<FoundFile> portion) throws InterruptedException {
        Map<FoundFile, Sha256> hashes = new ConcurrentHashMap<>();
        hashing.each(portion, file -> {
            try {
                hashes.put(file, fingerprints.of(file));
            } catch (ImageRejectedException e) {
                account.rejected(file, e.reason().label(), e.getMessage());
            }
        });
        if (hashes.isEmpty()) {
            return List.of();
        }
        Set<Sha256> known = known(new HashSet<>(hashes.values()));
        List<FoundFile> missing = portion.stream()
                .filter(hashes::containsKey)
                .filter(file -> !isThere(file, hashes.get(file), known))
                .toList();
        if (!options.dryRun()) {
            return missing;
        }
        missing.forEach(file -> account.sent(file, null));
        return List.of();
    }

    private Set<Sha256> known(Set<Sha256> hashes) throws InterruptedException {
        try {
            return patience.ask(() -> images.known(hashes));
        } catch (RefusedException e) {
            throw system.refused(e);
        }
    }

    /** In a dry run the second of two equal files will be there by then. */
    private boolean isThere(FoundFile file, Sha256 hash, Set<Sha256> known) {
        boolean there = known.contains(hash) || options.dryRun() && !toBeSent.add(hash);
        if (there) {
            account.alreadyThere(file);
        }
        return there;
    }

    public UploadProgress progress() {
        return account.progress();
    }

    /** Books what was found and not dealt with as failed, for this reason. */
    public void giveUp(String reason, String message) {
        account.giveUp(reason, message);
    }

    public UploadSummary summary() {
        return account.summary(options.dryRun());
    }

    @Override
    public void close() {
        hashing.close();
        sending.close();
        cache.close();
    }
}
