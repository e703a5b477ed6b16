package io.intellisense.clip;

/**
 * The text tower.
 *
 * @param vocabulary tokens that it knows
 * @param maxTokens longest text, with start and end token
 * @param eos the end token; 2 in checkpoints older than a fix in transformers, where it means "the largest id of the text"
 */
record TextConfig(TowerConfig tower, int vocabulary, int maxTokens, int eos) {

    static TextConfig read(Settings settings) {
        return new TextConfig(
                TowerConfig.read(settings, 512, 2048, 8),
                settings.positive("vocab_size", 49408),
                settings.positive("max_position_embeddings", 77),
                settings.positive("eos_token_id", 49407));
    }
}
