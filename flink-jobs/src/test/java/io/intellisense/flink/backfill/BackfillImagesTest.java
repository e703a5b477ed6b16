package io.intellisense.flink.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.RejectReason;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BackfillImagesTest {

    @Test
    void theAccountIsOneLineWithAllThatWasSeen() {
        BackfillProgress end = new BackfillProgress(10, 6, 1, Map.of(RejectReason.UNSUPPORTED_FORMAT, 3L));

        assertThat(BackfillImages.account(end))
                .isEqualTo("{\"seen\":10,\"indexed\":6,\"alreadyThere\":1,\"rejected\":{\"unsupported-format\":3}}");
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingStarts() {
        assertThatThrownBy(() -> BackfillImages.main(new String[] {"--index", "http://qdrant:6334", "/photos"}))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessageContaining("--work")
                .hasMessageContaining("--model");
    }
}
