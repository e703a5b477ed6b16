package io.intellisense.clip;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;

/** A checkpoint's {@code tokenizer.json}: at most so many tokens, with those that its own rules put before and after, no padding. */
final class TokenizerFile implements AutoCloseable {

    private final Path file;
    private final HuggingFaceTokenizer tokenizer;
    private final int vocabulary;

    private TokenizerFile(Path file, HuggingFaceTokenizer tokenizer, int vocabulary) {
        this.file = file;
        this.tokenizer = tokenizer;
        this.vocabulary = vocabulary;
    }

    static TokenizerFile open(Path file, TextConfig text) {
        Torch.prepare();
        try {
            HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.builder()
                    .optTokenizerPath(file)
                    .optTruncation(true)
                    .optPadding(false)
                    .optMaxLength(text.maxTokens())
                    .build();
            return new TokenizerFile(file, tokenizer, text.vocabulary());
        } catch (IOException e) {
            throw new ModelException(file + " cannot be read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new ModelException(
                    file + " is no tokenizer of Hugging Face's (" + e.getMessage() + "); fetch the file again", e);
        }
    }

    long[] encode(String text) {
        return checked(tokenizer.encode(text, true, false).getIds());
    }

    /** The id of a token that the tokenizer keeps whole. */
    long idOf(String token) {
        long[] ids = checked(tokenizer.encode(token, false, false).getIds());
        if (ids.length != 1) {
            throw new ModelException(
                    file + " does not know the token " + token + "; the model folder's files are not of one model");
        }
        return ids[0];
    }

    /** A tokenizer that does not suit the model, as an exception to throw. */
    ModelException wrong(String complaint) {
        return new ModelException(file + " " + complaint + "; the files are not of one model");
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private long[] checked(long[] ids) {
        for (long id : ids) {
            if (id >= vocabulary) {
                throw new ModelException("The tokenizer knows a token " + id + ", but config.json a vocabulary of "
                        + vocabulary + "; the model folder's files are not of one model");
            }
        }
        return ids;
    }
}
