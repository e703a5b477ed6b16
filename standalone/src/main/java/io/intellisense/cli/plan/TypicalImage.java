package io.intellisense.cli.plan;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Sha256;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.PayloadSize;
import java.time.Instant;
import java.util.List;

/** A photo as cameras leave it, with all that is known of one: its payload stands for those of a library. */
public final class TypicalImage {

    private TypicalImage() {}

    public static PayloadSize size() {
        return PayloadSize.of(new ImagePayload(
                Sha256.of(new byte[0]),
                List.of("file:///mnt/archive/photos/2023/2023-07-14%20Summer%20holidays/IMG_20230714_183042.jpg"),
                new ImageFacts(
                        ImageFormat.JPEG,
                        4_032,
                        3_024,
                        3_456_789,
                        Instant.parse("2023-07-14T16:30:42Z"),
                        "Canon EOS R5",
                        "RF24-105mm F4 L IS USM",
                        1,
                        47.376887,
                        8.541694,
                        0x5A5A_1234_5678_9ABCL),
                Instant.parse("2026-03-01T12:00:00.123456Z"),
                "IMG_20230714_183042.jpg"));
    }
}
