"""Draws a world once and keeps it as arrays: what the model sees, what is said of it, and what is true of it."""

import argparse
import json
from pathlib import Path

import numpy as np

from world import CELLS, SIDE, Stream


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path, help="where the arrays go")
    options.add_argument("--seed", type=int, required=True)
    options.add_argument("--count", type=int, required=True)
    options.add_argument("--noise", action="store_true", help="store some pictures as JPEG first")
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    draw(chosen.folder, Stream(chosen.seed, chosen.count), np.random.default_rng(chosen.seed) if chosen.noise else None)


def draw(folder, stream, noise):
    shape = (stream.count, SIDE, SIDE, 3)
    pixels = np.lib.format.open_memmap(folder / "pixels.npy", "w+", np.uint8, shape)
    cells = np.zeros((stream.count, CELLS, 3), np.uint8)
    captions, claims, starts = [], [], [0]
    answers = np.zeros((stream.count, len(stream.queries)), bool)
    for i, picture in enumerate(stream.pictures(noise)):
        pixels[i] = picture.pixels
        cells[i] = picture.cells
        captions.append(picture.captions)
        claims.append(np.unique(picture.claims))
        starts.append(starts[-1] + len(claims[-1]))
        answers[i, picture.answers] = True
        if (i + 1) % 10_000 == 0:
            print(f"{i + 1} of {stream.count} pictures drawn", flush=True)
    pixels.flush()
    np.save(folder / "cells.npy", cells)
    np.save(folder / "claims.npy", np.concatenate(claims))
    np.save(folder / "claim_starts.npy", np.array(starts))
    np.save(folder / "answers.npy", answers)
    (folder / "captions.json").write_text(json.dumps(captions))
    (folder / "queries.json").write_text(json.dumps(stream.queries))


if __name__ == "__main__":
    main()
