/** Leafs through the library, and counts what is in it. */
package io.intellisense.api.browse;
