/** Makes sense of announced images: which are to be read, which to be removed, which cannot be used. */
package io.intellisense.flink.event;
