/** The command line: one class per command, each a thin layer over the parts it starts. */
package io.intellisense.cli;
