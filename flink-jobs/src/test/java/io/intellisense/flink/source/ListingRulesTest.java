package io.intellisense.flink.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingRulesTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z,2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00+01:00,2025-12-31T23:00:00Z",
        "36h,2026-01-30T00:00:00Z",
        "7d,2026-01-24T12:00:00Z",
        "2W,2026-01-17T12:00:00Z",
        "90s,2026-01-31T11:58:30Z",
        "10m,2026-01-31T11:50:00Z",
        "PT1H,2026-01-31T11:00:00Z"
    })
    void sinceIsAPointInTimeOrSoLongAgo(String text, Instant expected) {
        assertThat(Since.parse(text).from(NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "7", "-7d", "2026-01-01", "P"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> new ListingRules(List.of(), false, false, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("36h or 7d");
    }

    @Test
    void whatIsExcludedIsAGlob() {
        assertThatThrownBy(() -> new ListingRules(List.of("*.gif", "["), false, false, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but was: [");
    }

    @Test
    void aFileIsAsRecentAsItsArrivalHere() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jpg"), "");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        assertThat(since("2020-01-01T00:00:00Z").isRecent(file)).isTrue();
        assertThat(since("2999-01-01T00:00:00Z").isRecent(file)).isFalse();
        assertThat(since("2999-01-01T00:00:00Z").isRecent(folder.resolve("gone")))
                .as("its reader tells")
                .isTrue();
    }

    @Test
    void onlyWhatIsRecentIsListed() throws IOException {
        Files.writeString(folder.resolve("a.jpg"), "");
        Tars.of(folder.resolve("a.tar"), "1.jpg");
        assertThat(new FolderListing(folder.toUri().toString(), null, since("2999-01-01T00:00:00Z")).next())
                .isNull();
        assertThat(new FolderListing(folder.toUri().toString(), null, since("1h")).next())
                .isNotNull();
    }

    @Test
    void membersOfTarsAreExcludedLikeFiles() {
        Selection selection = new ListingRules(List.of("*.gif", "b/*"), false, false, null).at(NOW);
        assertThat(selection.takesMember("a/1.jpg")).isTrue();
        assertThat(selection.takesMember("a/1.gif")).isFalse();
        assertThat(selection.takesMember("b/1.jpg")).isFalse();
        assertThat(selection.takesMember(".b/1.jpg")).isFalse();
        assertThat(new ListingRules(List.of(), true, false, null).at(NOW).takesMember(".b/1.jpg"))
                .isTrue();
    }

    private static Selection since(String since) {
        return new ListingRules(List.of(), false, false, since).at(Instant.now());
    }
}
