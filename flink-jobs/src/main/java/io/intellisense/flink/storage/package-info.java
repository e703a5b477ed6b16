/** Opens files wherever they are: of this machine, and of the file systems that Flink knows. */
package io.intellisense.flink.storage;
