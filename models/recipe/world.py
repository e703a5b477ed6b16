"""Reads the drawn pictures that the Java program DrawTrainingSet streams, and prepares them the way CLIP sees pictures."""

import io
import struct
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

HERE = Path(__file__).resolve().parent
CLASSES = HERE.parent / "target" / "classes"
SIDE = 64
CELLS = 8 * 8


@dataclass
class Picture:
    pixels: np.ndarray  # uint8, SIDE x SIDE x RGB, as the model sees them
    cells: np.ndarray  # uint8, patches x 3: subject, colour and pattern of what stands there
    captions: list  # of (claim number, text)
    claims: np.ndarray  # the numbers of all claims that are true of it
    answers: np.ndarray  # the numbers of the evaluation queries that it answers


class Stream:
    """One world, drawn from the first picture on."""

    def __init__(self, seed, count, classes=CLASSES):
        command = ["java", "-Djava.awt.headless=true", "-cp", str(classes), "io.intellisense.pictures.DrawTrainingSet"]
        self.process = subprocess.Popen(command + [str(seed), str(count)], stdout=subprocess.PIPE, bufsize=1 << 22)
        self.source = self.process.stdout
        self.count = count
        self.queries = [(self._text(), self._text()) for _ in range(self._int())]

    def pictures(self, noise=None):
        """All pictures; with a random generator as noise, some are stored as a JPEG first, as people's pictures are."""
        for _ in range(self.count):
            side = self._int()
            raw = np.frombuffer(self.source.read(3 * side * side), np.uint8).reshape(side, side, 3)
            cells = np.frombuffer(self.source.read(CELLS * 3), np.uint8).reshape(CELLS, 3)
            captions = [(self._int(), self._text()) for _ in range(self._int())]
            yield Picture(seen(raw, noise), cells, captions, self._ints(), self._ints())
        if self.process.wait() != 0:
            raise RuntimeError("DrawTrainingSet failed: its message is above")

    def _int(self):
        return struct.unpack(">i", self.source.read(4))[0]

    def _ints(self):
        return np.frombuffer(self.source.read(4 * self._int()), ">i4").astype(np.int32)

    def _text(self):
        return self.source.read(struct.unpack(">H", self.source.read(2))[0]).decode("utf-8")


def seen(raw, noise):
    """CLIP's preprocessing up to the normalisation: PIL's antialiased bicubic (the pictures are square already)."""
    image = Image.fromarray(raw)
    if noise is not None and noise.random() < 0.4:
        stored = io.BytesIO()
        image.save(stored, "JPEG", quality=int(noise.integers(60, 96)))
        image = Image.open(stored)
    return np.asarray(image.resize((SIDE, SIDE), Image.Resampling.BICUBIC))
