package io.intellisense.clip;

import java.util.List;

/**
 * The shape of one transformer tower.
 *
 * @param width numbers per token
 * @param inner numbers per token inside the feed-forward part
 * @param eps added to the variance in layer norms
 * @param activation as Hugging Face names it
 */
record TowerConfig(int width, int inner, int layers, int heads, double eps, String activation) {

    private static final List<String> ACTIVATIONS = List.of("quick_gelu", "gelu", "gelu_new", "gelu_pytorch_tanh");

    private static final int MAX_LAYERS = 1000;

    /** Reads {@code text_config} or {@code vision_config}. */
    static TowerConfig read(Settings settings, TowerConfig whenAbsent) {
        TowerConfig tower = new TowerConfig(
                settings.positive("hidden_size", whenAbsent.width),
                settings.positive("intermediate_size", whenAbsent.inner),
                settings.positive("num_hidden_layers", whenAbsent.layers),
                settings.positive("num_attention_heads", whenAbsent.heads),
                settings.number("layer_norm_eps", whenAbsent.eps),
                settings.text("hidden_act", whenAbsent.activation));
        if (tower.layers > MAX_LAYERS) {
            throw settings.wrong("num_hidden_layers", "at most " + MAX_LAYERS);
        }
        if (tower.width % tower.heads != 0) {
            throw settings.wrong("num_attention_heads", "a divisor of hidden_size, which is " + tower.width);
        }
        if (!ACTIVATIONS.contains(tower.activation)) {
            throw settings.wrong("hidden_act", "one of " + ACTIVATIONS);
        }
        return tower;
    }
}
