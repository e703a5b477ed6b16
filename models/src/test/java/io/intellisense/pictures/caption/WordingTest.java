package io.intellisense.pictures.caption;

import static io.intellisense.pictures.scene.Hue.*;
import static io.intellisense.pictures.scene.Shape.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.pictures.scene.Amount;
import io.intellisense.pictures.scene.Dice;
import io.intellisense.pictures.scene.Imagination;
import io.intellisense.pictures.scene.Land;
import io.intellisense.pictures.scene.Pattern;
import io.intellisense.pictures.scene.Scene;
import io.intellisense.pictures.scene.Sky;
import io.intellisense.pictures.scene.Thing;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {
    private final Wording wording = new Wording(new Dice(2));

    @Test
    void plainWordsComeUpForEachClaim() {
        assertThat(said(Claim.shows(RED, CIRCLE))).contains("a red circle", "red circle", "a photo of a red circle");
        assertThat(said(Claim.shows(Amount.THREE, BLUE, SQUARE))).contains("three blue squares");
        assertThat(said(Claim.shows(Amount.TWO, Thing.FISH))).contains("two fish");
        assertThat(said(Claim.shows(Pattern.STRIPED, HEART))).contains("a striped heart", "a heart with stripes");
        assertThat(said(Claim.shows(ORANGE, STAR).on(BLUE))).contains("an orange star on a blue background");
        assertThat(said(Claim.isOn(Land.SEA, Sky.NIGHT))).contains("the sea at night");
        assertThat(said(Claim.shows(RED))).contains("red", "something red");
    }

    @Test
    void manyAreNeverSaidToBeOne() {
        assertThat(said(Claim.shows(Amount.SEVERAL, CIRCLE)))
                .allMatch(text -> text.contains("s") && !text.endsWith("circle"));
    }

    @Test
    void everySentenceIsCleanAndFitsTheModel() {
        for (int i = 0; i < 400; i++) {
            Scene scene = Imagination.scene(Dice.of(6, i));
            assertThat(Captions.of(scene, 8, new Dice(i)))
                    .extracting(Captions.Caption::text)
                    .allSatisfy(text -> {
                        assertThat(text).isLowerCase().isEqualTo(text.strip()).doesNotContain("  ");
                        assertThat(text.split(" ").length).isBetween(1, 20);
                    });
        }
    }

    private Set<String> said(Claim claim) {
        return Stream.generate(() -> wording.say(claim)).limit(1500).collect(Collectors.toSet());
    }
}
