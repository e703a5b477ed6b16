package io.intellisense.api.relevance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts that no picture shows: random letters, and what cannot be seen. */
public final class UnrelatedTexts {

    private UnrelatedTexts() {}

    public static List<String> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                UnrelatedTexts.class.getResourceAsStream("unrelated.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("# ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The unrelated texts cannot be read", e);
        }
    }
}
