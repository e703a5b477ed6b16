/** What image files are made of, read without decoding a pixel, and whether one is whole. */
package io.intellisense.domain.file;
