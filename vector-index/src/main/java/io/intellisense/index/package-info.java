/** The images in the vector database: written, searched, counted, deleted. The only user of Qdrant's client. */
package io.intellisense.index;
