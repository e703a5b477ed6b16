/** Reads lists of images: text, CSV and JSON lines. A line that makes no sense is told, and no reason to stop. */
package io.intellisense.flink.manifest;
