/** How Flink is set up for our jobs, and how it runs within this process. */
package io.intellisense.flink.job;
