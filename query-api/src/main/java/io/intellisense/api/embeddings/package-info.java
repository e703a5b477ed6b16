/** CLIP as a service for other systems: the vectors of texts and pictures. */
package io.intellisense.api.embeddings;
