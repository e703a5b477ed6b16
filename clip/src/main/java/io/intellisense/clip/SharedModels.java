package io.intellisense.clip;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** One choice at a time, so that two who come together do not get the same GPU. */
    static synchronized ClipModel acquireOnOneDevice(Path folder, ClipOptions options, Set<Integer> gpus) {
        Torch.prepare();
        int seen = Torch.gpus(options.device());
        if (seen < 2) {
            return acquire(folder, options); // the same for everyone in this process
        }
        OptionalInt gpu = GpuChoice.leastUsed(gpus, seen, usersOfGpus());
        return acquire(folder, gpu.isPresent() ? options.on(gpu.getAsInt()) : options);
    }

    private static Map<Integer, Integer> usersOfGpus() {
        return MODELS.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().options().gpu(),
                        entry -> entry.getValue().users(),
                        Integer::sum));
    }

    private static synchronized void release(Key key) {
        Shared left = MODELS.computeIfPresent(key, (k, shared) -> new Shared(shared.model(), shared.users() - 1));
        if (left != null && left.users() == 0) {
            MODELS.remove(key);
            left.model().close();
        }
    }
}
