/** Reports refused images, for people to read. */
package io.intellisense.flink.reject;
