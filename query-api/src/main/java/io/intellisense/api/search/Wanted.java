package io.intellisense.api.search;

/**
 * One thing to look for or to keep away from, in a program's search: exactly one of text, image and data.
 *
 * @param image id of a picture in the library
 * @param data a picture file as base64
 * @param weight above 0, at most 10; 1 where it is left out
 */
record Wanted(String text, String image, String data, Double weight) {

    double weightOr1() {
        return weight == null ? 1 : weight;
    }
}
