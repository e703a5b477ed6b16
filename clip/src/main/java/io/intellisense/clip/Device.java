package io.intellisense.clip;

/** Where the model computes. */
public enum Device {
    /** A GPU where there is one, the CPU otherwise. */
    AUTO,
    CPU,
    GPU
}
