package io.intellisense.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.Sha256;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UploadStoreTest {

    private static final Sha256 HASH = Sha256.of(new byte[] {7});

    private final UploadStore store = new UploadStore(Path.of("/data/images"));

    @Test
    void knowsAnImageByItsPlaceAndReadsItsHashFromTheName() {
        Path image = store.root()
                .resolve(HASH.hex().substring(0, 2) + "/" + HASH.hex().substring(2, 4) + "/" + HASH.hex() + ".jpg");
        assertThat(store.holds(image)).isTrue();
        assertThat(store.hashOf(image)).contains(HASH);
    }

    @Test
    void leavesOutWhatLiesBesideThem() {
        for (String name :
                new String[] {"lock", "by-id/ab/cd/uuid", "incoming/1.part", "deleted/" + HASH.hex() + ".jpg"}) {
            assertThat(store.hashOf(store.root().resolve(name))).as(name).isEmpty();
        }
        assertThat(store.holds(Path.of("/photos/a.jpg"))).isFalse();
    }
}
