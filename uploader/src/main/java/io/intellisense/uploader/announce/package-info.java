/** Tells Redis of what the store holds, at once or later, and forgets nothing. */
package io.intellisense.uploader.announce;
