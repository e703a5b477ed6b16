/** Finds pictures by what is in them. */
package io.intellisense.api.search;
