/** CLIP from Hugging Face checkpoints, on PyTorch through DJL: texts and pictures to vectors of one space. */
package io.intellisense.clip;
