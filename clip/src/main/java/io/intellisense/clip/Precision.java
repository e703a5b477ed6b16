package io.intellisense.clip;

/** The number format that the model computes in. */
public enum Precision {
    /** bf16 where the processor (or GPU) has it and gains by it, fp32 otherwise. */
    AUTO,
    FP32,
    BF16,
    FP16,
    /** Only on processors: whole numbers in the large matrices, fp32 elsewhere. The vectors move a little, the order of answers hardly. */
    INT8
}
