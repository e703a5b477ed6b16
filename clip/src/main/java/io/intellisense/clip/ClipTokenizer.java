package io.intellisense.clip;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;

/** Text to token ids, as the checkpoint's {@code tokenizer.json} has it: start token, at most so many tokens, end token, no padding. */
final class ClipTokenizer implements AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;

    private final int vocabulary;

    private ClipTokenizer(HuggingFaceTokenizer tokenizer, int vocabulary) {
        this.tokenizer = tokenizer;
        this.vocabulary = vocabulary;
    }

    static ClipTokenizer open(Path file, TextConfig text) {
        Torch.prepare();
        try {
            ClipTokenizer opened = new ClipTokenizer(
                    HuggingFaceTokenizer.builder()
                            .optTokenizerPath(file)
                            .optTruncation(true)
                            .optPadding(false)
                            .optMaxLength(text.maxTokens())
                            .build(),
                    text.vocabulary());
            opened.requireEnd(file, text);
            return opened;
        } catch (IOException e) {
            throw new ModelException(file + " cannot be read: " + e.getMessage(), e);
        } catch (ModelException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ModelException(
                    file + " is no tokenizer of Hugging Face's (" + e.getMessage() + "); fetch the file again", e);
        }
    }

    long[] encode(String text) {
        long[] ids = tokenizer.encode(text, true, false).getIds();
        for (long id : ids) {
            if (id >= vocabulary) {
                throw new ModelException("The tokenizer knows a token " + id + ", but config.json a vocabulary of "
                        + vocabulary + "; the model folder's files are not of one model");
            }
        }
        return ids;
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    /** A text without its end token has no vector. */
    private void requireEnd(Path file, TextConfig text) {
        long[] empty = encode("");
        if (empty.length == 0 || text.eos() != 2 && empty[empty.length - 1] != text.eos()) {
            throw new ModelException(file + " does not end a text with the token " + text.eos()
                    + ", which config.json calls eos_token_id; the files are not of one model");
        }
    }
}
