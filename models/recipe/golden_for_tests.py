"""Writes the small golden files that the tests of `clip` compare with, into clip/src/test/resources/golden.

Two checkpoints of random weights with the ids and vectors that a plain, slow, double-precision CLIP makes of some texts and pixels
(no code shared with clip_program.py), and pictures with what Pillow makes of them. Needs torch, numpy, pillow, safetensors, tokenizers:

python models/recipe/golden_for_tests.py
"""

import base64
import json
import math
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from safetensors.torch import save_file
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

OUT = Path(__file__).resolve().parents[2] / "clip" / "src" / "test" / "resources" / "golden"
MEAN, STD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)
TEXTS = ["", "a cat", "A Cat on 2 mats!", "the cat sat on the mat and the dog sat on the cat", "dog\n\tcat"]


# --- the reference: every formula as in the paper's code, nothing fused, in float64 ---


def activation(name, x):
    return x / (1 + torch.exp(-1.702 * x)) if name == "quick_gelu" else x * 0.5 * (1 + torch.erf(x / math.sqrt(2)))


def norm(w, name, x, eps):
    centred = x - x.mean(-1, keepdim=True)
    return centred / torch.sqrt((centred**2).mean(-1, keepdim=True) + eps) * w[name + ".weight"] + w[name + ".bias"]


def linear(w, name, x):
    return x @ w[name + ".weight"].T + w[name + ".bias"]


def attention(w, name, x, heads, causal):
    length, width = x.shape
    size = width // heads
    q, k, v = (linear(w, f"{name}.{p}_proj", x) for p in "qkv")
    mixed = []
    for h in range(heads):
        part = slice(h * size, (h + 1) * size)
        scores = q[:, part] @ k[:, part].T / math.sqrt(size)
        if causal:
            scores = scores + torch.full((length, length), float("-inf"), dtype=x.dtype).triu(1)
        mixed.append(scores.softmax(-1) @ v[:, part])
    return linear(w, name + ".out_proj", torch.cat(mixed, 1))


def encoder(w, model, x, config, causal):
    for i in range(config["num_hidden_layers"]):
        layer, eps = f"{model}.encoder.layers.{i}", config["layer_norm_eps"]
        x = x + attention(w, layer + ".self_attn", norm(w, layer + ".layer_norm1", x, eps), config["num_attention_heads"], causal)
        wide = activation(config["hidden_act"], linear(w, layer + ".mlp.fc1", norm(w, layer + ".layer_norm2", x, eps)))
        x = x + linear(w, layer + ".mlp.fc2", wide)
    return x


def text_vector(w, ids, config):
    emb = "text_model.embeddings."
    x = torch.stack([w[emb + "token_embedding.weight"][i] for i in ids]) + w[emb + "position_embedding.weight"][: len(ids)]
    x = norm(w, "text_model.final_layer_norm", encoder(w, "text_model", x, config, True), config["layer_norm_eps"])
    end = ids.index(max(ids)) if config["eos_token_id"] == 2 else ids.index(config["eos_token_id"])
    y = w["text_projection.weight"] @ x[end]
    return (y / y.norm()).tolist()


def image_vector(w, pixels, config):
    eps, emb = config["layer_norm_eps"], "vision_model.embeddings."
    x = (torch.tensor(pixels, dtype=torch.float64) / 255 - torch.tensor(MEAN, dtype=torch.float64)) / torch.tensor(STD, dtype=torch.float64)
    x = torch.nn.functional.conv2d(x.permute(2, 0, 1)[None], w[emb + "patch_embedding.weight"], stride=config["patch_size"])
    x = torch.cat([w[emb + "class_embedding"][None], x[0].flatten(1).T]) + w[emb + "position_embedding.weight"]
    x = encoder(w, "vision_model", norm(w, "vision_model.pre_layrnorm", x, eps), config, False)
    y = w["visual_projection.weight"] @ norm(w, "vision_model.post_layernorm", x[0], eps)
    return (y / y.norm()).tolist()


# --- checkpoints ---


def tower(width, inner, heads, act):
    return {"hidden_size": width, "intermediate_size": inner, "num_hidden_layers": 2, "num_attention_heads": heads,
            "hidden_act": act, "layer_norm_eps": 1e-4}


def random_weights(config):
    g = torch.Generator().manual_seed(7)
    w, rand = {}, lambda *shape: torch.randn(*shape, generator=g)

    def pair(name, rows, columns=None):
        w[name + ".weight"] = rand(rows, columns) / columns**0.5 * 1.5 if columns else 1 + 0.2 * rand(rows)
        w[name + ".bias"] = 0.2 * rand(rows)

    for model, c in (("text_model", config["text_config"]), ("vision_model", config["vision_config"])):
        width = c["hidden_size"]
        for i in range(c["num_hidden_layers"]):
            layer = f"{model}.encoder.layers.{i}"
            for p in ("q_proj", "k_proj", "v_proj", "out_proj"):
                pair(f"{layer}.self_attn.{p}", width, width)
            pair(layer + ".layer_norm1", width), pair(layer + ".layer_norm2", width)
            pair(layer + ".mlp.fc1", c["intermediate_size"], width), pair(layer + ".mlp.fc2", width, c["intermediate_size"])
    t, v = config["text_config"], config["vision_config"]
    w["text_model.embeddings.token_embedding.weight"] = rand(t["vocab_size"], t["hidden_size"])
    w["text_model.embeddings.position_embedding.weight"] = rand(t["max_position_embeddings"], t["hidden_size"])
    w["vision_model.embeddings.class_embedding"] = rand(v["hidden_size"])
    w["vision_model.embeddings.patch_embedding.weight"] = rand(v["hidden_size"], 3, v["patch_size"], v["patch_size"]) / 8
    w["vision_model.embeddings.position_embedding.weight"] = rand((v["image_size"] // v["patch_size"]) ** 2 + 1, v["hidden_size"])
    pair("text_model.final_layer_norm", t["hidden_size"])
    pair("vision_model.pre_layrnorm", v["hidden_size"]), pair("vision_model.post_layernorm", v["hidden_size"])
    w["text_projection.weight"] = rand(config["projection_dim"], t["hidden_size"])
    w["visual_projection.weight"] = rand(config["projection_dim"], v["hidden_size"])
    w["logit_scale"] = torch.tensor(2.6592)
    return w


def tokenizer():
    letters = [chr(c) for c in range(ord("!"), ord("~") + 1)]
    vocab = letters + [x + "</w>" for x in letters] + ["ca", "cat</w>", "th", "the</w>", "on</w>"]
    vocab += ["<|startoftext|>", "<|endoftext|>"]
    merges = [("c", "a"), ("ca", "t</w>"), ("t", "h"), ("th", "e</w>"), ("o", "n</w>")]
    end = len(vocab) - 1
    bpe = models.BPE({x: i for i, x in enumerate(vocab)}, merges, unk_token="<|endoftext|>", end_of_word_suffix="</w>", continuing_subword_prefix="")
    t = Tokenizer(bpe)
    t.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Lowercase()])
    words = pre_tokenizers.Split(Regex(r"[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"), "removed", invert=True)
    t.pre_tokenizer = pre_tokenizers.Sequence([words, pre_tokenizers.ByteLevel(add_prefix_space=False)])
    t.add_special_tokens(["<|startoftext|>", "<|endoftext|>"])
    t.post_processor = processors.RobertaProcessing(("<|endoftext|>", end), ("<|startoftext|>", end - 1), trim_offsets=False, add_prefix_space=False)
    return t, end


def checkpoint(name, act, eos, cast, preprocessor):
    folder = OUT / name
    folder.mkdir(parents=True, exist_ok=True)
    t, end = tokenizer()
    config = {"model_type": "clip", "projection_dim": 12,
              "text_config": {**tower(16, 32, 2, act), "vocab_size": end + 1, "max_position_embeddings": 24, "eos_token_id": eos or end},
              "vision_config": {**tower(24, 40, 3, act), "image_size": 35, "patch_size": 8}}
    weights = {key: cast(key, value) for key, value in random_weights(config).items()}
    exact = {key: value.double() for key, value in weights.items()}
    t.save(str(folder / "tokenizer.json"), pretty=False)
    (folder / "config.json").write_text(json.dumps(config, indent=1))
    (folder / "preprocessor_config.json").write_text(json.dumps(preprocessor, indent=1))
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    t.enable_truncation(24)
    pixels = np.random.default_rng(5).integers(0, 256, (2, 35, 35, 3), dtype=np.uint8)
    pixels[1] = pixels[1] // 4 + 150
    ids = [t.encode(text).ids for text in TEXTS]
    golden = {
        "texts": [{"text": x, "ids": i, "vector": text_vector(exact, i, config["text_config"])} for x, i in zip(TEXTS, ids)],
        "images": [{"rgb": base64.b64encode(p.tobytes()).decode(), "vector": image_vector(exact, p, config["vision_config"])} for p in pixels],
    }
    (folder / "golden.json").write_text(json.dumps(golden))


# --- pictures ---


def drawing(width, height):
    """Gradients, edges and noise: what tells one resize from another."""
    y, x = np.mgrid[0:height, 0:width]
    noise = np.random.default_rng(width).integers(0, 256, (height, width))
    return Image.fromarray(np.dstack([x * 255 // width, ((x // 5 + y // 3) % 2) * 255, noise]).astype(np.uint8))


def centre_square(image, side):
    """OpenAI's preprocessing up to the crop: Resize(side, BICUBIC), CenterCrop(side)."""
    w, h = image.size
    size = (side, int(side * h / w)) if w <= h else (int(side * w / h), side)
    left, top = round((size[0] - side) / 2), round((size[1] - side) / 2)
    return image.resize(size, Image.BICUBIC).crop((left, top, left + side, top + side))


def pictures():
    for width, height in ((97, 61), (61, 98), (10, 7), (40, 40), (24, 75), (331, 24)):
        image = drawing(width, height)
        image.save(OUT / f"resize-{width}x{height}.png")
        centre_square(image, 24).save(OUT / f"resize-{width}x{height}-24.png")
    image = drawing(40, 30)
    turned = Image.Exif()
    turned[0x0112] = 6
    image.save(OUT / "lossless.webp", lossless=True, exif=turned.tobytes())
    centre_square(image.transpose(Image.Transpose.ROTATE_270), 24).save(OUT / "lossless-webp-24.png")
    smooth = image.resize((90, 60), Image.BICUBIC)
    for kind, mode in (("cmyk", "CMYK"), ("progressive", "RGB")):
        smooth.convert(mode).save(OUT / f"{kind}.jpg", quality=90, progressive=kind == "progressive")
        centre_square(Image.open(OUT / f"{kind}.jpg").convert("RGB"), 24).save(OUT / f"{kind}-jpg-24.png")


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    new = {"size": {"shortest_edge": 35}, "crop_size": {"height": 35, "width": 35}, "resample": 3, "image_mean": MEAN, "image_std": STD}
    old = {"size": 35, "crop_size": 35, "resample": 3, "do_resize": True, "do_center_crop": True, "do_normalize": True}
    checkpoint("quick-gelu", "quick_gelu", None, lambda key, x: x.bfloat16() if key.endswith("bias") else x, new)
    checkpoint("gelu-legacy", "gelu", 2, lambda key, x: x.half(), old)
    pictures()
