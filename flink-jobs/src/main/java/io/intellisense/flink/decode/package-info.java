/** Makes pixels and facts of an image's bytes. */
package io.intellisense.flink.decode;
