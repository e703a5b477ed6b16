package io.intellisense.pictures;

import io.intellisense.pictures.scene.Scene;
import java.util.Objects;
import java.util.function.Predicate;

/** What a user might type, and which scenes are right answers to it. */
public record EvaluationQuery(String kind, String text, Predicate<Scene> relevant) {
    public EvaluationQuery {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(relevant, "relevant");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a query says something, this one of kind " + kind + " is blank");
        }
    }
}
