"""Judges a model by the evaluation queries: mean precision@10 over pictures that it has not seen."""

import argparse
import json
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch

from checkpoint import MEAN, STD

PAGE = 10


def normalise(pixels):
    """uint8 N x H x W x RGB to what the model wants."""
    mean, std = (torch.tensor(values) * 255 for values in (MEAN, STD))
    return ((pixels.float() - mean) / std).permute(0, 3, 1, 2)


class Evaluation:
    def __init__(self, folder, encode):
        self.pixels = np.load(folder / "pixels.npy", mmap_mode="r")
        self.answers = np.load(folder / "answers.npy")
        queries = json.loads((folder / "queries.json").read_text())
        self.kinds = [kind for kind, _ in queries]
        self.texts = [text for _, text in queries]
        self.tokens = torch.from_numpy(encode(self.texts).astype(np.int64))

    @torch.no_grad()
    def precisions(self, model):
        """Of the ten best pictures for each query, the share that is right."""
        batches = [torch.from_numpy(self.pixels[i : i + 500].copy()) for i in range(0, len(self.pixels), 500)]
        with torch.autocast("cpu", torch.bfloat16):
            images = torch.cat([model.image(normalise(batch)) for batch in batches])
        best = (model.text(self.tokens) @ images.T).topk(PAGE, dim=1).indices.numpy()
        return np.array([self.answers[page, query].mean() for query, page in enumerate(best)])

    def table(self, model):
        right = self.precisions(model)
        by_kind = defaultdict(list)
        for kind, share in zip(self.kinds, right):
            by_kind[kind].append(share)
        lines = [f"  {kind:24} {len(shares):4}  {np.mean(shares):.3f}" for kind, shares in by_kind.items()]
        worst = [f"{self.texts[i]} ({right[i]:.1f})" for i in np.argsort(right)[:12]]
        mean = f"  {'all':24} {len(right):4}  {right.mean():.3f}"
        return "\n".join(lines + [mean, "  weakest: " + ", ".join(worst)])


def main():
    from safetensors.torch import load_file

    from clip_model import Clip
    from train_demo import encoder

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="a checkpoint folder")
    parser.add_argument("world", type=Path, help="folder that draw_world.py filled")
    chosen = parser.parse_args()
    model = Clip(json.loads((chosen.model / "config.json").read_text()))
    weights = load_file(chosen.model / "model.safetensors")
    model.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
    encode = encoder((chosen.model / "tokenizer.json").read_text())
    print(Evaluation(chosen.world, encode).table(model))


if __name__ == "__main__":
    main()
