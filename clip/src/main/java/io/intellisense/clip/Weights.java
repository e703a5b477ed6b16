package io.intellisense.clip;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tensors of a checkpoint, in whichever of its safetensors files each of them lies. */
final class Weights implements AutoCloseable {

    private final Path folder;
    private final List<Safetensors> files = new ArrayList<>();
    private final Map<String, Safetensors> byTensor = new LinkedHashMap<>();

    private Weights(Path folder) {
        this.folder = folder;
    }

    static Weights open(Checkpoint checkpoint) {
        Weights weights = new Weights(checkpoint.folder());
        try {
            checkpoint.weights().forEach(weights::add);
            return weights;
        } catch (RuntimeException e) {
            weights.close();
            throw e;
        }
    }

    private void add(Path path) {
        Safetensors file = Safetensors.open(path);
        files.add(file);
        file.slots().keySet().forEach(name -> {
            Safetensors other = byTensor.putIfAbsent(name, file);
            if (other != null) {
                throw new ModelException(path + " holds tensor " + name + ", which " + other.file()
                        + " holds too; fetch the checkpoint again");
            }
        });
    }

    /** The file itself where there is only one, and otherwise their folder. */
    Path file() {
        return files.size() == 1 ? files.get(0).file() : folder;
    }

    /** Null where no file has it. */
    TensorSlot slot(String name) {
        Safetensors file = byTensor.get(name);
        return file == null ? null : file.slots().get(name);
    }

    /** The bytes of a tensor, little-endian, row by row. */
    ByteBuffer map(TensorSlot slot) {
        return byTensor.get(slot.name()).map(slot);
    }

    @Override
    public void close() {
        files.forEach(Safetensors::close);
    }
}
