/** From which score on a picture counts as an answer. */
package io.intellisense.api.relevance;
