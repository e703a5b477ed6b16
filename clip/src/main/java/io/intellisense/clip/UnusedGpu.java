package io.intellisense.clip;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Notices that there is a GPU which PyTorch cannot use: otherwise nobody would know why it is slow. */
final class UnusedGpu {

    static final Path FIRST_NVIDIA = Path.of("/dev/nvidia0");

    private UnusedGpu() {}

    /** @param gpu the file that the driver makes for its first GPU */
    static Optional<String> warning(Path gpu, int seen, Device wanted) {
        return wanted == Device.CPU || seen > 0 || !Files.exists(gpu)
                ? Optional.empty()
                : Optional.of("There is a GPU (" + gpu + "), but PyTorch sees none and computes on the CPU; let"
                        + " PYTORCH_LIBRARY_PATH name the lib folder of an installed PyTorch 2.7.1 with CUDA");
    }
}
