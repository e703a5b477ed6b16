/** The indexing job: every image of a source is read, looked up, decoded, embedded and written to the index. */
package io.intellisense.flink;
