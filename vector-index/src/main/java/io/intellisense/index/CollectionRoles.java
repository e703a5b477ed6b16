package io.intellisense.index;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which model's collection has which part in an index; null where none has it.
 *
 * @param current the one that is asked
 * @param next being filled, to be asked next
 * @param previous the one that was asked before, kept for a way back
 */
public record CollectionRoles(ModelCollection current, ModelCollection next, ModelCollection previous) {

    /** All of them; whatever changes in the library changes in each. */
    public List<ModelCollection> all() {
        return Stream.of(current, next, previous).filter(Objects::nonNull).toList();
    }

    public Optional<ModelCollection> of(CollectionSpec spec) {
        return all().stream().filter(kept -> kept.spec().equals(spec)).findFirst();
    }
}
