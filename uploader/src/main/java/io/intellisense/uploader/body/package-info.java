/** Bodies of requests, read within bounds. */
package io.intellisense.uploader.body;
