/** The index, as the rest of this service sees it. */
package io.intellisense.api.library;
