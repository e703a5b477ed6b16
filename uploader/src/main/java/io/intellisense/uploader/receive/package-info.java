/** Uploads: read while they arrive, checked, stored, announced, answered. */
package io.intellisense.uploader.receive;
