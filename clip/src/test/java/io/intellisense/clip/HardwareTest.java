package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HardwareTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "flags\t\t: fpu avx2 avx512f avx512_bf16 avx512_vnni, true",
        "flags\t\t: fpu amx_bf16 amx_tile, true",
        "flags\t\t: fpu avx2 avx512f avx512_vnni, false",
        "flags\t\t: fpu not_avx512_bf16_really, false",
        "model name\t: an avx512_bf16 processor, false"
    })
    void bf16IsReadFromTheProcessorsFlags(String line, boolean expected) throws IOException {
        Path cpuInfo = Files.writeString(folder.resolve("cpuinfo"), "processor\t: 0\n" + line + "\n\nprocessor\t: 1\n");
        assertThat(Hardware.processorHasBf16(cpuInfo)).isEqualTo(expected);
    }

    @Test
    void aSystemThatDoesNotSayHasNone() {
        assertThat(Hardware.processorHasBf16(folder.resolve("absent"))).isFalse();
    }

    @Test
    void automaticChoicesAreOnesThatTheMachineHas() {
        assumeTrue(Torch.engine().getGpuCount() == 0, "skipped: this machine has a GPU");
        try (ClipModel model = ClipModel.load(TinyModel.QUICK_GELU, ClipOptions.AUTO)) {
            assertThat(model.device()).isEqualTo("cpu");
            assertThat(model.precision()).isIn(Precision.FP32, Precision.BF16);
        }
    }

    @Test
    void aGpuThatIsNotThereIsRefused() {
        assumeTrue(Torch.engine().getGpuCount() == 0, "skipped: this machine has a GPU");
        assertThatThrownBy(() -> ClipModel.load(TinyModel.QUICK_GELU, new ClipOptions(Precision.AUTO, Device.GPU)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("PyTorch sees no GPU");
    }
}
