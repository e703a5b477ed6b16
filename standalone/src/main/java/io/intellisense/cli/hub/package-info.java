/** Brings CLIP checkpoints from a hub that answers as Hugging Face's does into {@code models/}, whole and verified. */
package io.intellisense.cli.hub;
