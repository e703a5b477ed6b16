package io.intellisense.cli.hub;

import io.intellisense.clip.CheckpointFiles;
import io.intellisense.clip.ModelException;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Brings a checkpoint here: first what says whether it can be used, then its weights; all of one commit, even if the branch moves
 * meanwhile. Stopped or killed, the same fetch continues where it was.
 */
public final class Fetch {

    /** Named to those who asked for one that does not. */
    static final String WORKS = "openai/clip-vit-base-patch32";

    private static final List<String> OTHER_WEIGHTS =
            List.of("pytorch_model.bin", "pytorch_model.bin.index.json", "open_clip_pytorch_model.bin", "tf_model.h5");

    private final Hub hub;
    private final Path models;
    private final Persistence persistence;
    private volatile FetchProgress progress = new FetchProgress("", 0, 0, 0, -1, 0);
    private volatile Download current;

    /** @param models where models are kept by name */
    public Fetch(Hub hub, Path models) {
        this(hub, models, pause -> Thread.sleep(pause.toMillis()));
    }

    Fetch(Hub hub, Path models, Persistence.Pause pause) {
        this.hub = hub;
        this.models = models;
        this.persistence = new Persistence(hub.toString(), pause);
    }

    public FetchProgress progress() {
        FetchProgress now = progress;
        Download coming = current;
        long more = coming == null ? 0 : coming.bytes();
        return new FetchProgress(
                now.file(), now.filesDone(), now.files(), now.bytesDone() + more, now.bytesTotal(), now.bytesBefore());
    }

    /**
     * @return what is there now; without a download where it was there before
     * @throws UserError where this cannot be had, or is of no use here
     */
    public FetchedCheckpoint run(CheckpointName name) throws InterruptedException {
        Path target = name.folder(models);
        requireOurs(name, target);
        RemoteFile config = find(name, CheckpointFiles.CONFIG)
                .orElseThrow(() -> new UserError(name + " has no config.json, so it is no checkpoint in Hugging Face's"
                        + " format; one that works is " + WORKS + "."));
        Optional<FetchedCheckpoint> there = FetchedCheckpoint.in(target);
        if (there.isPresent()
                && there.get().commit().equals(config.commit())
                && there.get().isComplete(target)) {
            return there.get();
        }
        try (Staging staging = Staging.open(target, config.commit())) {
            FetchedCheckpoint fetched = fill(name, config, staging.folder());
            staging.publish();
            return fetched;
        } catch (IOException e) {
            throw new UserError(
                    target + " cannot be written (" + e.getMessage() + "); make room or mend the folder's rights.", e);
        }
    }

    /** What somebody has put there by hand is not replaced. */
    private static void requireOurs(CheckpointName name, Path target) {
        if (Files.exists(target) && FetchedCheckpoint.in(target).isEmpty()
                || Files.exists(target.resolveSibling(CheckpointFiles.CONFIG))) {
            throw new UserError("There is something at " + target
                    + " that was not fetched; move it away, or use it with" + " --model " + name.id() + ".");
        }
    }

    private FetchedCheckpoint fill(CheckpointName name, RemoteFile config, Path folder)
            throws IOException, InterruptedException {
        CheckpointName exact = name.at(config.commit());
        List<RemoteFile> files = new ArrayList<>();
        try {
            get(exact, List.of(config), folder, files);
            get(exact, required(exact, besideTheWeights(folder)), folder, files);
            CheckpointFiles.requireUsable(folder);
            get(exact, weights(exact, folder, files), folder, files);
        } catch (ModelException e) {
            FolderTree.delete(folder);
            throw new UserError(
                    name + " cannot be used: " + e.getMessage().replace(folder + "/", "") + "; one that works is "
                            + WORKS + ".",
                    e);
        }
        List<FetchedCheckpoint.Item> items = new ArrayList<>();
        for (RemoteFile file : files) {
            items.add(FetchedCheckpoint.Item.verified(folder.resolve(file.path()), file.hash()));
        }
        FetchedCheckpoint fetched =
                new FetchedCheckpoint(name.id(), name.revision(), config.commit(), hub.toString(), items);
        fetched.writeTo(folder);
        return fetched;
    }

    private static List<String> besideTheWeights(Path folder) {
        return CheckpointFiles.besideTheWeights(folder.resolve(CheckpointFiles.CONFIG));
    }

    private List<RemoteFile> required(CheckpointName name, List<String> paths) throws InterruptedException {
        List<RemoteFile> found = new ArrayList<>();
        for (String path : paths) {
            found.add(find(name, path).orElseThrow(() -> new ModelException("it has no " + path)));
        }
        return found;
    }

    /** One file, or the several that an index names. */
    private List<RemoteFile> weights(CheckpointName name, Path folder, List<RemoteFile> files)
            throws IOException, InterruptedException {
        Optional<RemoteFile> whole = find(name, CheckpointFiles.WEIGHTS);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        Optional<RemoteFile> index = find(name, CheckpointFiles.INDEX);
        if (index.isEmpty()) {
            throw new ModelException(noWeights(name));
        }
        get(name, List.of(index.get()), folder, files);
        return required(name, CheckpointFiles.shards(folder.resolve(CheckpointFiles.INDEX)));
    }

    private String noWeights(CheckpointName name) throws InterruptedException {
        Optional<String> conversion = persistence.keep(() -> hub.conversion(name), () -> 0);
        String hint = conversion
                .map(revision -> "; Hugging Face's robot has proposed a conversion, " + name.id() + "@" + revision)
                .orElse("");
        for (String other : OTHER_WEIGHTS) {
            if (find(name, other).isPresent()) {
                return "it has its weights only as " + other + ", not as " + CheckpointFiles.WEIGHTS + hint;
            }
        }
        return "it has no " + CheckpointFiles.WEIGHTS + hint;
    }

    private Optional<RemoteFile> find(CheckpointName name, String path) throws InterruptedException {
        return persistence.keep(() -> hub.find(name, path), () -> 0);
    }

    private void get(CheckpointName name, List<RemoteFile> wanted, Path folder, List<RemoteFile> files)
            throws IOException, InterruptedException {
        List<Download> coming = wanted.stream()
                .map(file -> new Download(hub, name, file, folder))
                .toList();
        long total = wanted.stream().mapToLong(RemoteFile::bytes).sum();
        long here = coming.stream().mapToLong(Download::bytes).sum();
        requireRoom(folder, total - here);
        for (int i = 0; i < coming.size(); i++) {
            long done = coming.subList(0, i).stream().mapToLong(Download::bytes).sum();
            progress = new FetchProgress(wanted.get(i).path(), i, coming.size(), done, total, here);
            current = coming.get(i);
            coming.get(i).run(persistence);
        }
        files.addAll(wanted);
    }

    private static void requireRoom(Path folder, long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (bytes > free) {
            throw new UserError(String.format(
                    Locale.ROOT,
                    "The model needs %,d MB, but %s has room for %,d MB; make room, and the same command continues.",
                    bytes / 1_000_000,
                    folder.getParent(),
                    free / 1_000_000));
        }
    }
}
