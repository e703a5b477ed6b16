"""Compiles ../clip_program.py to ../clip_program.pt. Run it with PyTorch 2.7.1 after every change of the program:

python models/recipe/compile_clip_program.py
"""

import hashlib
import io
import sys
import zipfile
from pathlib import Path

import torch

MODELS = Path(__file__).resolve().parent.parent
EPOCH = (1980, 1, 1, 0, 0, 0)


def compile_program(source: Path) -> bytes:
    sys.path.insert(0, str(source.parent))
    from clip_program import ClipProgram

    program = torch.jit.script(ClipProgram(hashlib.sha256(source.read_bytes()).hexdigest()))
    buffer = io.BytesIO()
    torch.jit.save(program, buffer)
    return buffer.getvalue()


def without_debug_info(artifact: bytes) -> bytes:
    """Drops the tables that map code to source lines: half of the size, and they hold paths of the machine that compiled it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(artifact)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(n for n in old.namelist() if not n.endswith(".debug_pkl")):
            new.writestr(zipfile.ZipInfo(name, EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


if __name__ == "__main__":
    artifact = without_debug_info(compile_program(MODELS / "clip_program.py"))
    torch.jit.load(io.BytesIO(artifact))
    (MODELS / "clip_program.pt").write_bytes(artifact)
    print(f"models/clip_program.pt: {len(artifact):,} bytes")
