package io.intellisense.clip;

/** Text to the token ids that a model reads. */
interface Tokenizer extends AutoCloseable {

    long[] encode(String text);

    @Override
    void close();
}
