"""CLIP (Radford et al. 2021) in plain PyTorch, with the parameter names of Hugging Face's CLIPModel.

The state dict of `Clip` is, name for name, what a Hugging Face CLIP checkpoint holds, so that exporting the demo model
is nothing but writing it to a safetensors file.
"""

import torch
import torch.nn.functional as F
from torch import nn


def quick_gelu(x):
    return x * torch.sigmoid(1.702 * x)


ACTIVATIONS = {"quick_gelu": quick_gelu, "gelu": F.gelu}


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.q_proj = nn.Linear(width, width)
        self.k_proj = nn.Linear(width, width)
        self.v_proj = nn.Linear(width, width)
        self.out_proj = nn.Linear(width, width)

    def forward(self, x, causal):
        batch, length, width = x.shape
        # One matrix product for all three: a third of the launches, the same numbers.
        joined = F.linear(
            x,
            torch.cat([self.q_proj.weight, self.k_proj.weight, self.v_proj.weight]),
            torch.cat([self.q_proj.bias, self.k_proj.bias, self.v_proj.bias]),
        )
        q, k, v = joined.view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        # Written out: on a processor, for so few tokens, its gradient costs half of that of PyTorch's fused attention.
        scores = (q * (width // self.heads) ** -0.5) @ k.transpose(-1, -2)
        if causal:
            scores = scores + torch.full((length, length), float("-inf"), dtype=scores.dtype).triu(1)
        mixed = scores.softmax(-1) @ v
        return self.out_proj(mixed.transpose(1, 2).reshape(batch, length, width))


class Mlp(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.activation = ACTIVATIONS[config["hidden_act"]]
        self.fc1 = nn.Linear(config["hidden_size"], config["intermediate_size"])
        self.fc2 = nn.Linear(config["intermediate_size"], config["hidden_size"])

    def forward(self, x):
        return self.fc2(self.activation(self.fc1(x)))


class Layer(nn.Module):
    def __init__(self, config):
        super().__init__()
        width, eps = config["hidden_size"], config["layer_norm_eps"]
        self.self_attn = Attention(width, config["num_attention_heads"])
        self.layer_norm1 = nn.LayerNorm(width, eps=eps)
        self.mlp = Mlp(config)
        self.layer_norm2 = nn.LayerNorm(width, eps=eps)

    def forward(self, x, causal):
        x = x + self.self_attn(self.layer_norm1(x), causal)
        return x + self.mlp(self.layer_norm2(x))


class Encoder(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.layers = nn.ModuleList(Layer(config) for _ in range(config["num_hidden_layers"]))

    def forward(self, x, causal=False):
        for layer in self.layers:
            x = layer(x, causal)
        return x


class TextEmbeddings(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.token_embedding = nn.Embedding(config["vocab_size"], config["hidden_size"])
        self.position_embedding = nn.Embedding(config["max_position_embeddings"], config["hidden_size"])

    def forward(self, ids):
        return self.token_embedding(ids) + self.position_embedding.weight[: ids.shape[1]]


class TextModel(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.eos = config["eos_token_id"]
        self.embeddings = TextEmbeddings(config)
        self.encoder = Encoder(config)
        self.final_layer_norm = nn.LayerNorm(config["hidden_size"], eps=config["layer_norm_eps"])

    def forward(self, ids):
        x = self.final_layer_norm(self.encoder(self.embeddings(ids), causal=True))
        first_eos = (ids == self.eos).int().argmax(dim=1)
        return x[torch.arange(len(ids)), first_eos]


class VisionEmbeddings(nn.Module):
    def __init__(self, config):
        super().__init__()
        width, patch = config["hidden_size"], config["patch_size"]
        patches = (config["image_size"] // patch) ** 2
        self.class_embedding = nn.Parameter(torch.randn(width) * width**-0.5)
        self.patch_embedding = nn.Conv2d(config["num_channels"], width, patch, stride=patch, bias=False)
        self.position_embedding = nn.Embedding(patches + 1, width)

    def forward(self, pixels):
        patches = self.patch_embedding(pixels).flatten(2).transpose(1, 2)
        first = self.class_embedding.to(patches.dtype).expand(len(pixels), 1, -1)
        return torch.cat([first, patches], dim=1) + self.position_embedding.weight


class VisionModel(nn.Module):
    def __init__(self, config):
        super().__init__()
        width, eps = config["hidden_size"], config["layer_norm_eps"]
        self.embeddings = VisionEmbeddings(config)
        self.pre_layrnorm = nn.LayerNorm(width, eps=eps)  # the spelling of the checkpoints
        self.encoder = Encoder(config)
        self.post_layernorm = nn.LayerNorm(width, eps=eps)

    def tokens(self, pixels):
        """The picture as a whole, and then each of its patches, as the last layer has them."""
        return self.encoder(self.pre_layrnorm(self.embeddings(pixels)))

    def forward(self, pixels):
        return self.post_layernorm(self.tokens(pixels)[:, 0])


class Clip(nn.Module):
    def __init__(self, config):
        super().__init__()
        size = config["projection_dim"]
        self.text_model = TextModel(config["text_config"])
        self.vision_model = VisionModel(config["vision_config"])
        self.visual_projection = nn.Linear(config["vision_config"]["hidden_size"], size, bias=False)
        self.text_projection = nn.Linear(config["text_config"]["hidden_size"], size, bias=False)
        self.logit_scale = nn.Parameter(torch.tensor(config["logit_scale_init_value"]))
        self.apply(self._start_small)

    @staticmethod
    def _start_small(module):
        if isinstance(module, nn.Linear):
            nn.init.normal_(module.weight, std=module.in_features**-0.5)
            if module.bias is not None:
                nn.init.zeros_(module.bias)
        elif isinstance(module, nn.Embedding):
            nn.init.normal_(module.weight, std=0.02)

    def image(self, pixels):
        return self.image_and_patches(pixels)[0]

    def image_and_patches(self, pixels):
        tokens = self.vision_model.tokens(pixels)
        whole = self.visual_projection(self.vision_model.post_layernorm(tokens[:, 0]))
        return F.normalize(whole.float(), dim=-1), tokens[:, 1:]

    def text(self, ids):
        return F.normalize(self.text_projection(self.text_model(ids)).float(), dim=-1)
