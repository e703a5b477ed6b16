/** The change from one model to another: a second collection that is filled beside the first, and written to like the first. */
package io.intellisense.flink.switching;
