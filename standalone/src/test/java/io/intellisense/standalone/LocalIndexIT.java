package io.intellisense.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIndexIT {

    @TempDir
    private Path folder;

    private DataFolder data;

    @BeforeEach
    void openFolder() {
        data = DataFolder.open(folder.resolve("data"));
    }

    @Test
    void theSecondToComeJoinsTheFirst() {
        try (LocalIndex first = LocalIndex.startOrJoin(data);
                LocalIndex second = LocalIndex.startOrJoin(data)) {
            assertThat(second.address()).isEqualTo(first.address());
        }
    }

    @Test
    void comesBackAtTheSameAddressSoThatBackfillsContinue() {
        LocalIndex first = LocalIndex.startOrJoin(data);
        first.close();
        try (LocalIndex again = LocalIndex.startOrJoin(data)) {
            assertThat(again.address()).isEqualTo(first.address());
        }
    }

    @Test
    void movesWhereItsPortHasBeenTaken() throws IOException {
        LocalIndex first = LocalIndex.startOrJoin(data);
        first.close();
        try (ServerSocket taken = new ServerSocket(first.address().port(), 1, InetAddress.getLoopbackAddress());
                LocalIndex again = LocalIndex.startOrJoin(data)) {
            assertThat(again.address().port()).isNotEqualTo(taken.getLocalPort());
        }
    }
}
