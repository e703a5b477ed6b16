"""The peer of `intellisense bench backfill`: pictures of a folder into a vector store by Pillow, PyTorch in fp32 and qdrant-client.

Usage: python_peer.py FOLDER MODEL GRPC_PORT THREADS BATCH_SIZE. Prints images a second; loading libraries and model does not count.
"""

import hashlib
import pathlib
import sys
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

import torch
from PIL import Image
from qdrant_client import QdrantClient, models
from transformers import CLIPModel

COLLECTION = "python_peer"
MEAN = torch.tensor([0.48145466, 0.4578275, 0.40821073]).view(3, 1, 1)
STD = torch.tensor([0.26862954, 0.26130258, 0.27577711]).view(3, 1, 1)


def read(path, side):
    """The picture's id, and its square as floats: short side to `side`, bicubic, centre crop."""
    file = path.read_bytes()
    with Image.open(path) as picture:
        rgb = picture.convert("RGB")
        scale = side / min(rgb.size)
        rgb = rgb.resize([max(side, round(length * scale)) for length in rgb.size], Image.Resampling.BICUBIC)
    left, top = (rgb.width - side) // 2, (rgb.height - side) // 2
    square = rgb.crop((left, top, left + side, top + side))
    pixels = torch.frombuffer(bytearray(square.tobytes()), dtype=torch.uint8).view(side, side, 3).permute(2, 0, 1)
    image = str(uuid.uuid5(uuid.NAMESPACE_URL, hashlib.sha256(file).hexdigest()))
    return image, (pixels.float() / 255 - MEAN) / STD


def embed(model, squares):
    """Vectors of unit length."""
    pooled = model.vision_model(pixel_values=torch.stack(squares))[1]
    return torch.nn.functional.normalize(model.visual_projection(pooled), dim=-1)


def main():
    folder, checkpoint, port, threads, batch_size = sys.argv[1:]
    batch_size = int(batch_size)
    torch.set_num_threads(int(threads))
    model = CLIPModel.from_pretrained(checkpoint, torch_dtype=torch.float32).eval()
    side = model.config.vision_config.image_size
    client = QdrantClient(host="127.0.0.1", grpc_port=int(port), prefer_grpc=True, check_compatibility=False)
    size = models.VectorParams(size=model.config.projection_dim, distance=models.Distance.COSINE)
    client.create_collection(COLLECTION, vectors_config=size)
    paths = sorted(path for path in pathlib.Path(folder).rglob("*") if path.is_file())
    batches = [paths[i : i + batch_size] for i in range(0, len(paths), batch_size)]
    with torch.inference_mode(), ThreadPoolExecutor(int(threads)) as pool:
        embed(model, [torch.zeros(3, side, side)] * batch_size)
        began = time.perf_counter()
        ahead = [[pool.submit(read, path, side) for path in batch] for batch in batches[:2]]
        for number, batch in enumerate(batches):
            if number + 2 < len(batches):
                ahead.append([pool.submit(read, path, side) for path in batches[number + 2]])
            images = [future.result() for future in ahead.pop(0)]
            vectors = embed(model, [square for _, square in images])
            points = [
                models.PointStruct(id=image, vector=vector.tolist(), payload={"path": str(path)})
                for (image, _), vector, path in zip(images, vectors, batch)
            ]
            client.upsert(COLLECTION, points, wait=number + 1 == len(batches))
        print(len(paths) / (time.perf_counter() - began))


main()
