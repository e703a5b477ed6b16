/** Accepts images, stores each once, and announces it on Redis. */
package io.intellisense.uploader;
