package io.intellisense.clip;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * SigLIP's texts: small letters, for the first SigLIP without punctuation, then tokens, end token, and padding up to the longest text,
 * since these models were trained to see the padding.
 */
final class SiglipTokenizer implements Tokenizer {

    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final TokenizerFile file;
    private final int length;
    private final boolean first;
    private final boolean padsLeft;
    private final long pad;

    private SiglipTokenizer(TokenizerFile file, Settings settings, TextConfig text) {
        this.file = file;
        this.length = text.maxTokens();
        this.first = settings.text("tokenizer_class", "").startsWith("SiglipTokenizer");
        this.padsLeft = settings.text("padding_side", "right").equals("left");
        this.pad = file.idOf(settings.token("pad_token", first ? "</s>" : "<pad>"));
    }

    /** @param config {@code tokenizer_config.json}, which tells the first SigLIP from the second and names the padding */
    static SiglipTokenizer open(Path path, Path config, TextConfig text) {
        Settings settings = Settings.read(config);
        TokenizerFile file = TokenizerFile.open(path, text);
        try {
            if (file.encode("").length != 1) {
                throw file.wrong("does not end a text with an end token");
            }
            return new SiglipTokenizer(file, settings, text);
        } catch (ModelException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public long[] encode(String text) {
        long[] ids = file.encode(canonical(text));
        long[] padded = new long[length];
        Arrays.fill(padded, pad);
        System.arraycopy(ids, 0, padded, padsLeft ? length - ids.length : 0, ids.length);
        return padded;
    }

    @Override
    public void close() {
        file.close();
    }

    private String canonical(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return first
                ? SPACE.matcher(PUNCTUATION.matcher(small).replaceAll(""))
                        .replaceAll(" ")
                        .strip()
                : small;
    }
}
