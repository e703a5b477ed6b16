package io.intellisense.uploader.receive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "falcon.jpg, falcon.jpg",
        "../../etc/passwd, passwd",
        "..\\..\\windows\\system.ini, system.ini",
        "/absolute/falcon.jpg, falcon.jpg",
        "C:\\Users\\me\\falcon.jpg, falcon.jpg",
        "über den Wolken.png, über den Wolken.png",
        "photos/, unnamed",
        ".., unnamed",
        "., unnamed",
        "a/.., unnamed",
    })
    void onlyTheLastNameIsShown(String sent, String shown) {
        assertThat(FileName.shown(sent)).isEqualTo(shown);
    }

    @Test
    void charactersThatHideOrOverlayOthersAreLeftOut() {
        assertThat(FileName.shown("a\0b\r\nc\u202Egpj.exe")).isEqualTo("abcgpj.exe");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(FileName.shown("\uD83E\uDD85".repeat(500))).isEqualTo("\uD83E\uDD85".repeat(200));
    }

    @Test
    void noNameIsUnnamed() {
        assertThat(FileName.shown(null)).isEqualTo("unnamed");
        assertThat(FileName.shown(" ")).isEqualTo("unnamed");
    }

    @Test
    void onlyANameIsRemembered() {
        assertThat(FileName.known(FileName.shown("a/falcon.jpg"))).isEqualTo("falcon.jpg");
        assertThat(FileName.known(FileName.shown(null))).isNull();
    }
}
