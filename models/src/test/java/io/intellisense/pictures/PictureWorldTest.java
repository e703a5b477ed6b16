package io.intellisense.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.intellisense.pictures.caption.Captions.Caption;
import io.intellisense.pictures.scene.Scene;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PictureWorldTest {
    private final PictureWorld world = new PictureWorld(5);

    @Test
    void theSameSeedAndIndexGiveTheSamePicture() {
        world.draw(1, 64);
        DrawnPicture again = new PictureWorld(5).draw(17, 64);
        DrawnPicture picture = world.draw(17, 64);
        assertThat(pixels(picture.image())).isEqualTo(pixels(again.image()));
        assertThat(picture.scene()).isEqualTo(again.scene());
        assertThat(picture.captions()).isEqualTo(again.captions());
    }

    @Test
    void everyIndexAndEverySeedShowSomethingElse() {
        Set<Scene> scenes = new HashSet<>();
        IntStream.range(0, 500).forEach(i -> scenes.add(world.scene(i)));
        IntStream.range(0, 500).forEach(i -> scenes.add(new PictureWorld(6).scene(i)));
        assertThat(scenes).hasSize(1000);
    }

    @Test
    void aSceneIsTheSameAtAnySide() {
        BufferedImage small = world.draw(3, 40).image();
        BufferedImage large = world.draw(3, 400).image();
        assertThat(small.getWidth()).isEqualTo(40);
        assertThat(large.getHeight()).isEqualTo(400);
        assertThat(world.draw(3, 40).scene()).isEqualTo(world.draw(3, 400).scene());
        assertThat(meanDifference(small, large)).isLessThan(6);
    }

    @Test
    void captionsAreTrueOfTheirScene() {
        for (int i = 0; i < 300; i++) {
            Scene scene = world.scene(i);
            assertThat(world.captions(scene, 8)).extracting(Caption::claim).allMatch(claim -> claim.test(scene));
        }
    }

    @Test
    void aPictureHasAFewDifferentCaptions() {
        assertThat(world.draw(9, 32).captions()).hasSizeBetween(1, 5).doesNotHaveDuplicates();
    }

    @Test
    void aSideMustBeAPicturesSide() {
        assertThatIllegalArgumentException().isThrownBy(() -> world.draw(0, 0)).withMessageContaining("not 0");
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** Mean distance of the colour levels between a picture and the middles of another's blocks of pixels. */
    private static double meanDifference(BufferedImage small, BufferedImage large) {
        int ratio = large.getWidth() / small.getWidth();
        long sum = 0;
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                int a = small.getRGB(x, y);
                int b = large.getRGB(x * ratio + ratio / 2, y * ratio + ratio / 2);
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((a >> shift & 255) - (b >> shift & 255));
                }
            }
        }
        return sum / (3.0 * small.getWidth() * small.getHeight());
    }
}
