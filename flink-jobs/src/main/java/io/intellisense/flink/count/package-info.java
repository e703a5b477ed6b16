/** The books of the job: what became of every image, exact across crashes. */
package io.intellisense.flink.count;
