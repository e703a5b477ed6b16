package io.intellisense.flink.source;

import java.util.List;

/**
 * How far a walk over several roots is.
 *
 * @param roots URIs of the roots that are not finished; the first is the one being walked
 * @param last the {@linkplain Listed mark} of what was handed out last of the first root; null where nothing was
 */
record WalkPosition(List<String> roots, String last) {

    WalkPosition {
        roots = List.copyOf(roots);
        if (last != null && roots.isEmpty()) {
            throw new IllegalArgumentException("A finished walk has no last mark, but was: " + last);
        }
    }

    static WalkPosition before(List<String> roots) {
        return new WalkPosition(roots, null);
    }

    WalkPosition at(String mark) {
        return new WalkPosition(roots, mark);
    }

    WalkPosition nextRoot() {
        return new WalkPosition(roots.subList(1, roots.size()), null);
    }
}
