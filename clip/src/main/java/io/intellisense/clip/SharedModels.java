package io.intellisense.clip;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The models that several users share in this process, each counted until the last one leaves. */
final class SharedModels {

    private record Key(Path folder, ClipOptions options) {}

    private record Shared(LoadedModel model, int users) {}

    private static final Map<Key, Shared> MODELS = new HashMap<>();

    private SharedModels() {}

    /** Whoever asks while the model is being loaded waits for it, instead of loading it once more. */
    static synchronized ClipModel acquire(Path folder, ClipOptions options) {
        Key key = new Key(Checkpoint.in(folder).folder(), options);
        Shared shared = MODELS.compute(
                key,
                (k, existing) -> existing == null
                        ? new Shared(LoadedModel.load(k.folder(), options), 1)
                        : new Shared(existing.model(), existing.users() + 1));
        return new ClipModel(shared.model(), () -> release(key));
    }

    private static synchronized void release(Key key) {
        Shared left = MODELS.computeIfPresent(key, (k, shared) -> new Shared(shared.model(), shared.users() - 1));
        if (left != null && left.users() == 0) {
            MODELS.remove(key);
            left.model().close();
        }
    }
}
