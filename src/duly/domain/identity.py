"""Ids made from what a thing is, so that making it twice makes it once. Knows no randomness."""

from __future__ import annotations

import hashlib

KEY_DIGITS = 20
PART_SEPARATOR = "\x1f"


def key_of(prefix: str, *parts: object) -> str:
    """An id such as ``promise_5f0c...`` that is the same for the same ``parts``, in any process."""
    digest = hashlib.sha256(PART_SEPARATOR.join(str(part) for part in parts).encode())
    return f"{prefix}_{digest.hexdigest()[:KEY_DIGITS]}"
