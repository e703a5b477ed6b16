/** Makes vectors of pixels, with CLIP. */
package io.intellisense.flink.embed;
