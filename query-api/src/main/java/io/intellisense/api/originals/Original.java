package io.intellisense.api.originals;

import java.io.IOException;

/** The bytes of a picture where they lie: a file or an object, or a part of one. */
public interface Original {

    long length();

    /** Its first bytes, as many as tell the format. */
    byte[] head();

    /** Whether it is there still, as it was found. */
    boolean isThere();

    OpenOriginal open() throws IOException;
}
