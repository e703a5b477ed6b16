/** A server that speaks Qdrant's gRPC API, for one machine. */
package io.intellisense.qdrant;
