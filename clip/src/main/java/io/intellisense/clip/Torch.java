package io.intellisense.clip;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PyTorch, started once per process by DJL: offline, without telemetry, and with one thread per call, since the callers bring the
 * parallelism. What the user has set stays.
 */
final class Torch {

    private static final Logger LOG = LoggerFactory.getLogger(Torch.class);

    static {
        setUnlessSet("ai.djl.offline", "true");
        setUnlessSet("OPT_OUT_TRACKING", "true");
        setUnlessSet("ai.djl.pytorch.num_interop_threads", "1");
        if (System.getenv("OMP_NUM_THREADS") == null) {
            setUnlessSet("ai.djl.pytorch.num_threads", "1");
        }
    }

    private Torch() {}

    /** Makes sure that DJL is set up as above before any of its classes is loaded. */
    static void prepare() {}

    static Engine engine() {
        try {
            return Engine.getEngine("PyTorch");
        } catch (EngineException | LinkageError e) {
            throw new ModelException(
                    "PyTorch cannot be started (" + rootOf(e).getMessage() + "); its native library is unpacked to"
                            + " ~/.djl.ai, or where DJL_CACHE_DIR says: is there half a gigabyte of space, and is this a"
                            + " 64-bit Linux with glibc?",
                    e);
        }
    }

    /** How many GPUs PyTorch sees and may use. */
    static int gpus(Device wanted) {
        return wanted == Device.CPU ? 0 : engine().getGpuCount();
    }

    static List<ai.djl.Device> devices(ClipOptions options) {
        int gpus = gpus(options.device());
        List<ai.djl.Device> devices = devices(options, gpus);
        UnusedGpu.warning(UnusedGpu.FIRST_NVIDIA, gpus, options.device()).ifPresent(LOG::warn);
        return devices;
    }

    /** The devices to compute on: the wanted GPU, every one of so many, or the CPU. */
    static List<ai.djl.Device> devices(ClipOptions options, int gpus) {
        if (options.device() == Device.GPU && gpus == 0) {
            throw new ModelException(
                    "PyTorch sees no GPU; let PYTORCH_LIBRARY_PATH name the lib folder of an installed PyTorch"
                            + " 2.7.1 with CUDA, or compute on the CPU");
        }
        if (gpus == 0) {
            return List.of(ai.djl.Device.cpu());
        }
        if (options.gpu() >= gpus) {
            throw new ModelException("PyTorch sees " + gpus + " GPUs, so there is none with the index " + options.gpu()
                    + "; GPUs are counted from 0");
        }
        return options.gpu() == ClipOptions.ALL_GPUS
                ? IntStream.range(0, gpus).mapToObj(ai.djl.Device::gpu).toList()
                : List.of(ai.djl.Device.gpu(options.gpu()));
    }

    private static Throwable rootOf(Throwable error) {
        return error.getCause() == null ? error : rootOf(error.getCause());
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
