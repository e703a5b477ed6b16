"""Writes the golden SigLIP and SigLIP2 checkpoints that the tests of `clip` compare with, into clip/src/test/resources/golden.

Random weights of tiny sizes with the ids and vectors that Hugging Face's own classes make of some texts and pixels, in float64, and
pictures with what Pillow makes of them. Needs torch, numpy, pillow, safetensors, tokenizers, sentencepiece, transformers (5.24):

python models/recipe/golden_siglip.py
"""

import base64
import io
import json
from pathlib import Path

import numpy as np
import sentencepiece
import torch
from golden_for_tests import OUT, drawing
from PIL import Image
from safetensors.torch import save_file
from sentencepiece import sentencepiece_model_pb2
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors
from transformers import SiglipConfig, SiglipModel, SiglipTokenizer
from transformers.models.siglip2.tokenization_siglip2 import Siglip2Tokenizer

LONGEST = 16
TEXTS = ["", "a cat", "A Cat, on 2 mats!", "the  cat sat\ton the mat and the dog sat on the cat and the mat", "Ångström's dog-cat", "zebra 猫"]
CORPUS = ["the cat sat on the mat", "a dog and a cat", "the dog sat on 2 mats", "one cat and two dogs", "the mat is on the dog", "a bird is on a mat"]


def unigram(folder):
    """A sentencepiece model as T5 has them (padding, end, unknown), the same as tokenizer.json, and its reference."""
    trained = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(CORPUS * 20), model_writer=trained, vocab_size=60, model_type="unigram", hard_vocab_limit=False,
        pad_id=0, eos_id=1, unk_id=2, bos_id=-1, pad_piece="<pad>", eos_piece="</s>", unk_piece="<unk>", minloglevel=2)
    file = folder / "spiece.model"
    file.write_bytes(trained.getvalue())
    reference = SiglipTokenizer(str(file), model_max_length=LONGEST)
    file.unlink()
    model = sentencepiece_model_pb2.ModelProto.FromString(trained.getvalue())
    t = Tokenizer(models.Unigram([(p.piece, p.score) for p in model.pieces], unk_id=2))
    t.normalizer = normalizers.Sequence([normalizers.Precompiled(model.normalizer_spec.precompiled_charsmap), normalizers.Replace(Regex(" {2,}"), " ")])
    t.pre_tokenizer = pre_tokenizers.Metaspace()
    t.add_special_tokens(["<pad>", "</s>", "<unk>"])
    t.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 1)])
    t.save(str(folder / "tokenizer.json"), pretty=False)
    own = {"tokenizer_class": "SiglipTokenizer", "eos_token": "</s>", "pad_token": {"content": "</s>", "special": True}, "model_max_length": LONGEST}
    (folder / "tokenizer_config.json").write_text(json.dumps(own, indent=1))
    return reference, len(model.pieces)


def gemma(folder):
    """A BPE with byte fallback as Gemma has it, which knows small letters only, and its reference."""
    letters = ["▁"] + [chr(c) for c in range(ord("!"), ord("~") + 1) if not chr(c).isupper()]
    merges = [("a", "t"), ("c", "at"), ("▁", "cat"), ("t", "h"), ("th", "e"), ("▁", "the"), ("o", "n"), ("▁", "a")]
    pieces = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>"] + [f"<0x{b:02X}>" for b in range(256)] + letters + [a + b for a, b in merges]
    t = Tokenizer(models.BPE({p: i for i, p in enumerate(pieces)}, merges, fuse_unk=True, unk_token="<unk>", byte_fallback=True))
    t.normalizer = normalizers.Replace(" ", "▁")
    t.pre_tokenizer = pre_tokenizers.Split(" ", "merged_with_previous")
    t.add_special_tokens(pieces[:5])
    t.post_processor = processors.TemplateProcessing(single="$A <eos>", special_tokens=[("<eos>", 1)])
    t.save(str(folder / "tokenizer.json"), pretty=False)
    own = {"tokenizer_class": "GemmaTokenizer", "add_bos_token": False, "add_eos_token": True, "eos_token": "<eos>", "pad_token": "<pad>", "padding_side": "right"}
    (folder / "tokenizer_config.json").write_text(json.dumps(own, indent=1))
    return Siglip2Tokenizer.from_pretrained(folder), len(pieces)


def checkpoint(name, tokenizer, resample, cast, size):
    folder = OUT / name
    folder.mkdir(parents=True, exist_ok=True)
    reference, vocabulary = tokenizer(folder)
    common = {"num_hidden_layers": 2, "hidden_act": "gelu_pytorch_tanh"}
    config = {
        "model_type": "siglip",
        "text_config": {**common, "hidden_size": 16, "intermediate_size": 32, "num_attention_heads": 2, "vocab_size": vocabulary,
                        "max_position_embeddings": LONGEST, "projection_size": 24},
        "vision_config": {**common, "hidden_size": 24, "intermediate_size": 40, "num_attention_heads": 3, "image_size": size, "patch_size": 8},
    }
    model = SiglipModel(SiglipConfig(text_config=dict(config["text_config"]), vision_config=dict(config["vision_config"]))).eval()
    g = torch.Generator().manual_seed(11)
    weights = {}
    for key, value in sorted(model.state_dict().items()):
        if not key.endswith("position_ids"):
            spread = 1.5 / value.shape[-1] ** 0.5 if value.dim() > 1 and "embedding" not in key else 0.3
            weights[key] = cast(torch.randn(value.shape, generator=g) * spread + (1 if "norm" in key and key.endswith("weight") else 0))
    model.load_state_dict(weights, strict=False)
    model = model.double()
    (folder / "config.json").write_text(json.dumps(config, indent=1))
    preprocessor = {"do_resize": True, "do_rescale": True, "do_normalize": True, "rescale_factor": 0.00392156862745098, "resample": resample,
                    "image_mean": [0.5] * 3, "image_std": [0.5] * 3, "size": {"height": size, "width": size}}
    (folder / "preprocessor_config.json").write_text(json.dumps(preprocessor, indent=1))
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    ids = reference(TEXTS, padding="max_length", max_length=LONGEST, truncation=True)["input_ids"]
    pixels = np.random.default_rng(5).integers(0, 256, (2, size, size, 3), dtype=np.uint8)
    pixels[1] = pixels[1] // 4 + 150
    values = (torch.tensor(pixels, dtype=torch.float64).permute(0, 3, 1, 2) / 255 - 0.5) / 0.5

    def unit(output):
        vectors = getattr(output, "pooler_output", output)
        return (vectors / vectors.norm(dim=-1, keepdim=True)).tolist()

    with torch.no_grad():
        texts, images = unit(model.get_text_features(torch.tensor(ids))), unit(model.get_image_features(values))
    golden = {
        "texts": [{"text": x, "ids": i, "vector": v} for x, i, v in zip(TEXTS, ids, texts)],
        "images": [{"rgb": base64.b64encode(p.tobytes()).decode(), "vector": v} for p, v in zip(pixels, images)],
    }
    (folder / "golden.json").write_text(json.dumps(golden))


def pictures():
    """The whole picture squeezed into a square, as SiglipImageProcessor's Pillow backend does."""
    for name, resample in (("bicubic", Image.BICUBIC), ("bilinear", Image.BILINEAR)):
        for width, height in ((97, 61), (61, 98), (10, 7)):
            drawing(width, height).resize((24, 24), resample).save(OUT / f"stretch-{width}x{height}-{name}.png")


if __name__ == "__main__":
    checkpoint("siglip", unigram, 3, lambda x: x, 35)
    checkpoint("siglip2", gemma, 2, lambda x: x.half(), 32)
    pictures()
