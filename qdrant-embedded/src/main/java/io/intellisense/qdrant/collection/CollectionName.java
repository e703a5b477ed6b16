package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.Refusal;

/** Which names a collection may have: Qdrant's rule, as the name is a folder's name as well. */
final class CollectionName {

    private static final int LONGEST = 255;
    private static final String FORBIDDEN = "<>:\"/\\|?*";

    private CollectionName() {}

    static String checked(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            throw Refusal.invalid("a collection's name has 1 to " + LONGEST + " characters, but was: '" + name + "'");
        }
        if (name.equals(".") || name.equals("..")) {
            throw Refusal.invalid("collection name cannot be '" + name + "'");
        }
        name.chars()
                .filter(c -> FORBIDDEN.indexOf(c) >= 0 || Character.isISOControl(c))
                .findFirst()
                .ifPresent(c -> {
                    throw Refusal.invalid("collection name cannot contain \"" + Character.toString(c) + "\" char");
                });
        return name;
    }
}
