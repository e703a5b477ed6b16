package io.intellisense.domain;

import java.nio.ByteOrder;

/** Finds width and height in the first directory of a TIFF (TIFF 6.0, section 2). */
final class TiffHeader {

    private static final int IMAGE_WIDTH = 256;
    private static final int IMAGE_LENGTH = 257;
    private static final int SHORT = 3;

    private TiffHeader() {}

    static ImageHeader read(ByteCursor file) throws ImageRejectedException {
        file.order(file.u8(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = file.i32(4);
        if (directory < 8) {
            throw HeaderReader.corrupt("The TIFF's first directory lies at no place in the file");
        }
        int entries = file.u16(directory);
        int width = 0;
        int height = 0;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            switch (file.u16(entry)) {
                case IMAGE_WIDTH -> width = value(file, entry);
                case IMAGE_LENGTH -> height = value(file, entry);
                default -> {}
            }
        }
        return HeaderReader.header(ImageFormat.TIFF, width, height);
    }

    private static int value(ByteCursor file, int entry) {
        return file.u16(entry + 2) == SHORT ? file.u16(entry + 8) : file.i32(entry + 8);
    }
}
