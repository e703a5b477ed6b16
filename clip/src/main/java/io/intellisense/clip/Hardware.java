package io.intellisense.clip;

import ai.djl.util.cuda.CudaUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** Knows which number format is fastest where. */
final class Hardware {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Set<String> BF16_FLAGS = Set.of("avx512_bf16", "amx_bf16");
    private static final int AMPERE = 80; // the first NVIDIA generation with bf16

    private Hardware() {}

    /** What {@link Precision#AUTO} means on a device. */
    static Precision fastestPrecision(ai.djl.Device device) {
        if (device.isGpu()) {
            return Integer.parseInt(CudaUtils.getComputeCapability(device.getDeviceId())) >= AMPERE
                    ? Precision.BF16
                    : Precision.FP16;
        }
        return processorHasBf16(CPU_INFO) && Bf16Race.IS_WON ? Precision.BF16 : Precision.FP32;
    }

    /** Some processors list bf16 instructions and take longer with them; measured once per process, in a few hundredths of a second. */
    private static final class Bf16Race {

        private static final int ROUNDS = 5;

        /** Where bf16 is worth it, it takes half the time; what comes near to fp32's is chance. */
        private static final double LEAST_GAIN = 0.8;

        static final boolean IS_WON = run();

        private static boolean run() {
            long bf16 = Long.MAX_VALUE;
            long fp32 = Long.MAX_VALUE;
            try (TorchProgram program = TorchProgram.withoutWeights(ai.djl.Device.cpu())) {
                for (int i = 0; i < ROUNDS; i++) {
                    bf16 = Math.min(bf16, nanos(program, Precision.BF16));
                    fp32 = Math.min(fp32, nanos(program, Precision.FP32));
                }
            }
            return bf16 < LEAST_GAIN * fp32;
        }

        private static long nanos(TorchProgram program, Precision precision) {
            long start = System.nanoTime();
            program.multiply(precision);
            return System.nanoTime() - start;
        }
    }

    /** Whether Linux lists a bf16 instruction set for this processor; other systems do not say, and get fp32. */
    static boolean processorHasBf16(Path cpuInfo) {
        if (!Files.isReadable(cpuInfo)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(cpuInfo)) {
            return lines
                    .filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .stream()
                    .flatMap(flags -> Stream.of(flags.split(" ")))
                    .anyMatch(BF16_FLAGS::contains);
        } catch (IOException | UncheckedIOException e) {
            return false; // a processor that cannot be asked is one without
        }
    }
}
