package io.intellisense.bench;

/**
 * The sizes of well-known models: CLIP (Radford et al., 2021, table 20), OpenCLIP's largest usual one (Cherti et al., 2023), SigLIP and
 * SigLIP 2 (Zhai et al., 2023; Tschannen et al., 2025).
 */
enum ClipShape {
    VIT_B_32(224, 32, new Tower(768, 12, 12), new Tower(512, 12, 8), 512, "quick_gelu"),
    VIT_B_16(224, 16, new Tower(768, 12, 12), new Tower(512, 12, 8), 512, "quick_gelu"),
    VIT_L_14(224, 14, new Tower(1024, 24, 16), new Tower(768, 12, 12), 768, "quick_gelu"),
    VIT_L_14_336(336, 14, new Tower(1024, 24, 16), new Tower(768, 12, 12), 768, "quick_gelu"),
    VIT_H_14(224, 14, new Tower(1280, 32, 16), new Tower(1024, 24, 16), 1024, "gelu"),
    SIGLIP_B_16(32_000),
    SIGLIP2_B_16(256_000);

    /** One transformer; its feed-forward parts are four times as wide as it is. */
    record Tower(int width, int layers, int heads) {

        int inner() {
            return 4 * width;
        }
    }

    private final int side;
    private final int patch;
    private final Tower vision;
    private final Tower text;
    private final int dimension;
    private final String activation;
    private final int vocabulary;
    private final int tokens;
    private final boolean siglip;

    ClipShape(int side, int patch, Tower vision, Tower text, int dimension, String activation) {
        this(side, patch, vision, text, dimension, activation, 49_408, 77, false);
    }

    ClipShape(int vocabulary) {
        this(224, 16, new Tower(768, 12, 12), new Tower(768, 12, 12), 768, "gelu_pytorch_tanh", vocabulary, 64, true);
    }

    ClipShape(
            int side,
            int patch,
            Tower vision,
            Tower text,
            int dimension,
            String activation,
            int vocabulary,
            int tokens,
            boolean siglip) {
        this.side = side;
        this.patch = patch;
        this.vision = vision;
        this.text = text;
        this.dimension = dimension;
        this.activation = activation;
        this.vocabulary = vocabulary;
        this.tokens = tokens;
        this.siglip = siglip;
    }

    int side() {
        return side;
    }

    int patch() {
        return patch;
    }

    int patches() {
        return (side / patch) * (side / patch);
    }

    Tower vision() {
        return vision;
    }

    Tower text() {
        return text;
    }

    int dimension() {
        return dimension;
    }

    String activation() {
        return activation;
    }

    int vocabulary() {
        return vocabulary;
    }

    /** The longest text. */
    int tokens() {
        return tokens;
    }

    boolean isSiglip() {
        return siglip;
    }
}
