"""Writes the demo model as a Hugging Face CLIP checkpoint."""

import json

import torch
from safetensors.torch import save_file

MEAN = [0.48145466, 0.4578275, 0.40821073]
STD = [0.26862954, 0.26130258, 0.27577711]


def config(vocabulary, image_size=64, patch=8, vision=(128, 4), text=(128, 2), tokens=24, projection=128):
    """config.json for these sizes: (width, layers) of each tower; a head is 32 wide."""

    def tower(width, layers):
        return {
            "hidden_act": "quick_gelu",
            "hidden_size": width,
            "intermediate_size": 4 * width,
            "layer_norm_eps": 1e-05,
            "num_attention_heads": width // 32,
            "num_hidden_layers": layers,
            "projection_dim": projection,
        }

    return {
        "architectures": ["CLIPModel"],
        "model_type": "clip",
        "projection_dim": projection,
        "logit_scale_init_value": 2.6592,
        "text_config": {
            "model_type": "clip_text_model",
            **tower(*text),
            "max_position_embeddings": tokens,
            "vocab_size": vocabulary,
            "bos_token_id": vocabulary - 2,
            "eos_token_id": vocabulary - 1,
            "pad_token_id": vocabulary - 1,
        },
        "vision_config": {
            "model_type": "clip_vision_model",
            **tower(*vision),
            "image_size": image_size,
            "num_channels": 3,
            "patch_size": patch,
        },
    }


def preprocessor(side):
    """preprocessor_config.json: CLIP's own preparation of pictures, at this side."""
    return {
        "do_resize": True,
        "size": {"shortest_edge": side},
        "resample": 3,
        "do_center_crop": True,
        "crop_size": {"height": side, "width": side},
        "do_rescale": True,
        "rescale_factor": 1 / 255,
        "do_normalize": True,
        "image_mean": MEAN,
        "image_std": STD,
        "do_convert_rgb": True,
        "image_processor_type": "CLIPImageProcessor",
    }


def export(folder, settings, tokenizer_json, weights):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(settings, indent=1) + "\n")
    side = settings["vision_config"]["image_size"]
    (folder / "preprocessor_config.json").write_text(json.dumps(preprocessor(side), indent=1) + "\n")
    (folder / "tokenizer.json").write_text(tokenizer_json + "\n")
    halves = {name: tensor.to(torch.float16).contiguous() for name, tensor in weights.items()}
    file = folder / "model.safetensors"
    save_file(halves, file, metadata={"format": "pt"})
    file.chmod(0o644)
