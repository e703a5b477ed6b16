package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpuChoiceTest {

    private static final ClipOptions ANYWHERE = new ClipOptions(Precision.AUTO, Device.AUTO);

    @Test
    void usersSpreadOverTheGpus() {
        Map<Integer, Integer> users = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            users.merge(GpuChoice.leastUsed(Set.of(), 3, users).getAsInt(), 1, Integer::sum);
        }

        assertThat(users).isEqualTo(Map.of(0, 2, 1, 2, 2, 1));
    }

    @Test
    void onlyOfferedGpusAreTaken() {
        assertThat(GpuChoice.leastUsed(Set.of(1, 2), 4, Map.of(1, 1))).hasValue(2);
    }

    @Test
    void indicesThatPyTorchDoesNotSeeAreOnesOfTheWholeMachine() {
        assertThat(GpuChoice.leastUsed(Set.of(6), 1, Map.of())).hasValue(0);
    }

    @Test
    void withoutAnyGpuThereIsNoChoice() {
        assertThat(GpuChoice.leastUsed(Set.of(0), 0, Map.of())).isEmpty();
    }

    @Test
    void aModelComputesOnItsGpuOrOnAllInTurnOrOnTheCpu() {
        assertThat(Torch.devices(ANYWHERE.on(1), 2)).isEqualTo(List.of(ai.djl.Device.gpu(1)));
        assertThat(Torch.devices(ANYWHERE, 2)).isEqualTo(List.of(ai.djl.Device.gpu(0), ai.djl.Device.gpu(1)));
        assertThat(Torch.devices(ANYWHERE.on(1), 0)).isEqualTo(List.of(ai.djl.Device.cpu()));
    }

    @Test
    void aGpuThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> Torch.devices(ANYWHERE.on(2), 2))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("PyTorch sees 2 GPUs")
                .hasMessageContaining("index 2");
    }

    @Test
    void aGpuThatIsThereAndUnusedIsAWarning(@TempDir Path folder) throws Exception {
        Path gpu = Files.createFile(folder.resolve("nvidia0"));

        assertThat(UnusedGpu.warning(gpu, 0, Device.AUTO)).get().asString().contains("PYTORCH_LIBRARY_PATH");
        assertThat(UnusedGpu.warning(gpu, 1, Device.AUTO)).isEmpty();
        assertThat(UnusedGpu.warning(gpu, 0, Device.CPU)).isEmpty();
        assertThat(UnusedGpu.warning(folder.resolve("nvidia1"), 0, Device.AUTO)).isEmpty();
    }

    @Test
    void modelsOnOneDeviceShareTheCpuWhereThereIsNoGpu() {
        ClipOptions cpu = new ClipOptions(Precision.FP32, Device.CPU);
        try (ClipModel first = ClipModel.sharedOnOneDevice(TinyModel.QUICK_GELU, cpu, Set.of(3));
                ClipModel second = ClipModel.sharedOnOneDevice(TinyModel.QUICK_GELU, cpu, Set.of())) {
            assertThat(first.device()).isEqualTo("cpu");
            assertThat(first.gpus()).isZero();
            assertThat(second.card()).isSameAs(first.card());
        }
    }
}
