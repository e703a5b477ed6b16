/** Payloads: how they are indexed, filtered, selected and edited. */
package io.intellisense.qdrant.payload;
