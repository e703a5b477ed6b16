package io.intellisense.api.serving;

import io.intellisense.api.library.Library;
import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.relevance.Prompts;
import io.intellisense.api.relevance.Relevance;
import io.intellisense.index.CollectionSpec;

/**
 * A model with all that belongs to it, above all the one collection that it filled: what is embedded with it is looked for nowhere else.
 *
 * @param library asks that collection by its own name, never by the alias
 * @param release lets go of all of it
 */
record ServedModel(
        CollectionSpec spec,
        EmbeddingModel model,
        Library library,
        Relevance relevance,
        Prompts prompts,
        Runnable release) {}
