package io.intellisense.pictures.caption;

import io.intellisense.pictures.scene.Amount;
import io.intellisense.pictures.scene.Attribute;
import io.intellisense.pictures.scene.Dice;
import io.intellisense.pictures.scene.Hue;
import io.intellisense.pictures.scene.Land;
import io.intellisense.pictures.scene.Pattern;
import io.intellisense.pictures.scene.Place;
import io.intellisense.pictures.scene.Size;
import io.intellisense.pictures.scene.Sky;
import io.intellisense.pictures.scene.Subject;
import io.intellisense.pictures.scene.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts claims into words, each time a little differently, as people do. */
public final class Wording {
    private final Dice dice;

    public Wording(Dice dice) {
        this.dice = dice;
    }

    /** One sentence, in lower case, that says exactly this. */
    public String say(Claim claim) {
        String opening = dice.chance(0.7)
                ? ""
                : dice.pick("a photo of", "a picture of", "a drawing of", "an image of", "photo of", "picture of");
        return join(opening, said(claim));
    }

    private String said(Claim claim) {
        if (claim.groups().isEmpty()) {
            return alone(claim.traits());
        }
        String linked = claim.groups().stream()
                .map(this::phrase)
                .collect(Collectors.joining(" " + dice.pick(Words.of(claim.relation())) + " "));
        return join(linked, behind(claim.traits()));
    }

    private String phrase(Set<Attribute> said) {
        return one(said, Subject.class).map(subject -> named(subject, said)).orElseGet(() -> unnamed(said));
    }

    private String named(Subject subject, Set<Attribute> said) {
        Optional<Amount> amount = one(said, Amount.class);
        boolean many = amount.filter(some -> some != Amount.ONE).isPresent();
        boolean after = one(said, Pattern.class).isPresent() && dice.chance(0.25);
        String noun = dice.pick(many ? Words.plural(subject) : Words.singular(subject));
        String described = join(adjectives(said, after), noun);
        String counted = amount.map(some -> join(dice.pick(Words.of(some)), described))
                .orElseGet(() -> dice.chance(0.6) ? withArticle(described) : described);
        String pattern = after
                ? one(said, Pattern.class).map(p -> "with " + Words.noun(p)).orElse("")
                : "";
        String place = one(said, Place.class).map(p -> dice.pick(Words.of(p))).orElse("");
        return join(counted, pattern, place);
    }

    private String adjectives(Set<Attribute> said, boolean patternAfter) {
        List<String> words = new ArrayList<>();
        one(said, Size.class).ifPresent(size -> words.add(dice.pick(Words.of(size))));
        one(said, Hue.class).ifPresent(hue -> words.add(dice.pick(Words.of(hue))));
        if (!patternAfter) {
            one(said, Pattern.class)
                    .ifPresent(pattern -> words.add(dice.between(0, words.size()), dice.pick(Words.of(pattern))));
        }
        return String.join(" ", words);
    }

    private String unnamed(Set<Attribute> said) {
        String looks = adjectives(said, false);
        Optional<Pattern> pattern = one(said, Pattern.class);
        if (pattern.isPresent() && dice.chance(0.4)) {
            String noun = Words.noun(pattern.get());
            return join(
                    one(said, Hue.class).map(hue -> dice.pick(Words.of(hue))).orElse(""), noun);
        }
        return dice.pick(looks, looks, "something " + looks, withArticle(looks + " thing"));
    }

    private String behind(Set<Trait> traits) {
        String hue = one(traits, Hue.class)
                .map(h -> dice.pick(Words.of(h)))
                .map(word -> dice.pick("on " + withArticle(word + " background"), "on " + word))
                .orElse("");
        String land =
                one(traits, Land.class).map(l -> dice.pick(Words.where(l))).orElse("");
        String sky = one(traits, Sky.class).map(s -> dice.pick(Words.when(s))).orElse("");
        return join(hue, land, sky);
    }

    private String alone(Set<Trait> traits) {
        Optional<Land> land = one(traits, Land.class);
        Optional<Sky> sky = one(traits, Sky.class);
        if (land.isPresent()) {
            String when = sky.map(s -> dice.pick(Words.when(s))).orElse("");
            return join(dice.pick(Words.what(land.get())), when);
        }
        return sky.map(s -> dice.pick(Words.what(s)))
                .orElseGet(() ->
                        background(dice.pick(Words.of(one(traits, Hue.class).orElseThrow()))));
    }

    private String background(String colour) {
        return dice.pick(colour + " background", withArticle(colour + " background"));
    }

    private static String withArticle(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    private static String join(String... words) {
        return Arrays.stream(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    private static <T> Optional<T> one(Set<?> said, Class<T> kind) {
        return said.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
