package io.intellisense.clip;

/**
 * The text tower.
 *
 * @param vocabulary tokens that it knows
 * @param maxTokens longest text, with start and end token
 * @param eos the end token; 2 in checkpoints older than a fix in transformers, where it means "the largest id of the text"; without meaning in SigLIP
 */
record TextConfig(TowerConfig tower, int vocabulary, int maxTokens, int eos) {

    static TextConfig read(Settings settings, TextConfig whenAbsent) {
        return new TextConfig(
                TowerConfig.read(settings, whenAbsent.tower),
                settings.positive("vocab_size", whenAbsent.vocabulary),
                settings.positive("max_position_embeddings", whenAbsent.maxTokens),
                settings.positive("eos_token_id", whenAbsent.eos));
    }
}
