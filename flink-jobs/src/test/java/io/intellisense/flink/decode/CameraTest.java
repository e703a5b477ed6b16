package io.intellisense.flink.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Canon, Canon EOS 5D, Canon EOS 5D",
                "NIKON CORPORATION, NIKON D90, NIKON D90",
                "Panasonic, DMC-GF1, Panasonic DMC-GF1",
                "Apple, iPhone 12, Apple iPhone 12",
                "HP, HP_PhotoSmart, HP_PhotoSmart",
                "-, EOS, EOS",
                "Canon, -, Canon",
                "-, -, -"
            })
    void namesMakerAndModelOnce(String make, String model, String phrase) {
        assertThat(Camera.phrase(make, model)).isEqualTo(phrase);
    }
}
