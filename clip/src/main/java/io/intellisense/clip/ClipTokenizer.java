package io.intellisense.clip;

import java.nio.file.Path;

/** CLIP's texts: start token, at most so many tokens, end token, no padding. */
final class ClipTokenizer implements Tokenizer {

    private final TokenizerFile file;

    private ClipTokenizer(TokenizerFile file) {
        this.file = file;
    }

    static ClipTokenizer open(Path path, TextConfig text) {
        TokenizerFile file = TokenizerFile.open(path, text);
        try {
            requireEnd(file, text);
            return new ClipTokenizer(file);
        } catch (ModelException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public long[] encode(String text) {
        return file.encode(text);
    }

    @Override
    public void close() {
        file.close();
    }

    /** A text without its end token has no vector. */
    private static void requireEnd(TokenizerFile file, TextConfig text) {
        long[] empty = file.encode("");
        if (empty.length == 0 || text.eos() != 2 && empty[empty.length - 1] != text.eos()) {
            throw file.wrong(
                    "does not end a text with the token " + text.eos() + ", which config.json calls eos_token_id");
        }
    }
}
