/** Vectors: how they are stored, and how the nearest are found. */
package io.intellisense.qdrant.vector;
