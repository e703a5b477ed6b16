package io.intellisense.domain;

import java.nio.ByteOrder;

/** Walks a JPEG's marker segments to its frame header (ITU-T T.81, B.2.2). */
final class JpegHeader {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private JpegHeader() {}

    static ImageHeader read(ByteCursor file) throws ImageRejectedException {
        file.order(ByteOrder.BIG_ENDIAN);
        int at = 2;
        while (true) {
            while (file.u8(at) != 0xff) {
                at++; // stray bytes between segments: tolerated, as every decoder does
            }
            while (file.u8(at) == 0xff) {
                at++; // any number of fill bytes may precede a marker
            }
            int marker = file.u8(at++);
            if (isFrameHeader(marker)) {
                return HeaderReader.header(ImageFormat.JPEG, file.u16(at + 5), file.u16(at + 3));
            }
            if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                throw HeaderReader.corrupt("The JPEG has no frame header before its picture data");
            }
            if (!standsAlone(marker)) {
                at += file.u16(at);
            }
        }
    }

    /** SOF0 to SOF15, without the DHT, JPG and DAC markers among them. */
    private static boolean isFrameHeader(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x00 || marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
    }
}
