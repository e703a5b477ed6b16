/** Scenes as pixels, with nothing but Java 2D: the same scene is the same picture at any size. */
package io.intellisense.pictures.paint;
