"""Trains the demo model on a drawn world. Can be stopped and resumed; a usable model is exported every few minutes."""

import argparse
import json
import math
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

import checkpoint
import tokenizer as bpe
from clip_model import Clip
from evaluate import Evaluation, normalise
from muon import Muon

TOKENS = 24
TEXTS_PER_PICTURE = 2
AVERAGE = 0.998
COMMON = 40  # a claim has a prototype if it is true of so many pictures


@dataclass
class Batch:
    pixels: torch.Tensor  # pictures x side x side x RGB, uint8
    tokens: torch.Tensor  # texts x tokens
    truth: torch.Tensor  # pictures x texts: 1 where the text is true of the picture
    prototypes: torch.Tensor  # the prototypes of all common claims that are true of some picture here
    prototype_truth: torch.Tensor  # pictures x prototypes
    cells: torch.Tensor  # pictures x patches x 3: subject, colour and pattern of what stands there, 0 where nothing does
    said: torch.Tensor  # texts: which of these prototypes the text puts into words, -1 where none


class World:
    """A drawn world in memory-mapped arrays: batches of pictures, texts, and which text is true of which picture."""

    def __init__(self, folder, encode):
        self.pixels = np.load(folder / "pixels.npy", mmap_mode="r")
        self.cells = np.load(folder / "cells.npy")
        self.claims = np.load(folder / "claims.npy")
        self.starts = np.load(folder / "claim_starts.npy")
        captions = json.loads((folder / "captions.json").read_text())
        self.caption_claims = np.array([[number for number, _ in some] for some in captions], np.int32)
        ids = {}
        for some in captions:
            for _, text in some:
                if text not in ids:
                    ids[text] = len(ids)
        self.caption_texts = np.array([[ids[text] for _, text in some] for some in captions], np.int32)
        self.tokens = encode(list(ids))
        self.column = np.full(int(self.claims.max()) + 1, -1, np.int32)
        common = np.flatnonzero(np.bincount(self.claims) >= COMMON)
        self.prototype = np.full(len(self.column), -1, np.int64)
        self.prototype[common] = np.arange(len(common))
        self.prototypes = len(common)

    def batch(self, chance, size):
        rows = np.sort(chance.choice(len(self.pixels), size, replace=False))
        count = self.caption_claims.shape[1]
        picks = np.argsort(chance.random((size, count)), axis=1)[:, :TEXTS_PER_PICTURE]
        said = np.take_along_axis(self.caption_claims[rows], picks, 1).ravel()
        tokens = self.tokens[np.take_along_axis(self.caption_texts[rows], picks, 1).ravel()]
        near = np.unique(np.concatenate([self.claims[self.starts[row] : self.starts[row + 1]] for row in rows]))
        near = near[self.prototype[near] >= 0]
        return Batch(
            pixels=torch.from_numpy(self.pixels[rows]),
            tokens=torch.from_numpy(tokens.astype(np.int64)),
            truth=self.truth(rows, said),
            prototypes=torch.from_numpy(self.prototype[near]),
            prototype_truth=self.truth(rows, near),
            cells=torch.from_numpy(self.cells[rows].astype(np.int64)),
            said=torch.from_numpy(np.where(np.isin(said, near), np.searchsorted(near, said), -1)),
        )

    def truth(self, rows, said):
        """Which of these claims (columns) are true of which picture (rows)."""
        distinct, where = np.unique(said, return_inverse=True)
        self.column[distinct] = np.arange(len(distinct))
        truth = np.zeros((len(rows), len(distinct)), np.float32)
        for i, row in enumerate(rows):
            columns = self.column[self.claims[self.starts[row] : self.starts[row + 1]]]
            truth[i, columns[columns >= 0]] = 1
        self.column[distinct] = -1
        return torch.from_numpy(truth[:, where])


def encoder(tokenizer_json):
    tokenizer = Tokenizer.from_str(tokenizer_json)
    tokenizer.enable_truncation(TOKENS)
    tokenizer.enable_padding(length=TOKENS, pad_id=tokenizer.token_to_id(bpe.END), pad_token=bpe.END)
    return lambda texts: np.array([one.ids for one in tokenizer.encode_batch(texts)], np.int16)


def embed_texts(model, tokens, parts=4):
    """Short texts in one go, long texts in another: little time is spent on padding."""
    lengths = (tokens == model.text_model.eos).int().argmax(dim=1) + 1
    order = lengths.argsort()
    vectors = [model.text(tokens[some][:, : int(lengths[some].max())]) for some in order.chunk(parts)]
    return torch.cat(vectors)[order.argsort()]


def loss_of(images, texts, truth, scale):
    """CLIP's contrastive loss where several texts are true of a picture: each true pair is wanted alike."""
    logits = scale * images @ texts.T
    by_text = -(truth / truth.sum(0, keepdim=True) * logits.log_softmax(0)).sum(0).mean()
    by_image = -(truth / truth.sum(1, keepdim=True) * logits.log_softmax(1)).sum(1).mean()
    return (by_text + by_image) / 2


def naming_loss(texts, prototypes, said, scale):
    """Each text should be nearest to the prototype of what it says."""
    named = said >= 0
    return F.cross_entropy(scale * texts[named] @ prototypes.T, said[named])


class Sight(torch.nn.Module):
    """Says of each patch what it is a part of. Only for training: it teaches the picture tower to see before it can name."""

    NUMBERS = (30, 13, 5)  # subjects, colours, patterns, each with "nothing"

    def __init__(self, width):
        super().__init__()
        self.norm = torch.nn.LayerNorm(width)
        self.heads = torch.nn.ModuleList(torch.nn.Linear(width, count) for count in self.NUMBERS)

    def loss(self, patches, cells):
        patches = self.norm(patches.float())
        losses = []
        for i, head in enumerate(self.heads):
            weights = torch.ones(self.NUMBERS[i])
            weights[0] = 0.25
            losses.append(F.cross_entropy(head(patches).flatten(0, 1), cells[:, :, i].flatten(), weights))
        return sum(losses) / len(losses)


class Training:
    def __init__(self, chosen):
        self.chosen = chosen
        tokenizer_file = chosen.out / "tokenizer.json"
        if not tokenizer_file.exists():
            captions = json.loads((chosen.world / "captions.json").read_text())
            chosen.out.mkdir(parents=True, exist_ok=True)
            tokenizer_file.write_text(bpe.build(text for some in captions for _, text in some))
        self.tokenizer_json = tokenizer_file.read_text().rstrip("\n")
        encode = encoder(self.tokenizer_json)
        vocabulary = Tokenizer.from_str(self.tokenizer_json).get_vocab_size()
        self.settings = checkpoint.config(
            vocabulary,
            patch=chosen.patch,
            vision=(chosen.vision_width, chosen.vision_layers),
            text=(chosen.text_width, chosen.text_layers),
            tokens=TOKENS,
            projection=chosen.projection,
        )
        self.world = World(chosen.world, encode)
        self.evaluation = Evaluation(chosen.evaluation, encode) if chosen.evaluation else None
        self.model = Clip(self.settings)
        self.average = {name: tensor.detach().clone() for name, tensor in self.model.state_dict().items()}
        # One learned vector for each common claim. Pictures and texts are drawn to them as well as to each other: a
        # batch then holds thousands of claims to tell apart, not only the few hundred that were put into words.
        self.prototypes = torch.nn.Embedding(self.world.prototypes, self.settings["projection_dim"])
        torch.nn.init.normal_(self.prototypes.weight, std=self.settings["projection_dim"] ** -0.5)
        self.sight = Sight(chosen.vision_width)
        inner = {name for name, p in self.model.named_parameters() if ".layers." in name and p.ndim == 2}
        matrices = [p for name, p in self.model.named_parameters() if name in inner]
        others = [p for name, p in self.model.named_parameters() if name not in inner]
        others += [*self.prototypes.parameters(), *self.sight.parameters()]
        self.optimisers = {
            "muon": Muon(matrices, lr=chosen.muon_rate),
            "adam": torch.optim.Adam(others, lr=chosen.rate, betas=(0.9, 0.98), foreach=True),
        }
        self.highest = {"muon": chosen.muon_rate, "adam": chosen.rate}
        self.step, self.seconds = 0, 0.0
        print(f"{sum(p.numel() for p in self.model.parameters()):,} weights, vocabulary of {vocabulary}", flush=True)
        self.resume()

    def resume(self):
        state = self.chosen.out / "training.pt"
        if state.exists():
            kept = torch.load(state)
            self.model.load_state_dict(kept["model"])
            self.prototypes.load_state_dict(kept["prototypes"])
            self.sight.load_state_dict(kept["sight"])
            for name, optimiser in self.optimisers.items():
                optimiser.load_state_dict(kept[name])
            self.average, self.step, self.seconds = kept["average"], kept["step"], kept["seconds"]
            print(f"goes on at step {self.step}, after {self.seconds / 60:.1f} minutes", flush=True)

    def keep(self):
        kept = {
            "model": self.model.state_dict(),
            "prototypes": self.prototypes.state_dict(),
            "sight": self.sight.state_dict(),
            **{name: optimiser.state_dict() for name, optimiser in self.optimisers.items()},
            "average": self.average,
            "step": self.step,
            "seconds": self.seconds,
        }
        torch.save(kept, self.chosen.out / "training.part")
        (self.chosen.out / "training.part").replace(self.chosen.out / "training.pt")
        checkpoint.export(self.chosen.out, self.settings, self.tokenizer_json, self.average)
        if self.evaluation:
            averaged = Clip(self.settings)
            averaged.load_state_dict(self.average)
            print(self.evaluation.table(averaged), flush=True)

    def rate(self):
        """Warm up, then a half cosine over the time that there is: a busy machine gets fewer steps, not a cut-off end."""
        done = min(1.0, self.seconds / (60 * self.chosen.minutes))
        return min(1.0, (self.step + 1) / 100) * max(0.01, 0.5 * (1 + math.cos(math.pi * done)))

    def run(self):
        chance = np.random.default_rng([self.chosen.seed, self.step])
        next_keep, losses = self.seconds + 60 * self.chosen.keep_every, []
        while self.seconds < 60 * self.chosen.minutes:
            began = time.time()
            losses.append(self.one_step(self.world.batch(chance, self.chosen.batch)))
            self.seconds += time.time() - began
            if self.step % 50 == 0:
                parts = "  ".join(f"{value:.3f}" for value in np.mean(losses, axis=0))
                print(f"step {self.step}  {self.seconds / 60:.1f} min  losses {parts}", flush=True)
                losses = []
            if self.seconds >= next_keep:
                next_keep = self.seconds + 60 * self.chosen.keep_every
                self.keep()
        self.keep()

    def loss(self, batch):
        with torch.autocast("cpu", torch.bfloat16, enabled=self.chosen.bf16):
            images, patches = self.model.image_and_patches(normalise(batch.pixels))
            texts = embed_texts(self.model, batch.tokens)
        prototypes = F.normalize(self.prototypes(batch.prototypes), dim=-1)
        scale = self.model.logit_scale.exp()
        contrast = loss_of(images, texts, batch.truth, scale)
        likeness = loss_of(images, prototypes, batch.prototype_truth, scale)
        naming = naming_loss(texts, prototypes, batch.said, scale)
        seeing = self.sight.loss(patches, batch.cells)
        return torch.stack([contrast, likeness, 0.5 * naming, seeing])

    def one_step(self, batch):
        losses = self.loss(batch)
        for optimiser in self.optimisers.values():
            optimiser.zero_grad()
        losses.sum().backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for name, optimiser in self.optimisers.items():
            for group in optimiser.param_groups:
                group["lr"] = self.highest[name] * self.rate()
            optimiser.step()
        with torch.no_grad():
            self.model.logit_scale.clamp_(max=math.log(100))
            share = max(1 - AVERAGE, 9 / (self.step + 10))  # the average reaches back over a tenth of the training, at first
            torch._foreach_lerp_(list(self.average.values()), list(self.model.state_dict().values()), share)
        self.step += 1
        return losses.detach().numpy()


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("world", type=Path, help="folder that draw_world.py filled")
    parser.add_argument("out", type=Path, help="where the model and the state of the training go")
    parser.add_argument("--evaluation", type=Path, help="another drawn world to judge by")
    parser.add_argument("--minutes", type=float, default=50)
    parser.add_argument("--keep-every", type=float, default=5, metavar="MINUTES")
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--muon-rate", type=float, default=0.02)
    parser.add_argument("--patch", type=int, default=8)
    parser.add_argument("--vision-width", type=int, default=128)
    parser.add_argument("--vision-layers", type=int, default=4)
    parser.add_argument("--text-width", type=int, default=128)
    parser.add_argument("--text-layers", type=int, default=2)
    parser.add_argument("--projection", type=int, default=128)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--bf16", action=argparse.BooleanOptionalAction, default=True)
    return parser.parse_args()


if __name__ == "__main__":
    chosen = options()
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(chosen.threads)
    Training(chosen).run()
