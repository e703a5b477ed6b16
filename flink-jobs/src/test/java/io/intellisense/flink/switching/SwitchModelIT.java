package io.intellisense.flink.switching;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.ModelFolders;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageLimits;
import io.intellisense.index.CollectionLayout;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.StoredImage;
import io.intellisense.index.VectorIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a real index, with a real model. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@Tag("cluster")
class SwitchModelIT {

    @TempDir
    private Path folder;

    private TwoModels two;

    @BeforeEach
    void start() throws Exception {
        two = new TwoModels(folder);
    }

    @AfterEach
    void stop() {
        two.close();
    }

    @Test
    void theIndexIsAskedWithTheNewModelAndHoldsWhatItHeld() throws Exception {
        for (int i = 0; i < 40; i++) {
            two.putOld(i);
        }
        Files.delete(two.file(7));

        SwitchModel.Summary summary = new SwitchModel(
                        two.address, TwoModels.DEMO, ImageLimits.DEFAULT, Throttle.NONE, 2)
                .run(two.demo, progress -> {});

        assertThat(summary.before()).isEqualTo(40);
        assertThat(summary.after()).isEqualTo(39);
        assertThat(summary.refused()).isEqualTo(Map.of("gone", 1L));
        assertThat(summary.check().found()).isEqualTo(39);
        assertThat(summary.check().isGood()).isTrue();
        assertThat(VectorIndex.current(two.address)).contains(two.demoSpec);
        assertThat(two.collections.roles().previous().spec()).isEqualTo(TwoModels.OLD);
        try (VectorIndex demo = VectorIndex.open(two.address, two.demoSpec)) {
            ImagePoint known = two.picture(3);
            assertThat(demo.retrieve(List.of(known.id()))).containsValue(new StoredImage(known.id(), known.payload()));
        }
    }

    @Test
    void whatIsFilledIsNotEmbeddedAgainAndWhatChangedMeanwhileIsMadeUpFor() throws Exception {
        ImagePoint gone = two.putOld(1);
        ImagePoint moved = two.putOld(2);
        two.putOld(3);
        begin();
        try (VectorIndex demo = VectorIndex.openKept(two.address, two.demoSpec);
                AlignCollections align = new AlignCollections(
                        two.old, demo, new Reembed(two.demo, ImageLimits.DEFAULT), Throttle.NONE, 1)) {
            assertThat(align.pass(pass -> {}).filled).hasValue(3);
            assertThat(align.pass(pass -> {}).isClean()).isTrue();

            done(two.old.delete(List.of(gone.id())));
            done(two.old.addLocations(Map.of(moved.id(), List.of("file:///elsewhere.png"))));
            two.putOld(4);
            Pass pass = align.pass(now -> {});

            assertThat(pass.filled).hasValue(1);
            assertThat(pass.removed).hasValue(1);
            assertThat(pass.corrected).hasValue(1);
            assertThat(align.pass(now -> {}).isClean()).isTrue();
            assertThat(demo.retrieve(List.of(moved.id()))
                            .get(moved.id())
                            .payload()
                            .locations())
                    .contains("file:///elsewhere.png")
                    .hasSize(2);
        }
    }

    @Test
    void aJobWritesToEveryCollectionUntilOneIsForgotten() throws Exception {
        begin();
        try (VectorIndex demo = VectorIndex.openKept(two.address, two.demoSpec);
                EveryCollection every = new EveryCollection(
                        two.address,
                        TwoModels.OLD,
                        ModelFolders.beside(TwoModels.DEMO),
                        ClipOptions.AUTO,
                        ImageLimits.DEFAULT)) {
            ImagePoint first = two.picture(1);
            ImagePoint second = two.picture(2);
            done(every.put(List.of(first, second)));
            done(every.addLocations(Map.of(first.id(), List.of("file:///twin.png"))));
            done(every.delete(List.of(second.id())));
            for (VectorIndex index : List.of(two.old, demo)) {
                assertThat(index.count(ImageFilter.ALL)).isEqualTo(1);
                assertThat(index.retrieve(List.of(first.id()))
                                .get(first.id())
                                .payload()
                                .locations())
                        .contains("file:///twin.png");
            }
            assertThat(demo.vectors(List.of(first.id())).get(first.id())).hasSize(two.demoSpec.dimension());

            two.collections.promote(two.demoSpec);
            two.collections.forget(TwoModels.OLD);
            ImagePoint third = two.picture(3);
            done(every.put(List.of(third)));
            List<ImageId> ids = List.of(first.id(), third.id());
            assertThat(every.retrieve(ids)).containsOnlyKeys(ids);
            assertThat(demo.count(ImageFilter.ALL)).isEqualTo(2);
        }
    }

    private void begin() {
        two.collections.begin(
                two.demoSpec,
                CollectionLayout.USUAL,
                TwoModels.DEMO.toAbsolutePath().normalize().toString());
    }

    private static void done(CompletableFuture<Void> change) throws Exception {
        change.get(60, TimeUnit.SECONDS);
    }
}
