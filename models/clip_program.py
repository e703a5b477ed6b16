"""CLIP (Radford et al. 2021) and SigLIP (Zhai et al. 2023) as a TorchScript program that runs Hugging Face checkpoints as they are.

The program holds no weights. Its host reads a checkpoint, hands the tensors to `load_vision` and `load_text` under the names they have
there, and then calls `image` and `text`. Sizes and kind follow from the tensors; what they cannot tell (heads, epsilon, activation) is
passed. SigLIP has no class token and no norm before the first block, pools a picture by attention, and reads texts both ways.
The cast to bf16 or fp16, or to int8, happens in here, once, while loading.

`recipe/compile_clip_program.py` turns this file into `clip_program.pt`.
"""

from typing import Dict, List, NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Linear(NamedTuple):
    """A matrix and a bias; in int8 both are in `packed`, which is empty otherwise."""

    weight: Tensor
    bias: Tensor
    packed: List[torch.classes.quantized.LinearPackedParamsBase]


class Layer(NamedTuple):
    """One transformer block, with the three projections into attention joined into one matrix."""

    norm1_weight: Tensor
    norm1_bias: Tensor
    qkv: Linear
    out: Linear
    norm2_weight: Tensor
    norm2_bias: Tensor
    fc1: Linear
    fc2: Linear


class Tower(NamedTuple):
    """What both towers have: blocks, the layer norm after them, and the way into the common space, which may be empty."""

    layers: List[Layer]
    heads: int
    eps: float
    activation: str
    positions: Tensor
    last_weight: Tensor
    last_bias: Tensor
    projection: Tensor
    projection_bias: Tensor


class Stem(NamedTuple):
    """Pixels to tokens, and the norm before the first block; first token and norm may be empty."""

    patch: int
    weight: Tensor
    first_token: Tensor
    norm_weight: Tensor
    norm_bias: Tensor


class Pool(NamedTuple):
    """Attention with one learned question, and the feed-forward part after it: what SigLIP makes a picture's vector with."""

    question: Tensor
    kv: Linear
    out: Linear
    norm_weight: Tensor
    norm_bias: Tensor
    fc1: Linear
    fc2: Linear


def dtype_of(precision: str) -> int:
    if precision == "bf16":
        return torch.bfloat16
    if precision == "fp16":
        return torch.float16
    assert precision == "fp32" or precision == "int8", "no precision is called " + precision
    return torch.float32


def given(weights: Dict[str, Tensor], name: str) -> Tensor:
    """A tensor as the checkpoint has it; hosts that cannot name bf16 pass its bytes, two for each number of the last side."""
    tensor = weights[name]
    return torch.view_copy(tensor, dtype=torch.bfloat16) if tensor.dtype == torch.uint8 else tensor


def take(weights: Dict[str, Tensor], name: str, dtype: int) -> Tensor:
    """A copy of our own: the host's tensor may be a view of a mapped file."""
    return given(weights, name).to(dtype, copy=True).contiguous()


def join(weights: Dict[str, Tensor], prefix: str, kind: str) -> Tensor:
    return torch.cat([given(weights, prefix + name + "_proj." + kind) for name in ("q", "k", "v")])


def to_linear(weight: Tensor, bias: Tensor, precision: str) -> Linear:
    """In int8 each output has a scale of its own; inputs get theirs while the program runs, one a call ("dynamic quantization")."""
    if precision == "int8":
        wide = weight.to(torch.float32)
        scales = wide.abs().amax(1).clamp(min=1e-12) / 127
        whole = torch.quantize_per_channel(wide, scales, torch.zeros([wide.shape[0]], dtype=torch.int64), 0, torch.qint8)
        packed = torch.ops.quantized.linear_prepack(whole, bias.to(torch.float32, copy=True))
        return Linear(torch.empty(0), torch.empty(0), [packed])
    dtype = dtype_of(precision)
    return Linear(weight.to(dtype, copy=True).contiguous(), bias.to(dtype, copy=True).contiguous(), [])


def take_linear(weights: Dict[str, Tensor], name: str, precision: str) -> Linear:
    return to_linear(given(weights, name + ".weight"), given(weights, name + ".bias"), precision)


def load_layer(weights: Dict[str, Tensor], prefix: str, precision: str) -> Layer:
    attention = prefix + "self_attn."
    dtype = dtype_of(precision)
    return Layer(
        take(weights, prefix + "layer_norm1.weight", dtype),
        take(weights, prefix + "layer_norm1.bias", dtype),
        to_linear(join(weights, attention, "weight"), join(weights, attention, "bias"), precision),
        take_linear(weights, attention + "out_proj", precision),
        take(weights, prefix + "layer_norm2.weight", dtype),
        take(weights, prefix + "layer_norm2.bias", dtype),
        take_linear(weights, prefix + "mlp.fc1", precision),
        take_linear(weights, prefix + "mlp.fc2", precision),
    )


def load_pool(weights: Dict[str, Tensor], head: str, precision: str) -> Pool:
    """The question is the same for every picture, and so is projected here, once."""
    dtype = dtype_of(precision)
    weight = given(weights, head + "attention.in_proj_weight")
    bias = given(weights, head + "attention.in_proj_bias")
    width = weight.shape[1]
    probe = given(weights, head + "probe").to(torch.float32).view(1, width)
    question = F.linear(probe, weight[:width].to(torch.float32), bias[:width].to(torch.float32))
    return Pool(
        question.to(dtype),
        to_linear(weight[width:], bias[width:], precision),
        take_linear(weights, head + "attention.out_proj", precision),
        take(weights, head + "layernorm.weight", dtype),
        take(weights, head + "layernorm.bias", dtype),
        take_linear(weights, head + "mlp.fc1", precision),
        take_linear(weights, head + "mlp.fc2", precision),
    )


def load_layers(weights: Dict[str, Tensor], model: str, count: int, precision: str) -> List[Layer]:
    layers: List[Layer] = []
    for i in range(count):
        layers.append(load_layer(weights, model + "encoder.layers." + str(i) + ".", precision))
    return layers


def activate(x: Tensor, activation: str) -> Tensor:
    if activation == "quick_gelu":
        return x * torch.sigmoid(1.702 * x)
    if activation == "gelu":
        return F.gelu(x)
    assert activation == "gelu_new" or activation == "gelu_pytorch_tanh", "no activation is called " + activation
    return F.gelu(x, approximate="tanh")


def apply_linear(x: Tensor, linear: Linear) -> Tensor:
    if len(linear.packed) > 0:
        # With one bit less of range no processor's 16-bit sums overflow.
        return torch.ops.quantized.linear_dynamic(x, linear.packed[0], True)
    return F.linear(x, linear.weight, linear.bias)


def attend(x: Tensor, layer: Layer, heads: int, causal: bool) -> Tensor:
    batch, length, width = x.shape
    joined = apply_linear(x, layer.qkv).view(batch, length, 3, heads, width // heads)
    q, k, v = joined.permute(2, 0, 3, 1, 4).unbind(0)
    mixed = F.scaled_dot_product_attention(q, k, v, is_causal=causal)
    return apply_linear(mixed.transpose(1, 2).reshape(batch, length, width), layer.out)


def run_layer(x: Tensor, layer: Layer, tower: Tower, causal: bool) -> Tensor:
    width = [x.shape[2]]
    x = x + attend(F.layer_norm(x, width, layer.norm1_weight, layer.norm1_bias, tower.eps), layer, tower.heads, causal)
    wide = apply_linear(F.layer_norm(x, width, layer.norm2_weight, layer.norm2_bias, tower.eps), layer.fc1)
    return x + apply_linear(activate(wide, tower.activation), layer.fc2)


def last_norm(x: Tensor, tower: Tower) -> Tensor:
    """In fp32, whatever the tower computes in, as are projection and length after it: together they cost next to nothing."""
    return F.layer_norm(x.to(torch.float32), [x.shape[-1]], tower.last_weight, tower.last_bias, tower.eps)


def finish(normed: Tensor, tower: Tower) -> Tensor:
    """Projection into the common space, unit length."""
    if tower.projection_bias.numel() > 0:
        normed = F.linear(normed, tower.projection, tower.projection_bias)
    elif tower.projection.numel() > 0:
        normed = F.linear(normed, tower.projection)
    return F.normalize(normed, dim=-1)


def run_pool(x: Tensor, pool: Pool, tower: Tower) -> Tensor:
    """[batch, length, width] to [batch, width]."""
    batch, length, width = x.shape
    size = width // tower.heads
    k, v = apply_linear(x, pool.kv).view(batch, length, 2, tower.heads, size).permute(2, 0, 3, 1, 4).unbind(0)
    q = pool.question.view(1, tower.heads, 1, size).expand(batch, tower.heads, 1, size)
    mixed = apply_linear(F.scaled_dot_product_attention(q, k, v).reshape(batch, width), pool.out)
    normed = F.layer_norm(mixed, [width], pool.norm_weight, pool.norm_bias, tower.eps)
    return mixed + apply_linear(activate(apply_linear(normed, pool.fc1), tower.activation), pool.fc2)


def to_patches(pixels: Tensor, patch: int) -> Tensor:
    """uint8 [batch, height, width, 3] to [batch, patches, patch * patch * 3]; what fills no whole patch is left out."""
    batch, rows, columns = pixels.shape[0], pixels.shape[1] // patch, pixels.shape[2] // patch
    whole = pixels[:, : rows * patch, : columns * patch]
    return whole.reshape(batch, rows, patch, columns, patch, 3).permute(0, 1, 3, 2, 4, 5).reshape(batch, rows * columns, patch * patch * 3)


class ClipProgram(nn.Module):
    vision: List[Tower]  # empty until loaded, then one
    stem: List[Stem]
    pool: List[Pool]  # stays empty where the first token is the picture's
    text_tower: List[Tower]
    tokens: Tensor

    def __init__(self, source_sha256: str):
        super().__init__()
        self.source_sha256 = source_sha256
        self.vision = []
        self.stem = []
        self.pool = []
        self.text_tower = []
        self.tokens = torch.empty(0)
        self.eos = 0
        self.causal = True

    @torch.jit.export
    def source(self) -> str:
        """SHA-256 of the Python file that this program was compiled from."""
        return self.source_sha256

    @torch.jit.export
    def multiply(self, precision: str) -> int:
        """Multiplies two matrices of a size that towers are made of, so that its host can measure which precision is fast here."""
        dtype = dtype_of(precision)
        return F.linear(torch.ones([256, 768], dtype=dtype), torch.ones([768, 768], dtype=dtype)).shape[0]

    @torch.jit.export
    def load_vision(
        self,
        weights: Dict[str, Tensor],
        precision: str,
        heads: int,
        layers: int,
        eps: float,
        activation: str,
        rescale: float,
        mean: List[float],
        std: List[float],
    ) -> int:
        """Takes the vision tower; answers how many pixels a patch has per side."""
        dtype = dtype_of(precision)
        model = "vision_model."
        # Pixels go in as whole numbers from -128 to 127, which even bf16 holds exactly; the rest of the normalisation,
        # (pixel * rescale - mean) / std, is folded into the patch weights and, as a constant, into the positions.
        kernel = given(weights, model + "embeddings.patch_embedding.weight").to(torch.float32)
        device = kernel.device
        scale = rescale / torch.tensor(std, device=device)
        shift = (128.0 * rescale - torch.tensor(mean, device=device)) / torch.tensor(std, device=device)
        flat = (kernel * scale.view(1, 3, 1, 1)).permute(0, 2, 3, 1).flatten(1)
        constant = (kernel * shift.view(1, 3, 1, 1)).sum([1, 2, 3])
        positions = given(weights, model + "embeddings.position_embedding.weight").to(torch.float32)
        first = torch.empty(0)
        norm_weight = torch.empty(0)
        norm_bias = torch.empty(0)
        projection = torch.empty(0)
        pool: List[Pool] = []
        if model + "head.probe" in weights:
            constant = constant + given(weights, model + "embeddings.patch_embedding.bias").to(torch.float32)
            pool.append(load_pool(weights, model + "head.", precision))
        else:
            first = (given(weights, model + "embeddings.class_embedding").to(torch.float32) + positions[0]).to(dtype)
            positions = positions[1:]
            norm_weight = take(weights, model + "pre_layrnorm.weight", dtype)
            norm_bias = take(weights, model + "pre_layrnorm.bias", dtype)
            projection = take(weights, "visual_projection.weight", torch.float32)
        self.pool = pool
        self.stem = [Stem(kernel.shape[2], flat.to(dtype).contiguous(), first, norm_weight, norm_bias)]
        self.vision = [
            Tower(
                load_layers(weights, model, layers, precision),
                heads,
                eps,
                activation,
                (positions + constant).to(dtype),
                take(weights, model + "post_layernorm.weight", torch.float32),
                take(weights, model + "post_layernorm.bias", torch.float32),
                projection,
                torch.empty(0),
            )
        ]
        return kernel.shape[2]

    @torch.jit.export
    def load_text(
        self,
        weights: Dict[str, Tensor],
        precision: str,
        heads: int,
        layers: int,
        eps: float,
        activation: str,
        eos: int,
    ) -> int:
        """Takes the text tower; answers how many tokens it knows."""
        dtype = dtype_of(precision)
        model = "text_model."
        self.eos = eos
        self.causal = "text_projection.weight" in weights
        projection = "text_projection" if self.causal else model + "head"
        self.tokens = take(weights, model + "embeddings.token_embedding.weight", dtype)
        self.text_tower = [
            Tower(
                load_layers(weights, model, layers, precision),
                heads,
                eps,
                activation,
                take(weights, model + "embeddings.position_embedding.weight", dtype),
                take(weights, model + "final_layer_norm.weight", torch.float32),
                take(weights, model + "final_layer_norm.bias", torch.float32),
                take(weights, projection + ".weight", torch.float32),
                torch.empty(0) if self.causal else take(weights, projection + ".bias", torch.float32),
            )
        ]
        return self.tokens.shape[0]

    @torch.jit.export
    def image(self, pixels: Tensor) -> Tensor:
        """uint8 [batch, height, width, 3] (RGB) to float32 [batch, dimension], each row of unit length."""
        tower, stem = self.vision[0], self.stem[0]
        patches = to_patches(pixels, stem.patch).to(stem.weight.dtype) - 128
        x = F.linear(patches, stem.weight) + tower.positions
        if stem.first_token.numel() > 0:
            x = torch.cat([stem.first_token.expand(x.shape[0], 1, x.shape[2]), x], dim=1)
            x = F.layer_norm(x, [x.shape[2]], stem.norm_weight, stem.norm_bias, tower.eps)
        for layer in tower.layers:
            x = run_layer(x, layer, tower, False)
        if len(self.pool) > 0:
            return finish(run_pool(last_norm(x, tower).to(x.dtype), self.pool[0], tower).to(torch.float32), tower)
        return finish(last_norm(x[:, 0], tower), tower)

    @torch.jit.export
    def text(self, ids: Tensor) -> Tensor:
        """int64 [batch, length] to float32 [batch, dimension], each row of unit length.

        Anything may follow a CLIP text's end token; a SigLIP text is as long as the model's longest, filled up as its tokenizer does.
        """
        tower = self.text_tower[0]
        x = F.embedding(ids, self.tokens) + tower.positions[: ids.shape[1]]
        for layer in tower.layers:
            x = run_layer(x, layer, tower, self.causal)
        ends = self.ends(ids) if self.causal else torch.full_like(ids[:, 0], ids.shape[1] - 1)
        return finish(last_norm(x[torch.arange(ids.shape[0], device=ids.device), ends], tower), tower)

    def ends(self, ids: Tensor) -> Tensor:
        """Where each text ends. Checkpoints from before the fix in transformers say eos 2 and mean the largest id instead."""
        end = ids.amax(dim=1, keepdim=True) if self.eos == 2 else torch.full_like(ids[:, :1], self.eos)
        return (ids == end).cumsum(1).eq(0).sum(1).clamp(max=ids.shape[1] - 1)
