package io.intellisense.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileListingTest {

    @TempDir
    Path folder;

    @Test
    void listsWhatABackfillWouldRead() throws IOException {
        for (String name : List.of("b.jpg", "a.jpg", ".hidden.jpg", "notes.txt")) {
            Files.writeString(folder.resolve(name), "");
        }
        FileListing listing = new FileListing(List.of(folder.toUri().toString()), ListingRules.DEFAULT);
        List<String> names = new ArrayList<>();
        for (List<String> next = listing.next(2); !next.isEmpty(); next = listing.next(2)) {
            next.forEach(uri -> names.add(uri.substring(uri.lastIndexOf('/') + 1)));
        }
        assertThat(names).containsExactly("a.jpg", "b.jpg", "notes.txt");
    }
}
