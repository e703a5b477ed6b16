/** The parts of the system, wired together in one process. */
package io.intellisense.standalone;
