/** What is known of an image that was uploaded, and its removal. */
package io.intellisense.uploader.images;
