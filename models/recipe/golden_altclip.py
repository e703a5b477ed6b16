"""Writes the golden AltCLIP checkpoint that the tests of `clip` compare with, into clip/src/test/resources/golden.

Random weights of tiny sizes with the ids and vectors that Hugging Face's own classes make of some texts and pixels, in float64. Needs
torch, numpy, safetensors, tokenizers, sentencepiece, transformers (5.24):

python models/recipe/golden_altclip.py
"""

import base64
import io
import json

import numpy as np
import sentencepiece
import torch
from golden_for_tests import MEAN, OUT, STD
from safetensors.torch import save_file
from sentencepiece import sentencepiece_model_pb2
from transformers import AltCLIPConfig, AltCLIPModel, XLMRobertaTokenizer

LONGEST, SIZE = 18, 35
TEXTS = ["", "a cat", "Eine Katze auf der Matte!", "一只猫在垫子上", "кошка на коврике", "a cat and a dog and a cat and a dog and a cat and a dog"]
CORPUS = ["a cat on the mat and a dog", "eine Katze auf der Matte", "一只猫在垫子上", "кошка на коврике", "un chat sur le tapis", "a dog and a cat"]


def xlm_roberta(folder):
    """Pieces of many languages, numbered as fairseq does: start, padding, end, unknown, the rest, mask."""
    trained = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(CORPUS * 20), model_writer=trained, vocab_size=70, model_type="unigram", hard_vocab_limit=False, minloglevel=2)
    pieces = sentencepiece_model_pb2.ModelProto.FromString(trained.getvalue()).pieces
    vocabulary = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)] + [(p.piece, p.score) for p in pieces[3:]] + [("<mask>", 0.0)]
    t = XLMRobertaTokenizer(vocab=vocabulary, model_max_length=LONGEST)
    t.backend_tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    return t, len(vocabulary)


if __name__ == "__main__":
    folder = OUT / "altclip"
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer, size_of_vocabulary = xlm_roberta(folder)
    config = {
        "model_type": "altclip",
        "projection_dim": 12,
        "text_config": {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2, "project_dim": 20,
                        "vocab_size": size_of_vocabulary, "max_position_embeddings": LONGEST + 2},
        "vision_config": {"hidden_size": 24, "intermediate_size": 40, "num_hidden_layers": 2, "num_attention_heads": 3, "image_size": SIZE, "patch_size": 8},
    }
    model = AltCLIPModel(AltCLIPConfig(**json.loads(json.dumps(config)))).eval()
    g = torch.Generator().manual_seed(13)
    weights, published = {}, {}
    for key, value in sorted(model.state_dict().items()):
        spread = 1 / value.shape[-1] ** 0.5 if value.dim() > 1 and "embedding" not in key else 0.3
        norm = key.endswith("weight") and any(word in key for word in ("norm", "Norm", "layrnorm", "LN"))
        weights[key] = torch.randn(value.shape, generator=g) * spread + (1 if norm else 0)
        # The name in checkpoints on the hub, which transformers changes while loading
        published[key.replace("roberta.encoder.layers.", "roberta.encoder.layer.")] = weights[key]
    model.load_state_dict(weights)
    model = model.double()
    (folder / "config.json").write_text(json.dumps(config, indent=1))
    preprocessor = {"size": {"shortest_edge": SIZE}, "crop_size": {"height": SIZE, "width": SIZE}, "resample": 3, "image_mean": MEAN, "image_std": STD}
    (folder / "preprocessor_config.json").write_text(json.dumps(preprocessor, indent=1))
    save_file(published, folder / "model.safetensors", metadata={"format": "pt"})
    batch = tokenizer(TEXTS, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
    pixels = np.random.default_rng(5).integers(0, 256, (2, SIZE, SIZE, 3), dtype=np.uint8)
    mean, std = torch.tensor(MEAN, dtype=torch.float64), torch.tensor(STD, dtype=torch.float64)
    values = ((torch.tensor(pixels, dtype=torch.float64) / 255 - mean) / std).permute(0, 3, 1, 2)

    def unit(output):
        vectors = getattr(output, "pooler_output", output)
        return (vectors / vectors.norm(dim=-1, keepdim=True)).tolist()

    with torch.no_grad():
        texts = unit(model.get_text_features(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"]))
        images = unit(model.get_image_features(pixel_values=values))
    ids = [[i for i, seen in zip(*row) if seen] for row in zip(batch["input_ids"].tolist(), batch["attention_mask"].tolist())]
    golden = {
        "texts": [{"text": x, "ids": i, "vector": v} for x, i, v in zip(TEXTS, ids, texts)],
        "images": [{"rgb": base64.b64encode(p.tobytes()).decode(), "vector": v} for p, v in zip(pixels, images)],
    }
    (folder / "golden.json").write_text(json.dumps(golden))
