/** The images on disk: each once, under the hash of its bytes, whole or not at all. */
package io.intellisense.uploader.store;
