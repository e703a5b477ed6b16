package io.intellisense.cli.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.standalone.UserError;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreRulesTest {

    private static final Path ROOT = Path.of("/photos");

    private final IgnoreRules usual = new IgnoreRules(List.of(), false);

    @ParameterizedTest
    @ValueSource(strings = {".DS_Store", "2021/.thumbnails", "Thumbs.db", "2021/@eaDir", "a.jpg.part", "a.jpg~"})
    void leavesOutWhatMachinesLeaveBehind(String path) {
        assertThat(usual.ignores(ROOT, ROOT.resolve(path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "2021", "part.jpg", "my~photo.png"})
    void takesWhatPeopleName(String path) {
        assertThat(usual.ignores(ROOT, ROOT.resolve(path))).isFalse();
    }

    @Test
    void takesHiddenFilesWhenAsked() {
        assertThat(new IgnoreRules(List.of(), true).ignores(ROOT, ROOT.resolve(".secret/a.jpg")))
                .isFalse();
    }

    @Test
    void aGlobWithoutSlashIsANameAndOneWithSlashIsAPath() {
        IgnoreRules rules = new IgnoreRules(List.of("*.gif", "raw/**", "/2020/"), false);
        assertThat(rules.ignores(ROOT, ROOT.resolve("2021/deep/a.gif"))).isTrue();
        assertThat(rules.ignores(ROOT, ROOT.resolve("raw/a.jpg"))).isTrue();
        assertThat(rules.ignores(ROOT, ROOT.resolve("2021/raw/a.jpg"))).isFalse();
        assertThat(rules.ignores(ROOT, ROOT.resolve("2020"))).isTrue();
    }

    @Test
    void aFileInAnIgnoredFolderIsIgnored() {
        assertThat(usual.ignoresOnTheWay(ROOT, ROOT.resolve("2021/@eaDir/deep/a.jpg")))
                .isTrue();
        assertThat(usual.ignoresOnTheWay(ROOT, ROOT.resolve("2021/deep/a.jpg"))).isFalse();
    }

    @Test
    void theFolderThatWasAskedForIsNeverIgnored() {
        Path hidden = Path.of("/home/.photos");
        assertThat(usual.ignores(hidden, hidden)).isFalse();
    }

    @Test
    void aGlobThatMakesNoSenseIsNamed() {
        assertThatThrownBy(() -> new IgnoreRules(List.of("[a"), false))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("[a");
    }
}
