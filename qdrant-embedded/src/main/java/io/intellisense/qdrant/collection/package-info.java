/** One collection is one Lucene index: its points, its settings, its durable writes and its reads. */
package io.intellisense.qdrant.collection;
