/** The uploader, behind this server's address: requests are passed on to it, and its events to every browser. */
package io.intellisense.api.uploads;
