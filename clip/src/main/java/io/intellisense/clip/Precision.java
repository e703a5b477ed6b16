package io.intellisense.clip;

/** The number format that the model computes in. */
public enum Precision {
    /** bf16 where the processor (or GPU) has it, fp32 otherwise. */
    AUTO,
    FP32,
    BF16,
    FP16
}
