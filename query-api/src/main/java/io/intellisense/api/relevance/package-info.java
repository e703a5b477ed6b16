/** Which hits of a search are worth showing. */
package io.intellisense.api.relevance;
