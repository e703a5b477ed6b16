/** Reads query parameters, and says precisely what is wrong with them. */
package io.intellisense.api.parameters;
