"""A byte-level BPE of CLIP's exact shape, with a small vocabulary of its own."""

import json
from collections import Counter

from tokenizers import Regex, normalizers, pre_tokenizers

WORDS = r"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"
START, END, SUFFIX = "<|startoftext|>", "<|endoftext|>", "</w>"


def words_of(texts):
    """How often each word occurs, split and spelled in bytes as CLIP does."""
    normal = normalizers.Sequence([normalizers.NFC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Lowercase()])
    split = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(WORDS), "removed", invert=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    counts = Counter(texts)
    words = Counter()
    for text, times in counts.items():
        for word, _ in split.pre_tokenize_str(normal.normalize_str(text)):
            words[word] += times
    return words


def learn_merges(words):
    """Joins the commonest pair of neighbours again and again, until every word of the captions is one token."""
    spelled = {tuple(word[:-1]) + (word[-1] + SUFFIX,): times for word, times in words.items()}
    merges = []
    while True:
        pairs = Counter()
        for parts, times in spelled.items():
            for pair in zip(parts, parts[1:]):
                pairs[pair] += times
        if not pairs:
            return merges
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        merges.append(best)
        spelled = {joined(parts, best): times for parts, times in spelled.items()}


def joined(parts, pair):
    result, i = [], 0
    while i < len(parts):
        if parts[i : i + 2] == pair:
            result.append(parts[i] + parts[i + 1])
            i += 2
        else:
            result.append(parts[i])
            i += 1
    return tuple(result)


def build(texts):
    """The tokenizer.json of a tokenizer that knows every word of these texts, and spells out all others."""
    merges = learn_merges(words_of(texts))
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    pieces = letters + [letter + SUFFIX for letter in letters] + [a + b for a, b in merges]
    vocabulary = {piece: i for i, piece in enumerate(dict.fromkeys(pieces))}
    for special in (START, END):
        vocabulary[special] = len(vocabulary)
    return json.dumps(document(vocabulary, merges), ensure_ascii=False, indent=1)


def document(vocabulary, merges):
    start, end = vocabulary[START], vocabulary[END]
    special = {"single_word": False, "lstrip": False, "rstrip": False, "special": True}
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": start, "content": START, "normalized": True, **special},
            {"id": end, "content": END, "normalized": False, **special},
        ],
        "normalizer": {
            "type": "Sequence",
            "normalizers": [
                {"type": "NFC"},
                {"type": "Replace", "pattern": {"Regex": "\\s+"}, "content": " "},
                {"type": "Lowercase"},
            ],
        },
        "pre_tokenizer": {
            "type": "Sequence",
            "pretokenizers": [
                {"type": "Split", "pattern": {"Regex": WORDS}, "behavior": "Removed", "invert": True},
                byte_level,
            ],
        },
        "post_processor": {
            "type": "RobertaProcessing",
            "sep": [END, end],
            "cls": [START, start],
            "trim_offsets": False,
            "add_prefix_space": False,
        },
        "decoder": {**byte_level, "add_prefix_space": True},
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": END,
            "continuing_subword_prefix": "",
            "end_of_word_suffix": SUFFIX,
            "fuse_unk": False,
            "byte_fallback": False,
            "ignore_merges": False,
            "vocab": vocabulary,
            "merges": [f"{a} {b}" for a, b in merges],
        },
    }
