package io.intellisense.clip;

/**
 * The text tower.
 *
 * @param vocabulary tokens that it knows
 * @param maxTokens longest text, with start and end token
 * @param eos the end token; 2 in CLIP checkpoints older than a fix in transformers, where it means "the largest id of the text"
 * @param pad what AltCLIP fills texts up with; its positions are counted from after this id
 * @param teacher numbers that AltCLIP's text tower makes, and that are projected then; 0 elsewhere
 */
record TextConfig(TowerConfig tower, int vocabulary, int maxTokens, int eos, int pad, int teacher) {

    TextConfig(TowerConfig tower, int vocabulary, int maxTokens, int eos) {
        this(tower, vocabulary, maxTokens, eos, 0, 0);
    }

    static TextConfig read(Settings settings, TextConfig whenAbsent) {
        return new TextConfig(
                TowerConfig.read(settings, whenAbsent.tower),
                settings.positive("vocab_size", whenAbsent.vocabulary),
                settings.positive("max_position_embeddings", whenAbsent.maxTokens),
                settings.positive("eos_token_id", whenAbsent.eos));
    }

    static TextConfig readRoberta(Settings settings, TextConfig whenAbsent) {
        int pad = settings.positive("pad_token_id", whenAbsent.pad);
        int positions = settings.positive("max_position_embeddings", whenAbsent.maxTokens + pad + 1);
        if (positions <= pad + 1) {
            throw settings.wrong("max_position_embeddings", "above " + (pad + 1));
        }
        return new TextConfig(
                TowerConfig.read(settings, whenAbsent.tower),
                settings.positive("vocab_size", whenAbsent.vocabulary),
                positions - pad - 1,
                settings.positive("eos_token_id", whenAbsent.eos),
                pad,
                settings.positive("project_dim", whenAbsent.teacher));
    }
}
