/** Asks the index which images it holds already, so that those are not decoded again. */
package io.intellisense.flink.known;
