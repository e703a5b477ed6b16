/** What changes, told while it does. */
package io.intellisense.uploader.live;
