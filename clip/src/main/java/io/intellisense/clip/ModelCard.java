package io.intellisense.clip;

/**
 * What a model is: enough to tell whether two vectors are comparable.
 *
 * @param id the model folder's name, such as {@code demo} or {@code clip-vit-base-patch32}
 * @param revision 12 hexadecimal digits that change with the weights, the tokenizer or the preprocessing
 * @param dimension numbers in a vector
 * @param imageSize pixels of the square that the model sees
 * @param maxTokens longest text, in tokens, with start and end token
 * @param preprocessing size, crop, resampling, mean and deviation, as one stable line
 */
public record ModelCard(
        String id, String revision, int dimension, int imageSize, int maxTokens, String preprocessing) {}
