/** Decides what counts as indexed, and notices when the same image comes twice. */
package io.intellisense.flink.account;
