/** How well a model finds pictures by their captions: a file of captions, vectors, rankings, and what share of them is right. */
package io.intellisense.cli.eval;
