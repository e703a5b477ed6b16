/** Images that could not be indexed: which, why, and once more. */
package io.intellisense.uploader.rejected;
