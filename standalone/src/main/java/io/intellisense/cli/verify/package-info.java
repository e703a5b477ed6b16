/** Compares the index with the files that it was made of. */
package io.intellisense.cli.verify;
