"""The peer of `intellisense bench precision`: the image encoder of a checkpoint in transformers, eager, in fp32.

Usage: python_encoder.py CHECKPOINT PICTURES THREADS BATCH_SIZE, where PICTURES holds the bytes of one batch (pictures, rows, columns,
colours). Prints its vectors, then answers each line "go N" with the seconds that N batches took; loading, reading and normalising do not
count.
"""

import json
import pathlib
import sys
import time

import torch
from transformers import AutoModel


def read(checkpoint, pictures, count):
    """The pictures as the model wants them."""
    settings = json.loads((checkpoint / "preprocessor_config.json").read_text())
    mean, std = (torch.tensor(settings[name]).view(3, 1, 1) for name in ("image_mean", "image_std"))
    pixels = torch.frombuffer(bytearray(pictures.read_bytes()), dtype=torch.uint8)
    side = round((len(pixels) / count / 3) ** 0.5)
    pixels = pixels.view(count, side, side, 3).permute(0, 3, 1, 2)
    return ((pixels * settings["rescale_factor"] - mean) / std).contiguous()


def embed(model, pixels):
    """Vectors of unit length."""
    pooled = model.vision_model(pixel_values=pixels)[1]
    if hasattr(model, "visual_projection"):
        pooled = model.visual_projection(pooled)
    return torch.nn.functional.normalize(pooled, dim=-1)


def main():
    checkpoint, pictures = map(pathlib.Path, sys.argv[1:3])
    threads, batch_size = map(int, sys.argv[3:])
    torch.set_num_threads(threads)
    model = AutoModel.from_pretrained(checkpoint).float().eval()
    pixels = read(checkpoint, pictures, batch_size)
    with torch.inference_mode():
        print(json.dumps(embed(model, pixels).tolist()), flush=True)
        for line in sys.stdin:
            began = time.perf_counter()
            for _ in range(int(line.split()[1])):
                embed(model, pixels)
            print(time.perf_counter() - began, flush=True)


main()
