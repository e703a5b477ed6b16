/** Reads the bytes of each image, once. */
package io.intellisense.flink.read;
