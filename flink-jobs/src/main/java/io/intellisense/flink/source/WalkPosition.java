package io.intellisense.flink.source;

import java.util.List;

/**
 * How far a walk over several roots is.
 *
 * @param roots URIs of the roots that are not finished; the first is the one being walked
 * @param last URI of the last path that was handed out of the first root; null where none was
 */
record WalkPosition(List<String> roots, String last) {

    WalkPosition {
        roots = List.copyOf(roots);
        if (last != null && roots.isEmpty()) {
            throw new IllegalArgumentException("A finished walk has no last path, but was: " + last);
        }
    }

    static WalkPosition before(List<String> roots) {
        return new WalkPosition(roots, null);
    }

    WalkPosition at(String uri) {
        return new WalkPosition(roots, uri);
    }

    WalkPosition nextRoot() {
        return new WalkPosition(roots.subList(1, roots.size()), null);
    }
}
