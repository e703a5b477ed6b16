package io.intellisense.pictures.caption;

import io.intellisense.pictures.scene.Dice;
import io.intellisense.pictures.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Picks what to say about a picture: short things as often as long ones. */
public final class Captions {
    private Captions() {}

    /** A claim and one way to say it. */
    public record Caption(Claim claim, String text) {}

    /** So many captions of this scene, all true. */
    public static List<Caption> of(Scene scene, int count, Dice dice) {
        return choose(Claims.of(scene), count, dice);
    }

    /** So many captions from these claims. */
    public static List<Caption> choose(List<Claim> claims, int count, Dice dice) {
        Map<Integer, List<Claim>> byLength =
                claims.stream().collect(Collectors.groupingBy(Claim::parts, TreeMap::new, Collectors.toList()));
        List<List<Claim>> lengths = List.copyOf(byLength.values());
        Wording wording = new Wording(dice);
        List<Caption> captions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Claim claim = dice.pick(dice.pick(lengths));
            captions.add(new Caption(claim, wording.say(claim)));
        }
        return captions;
    }
}
