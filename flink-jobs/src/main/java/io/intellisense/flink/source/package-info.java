/** Walks folders lazily: a bounded Flink source (FLIP-27) whose whole position is one path. */
package io.intellisense.flink.source;
