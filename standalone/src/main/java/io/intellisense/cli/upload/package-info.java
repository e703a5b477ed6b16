/** Uploads folders of images: walk, hash, ask what is there, send the rest, and account for every file. */
package io.intellisense.cli.upload;
