"""The weights of the model: one linear layer, how sure its numbers are, and from where on they are believed.

Owns the file they are kept in and the arithmetic of one reading. Confidences are whole thousandths in steps of ten, so
that machines whose last digits differ say the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import IO
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from duly.domain.signals import Intent
from duly.understanding.model.features import HASHED_SIZE, VECTOR_SIZE, VERSION, Matrix, hashed, vectors
from duly.understanding.model.labels import LABELS, meaning_of
from duly.understanding.second_opinion import Guess

STANDARD = "standard.npz"
STEPS = 100
"""Confidence is told in so many steps."""
NEVER = 1_001
"""A threshold that no confidence reaches."""
MEANINGS = tuple(meaning_of(label) for label in LABELS)
INTENTS: tuple[Intent, ...] = tuple(dict.fromkeys(meaning.intent for meaning in MEANINGS))
INTENT_AT = np.array([INTENTS.index(meaning.intent) for meaning in MEANINGS])
DISPUTES_AT = np.array([at for at, meaning in enumerate(MEANINGS) if meaning.reason is not None])
FEATURES = VECTOR_SIZE + HASHED_SIZE
VERSION_CHARS = 12


class WeightsInvalid(ValueError):
    """A file holds no weights that this version can use."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Weights:
    """``layer`` has a row for each feature and a column for each label.

    ``alone`` and ``beside`` are, for each of ``INTENTS``, the least confidence that is believed: where nothing else was
    found, and where something was. ``fingerprint`` is that of the standard phrases they were learnt from, ``own`` that of
    the company's own, empty where there were none.
    """

    layer: NDArray[np.float16]
    bias: Matrix
    temperature: np.float32
    alone: NDArray[np.int32]
    beside: NDArray[np.int32]
    fingerprint: str
    own: str = ""

    @property
    def version(self) -> str:
        """Tells these weights from all others; the journal keeps it with every message they have read."""
        return _version(self)

    def guesses(self, texts: Sequence[str]) -> list[tuple[Guess, ...]]:
        """For each text what it may mean, the likeliest first; at least ten thousandths."""
        if not texts:
            return []
        layer = self.layer.astype(np.float32)
        # Summed without the linear algebra library: its threads would wait for other processes' threads.
        scores = np.einsum("ij,jk->ik", vectors(texts), layer[:VECTOR_SIZE]) + self.bias
        for row, text in enumerate(texts):
            places, values = hashed(text)
            scores[row] += (layer[VECTOR_SIZE + places] * values[:, None]).sum(axis=0)
        return [_guesses(row) for row in softmax(scores / self.temperature)]

    def believes(self, guess: Guess) -> bool:
        """Whether it is sure enough where nothing else was found."""
        return guess.confidence >= int(self.alone[INTENTS.index(guess.intent)])

    def insists(self, guess: Guess) -> bool:
        """Whether it is sure enough where something else was found: stop signals alone."""
        return guess.confidence >= int(self.beside[INTENTS.index(guess.intent)])


def softmax(scores: Matrix) -> Matrix:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


def by_intent(likelihoods: Matrix) -> Matrix:
    """One column for each of ``INTENTS``: a dispute is as likely as all its reasons together."""
    summed = np.zeros((len(likelihoods), len(INTENTS)), dtype=np.float32)
    np.add.at(summed.T, INTENT_AT, likelihoods.T)
    return summed


def _guesses(likelihoods: Matrix) -> tuple[Guess, ...]:
    reason = MEANINGS[int(DISPUTES_AT[likelihoods[DISPUTES_AT].argmax()])].reason
    confidences = np.rint(by_intent(likelihoods[None, :])[0] * STEPS).astype(int) * (1000 // STEPS)
    found = [
        Guess(intent=intent, confidence=int(confidence), reason=reason if intent is Intent.DISPUTE else None)
        for intent, confidence in zip(INTENTS, confidences, strict=True)
        if confidence > 0
    ]
    return tuple(sorted(found, key=lambda guess: -guess.confidence))


@lru_cache(maxsize=8)
def _version(weights: Weights) -> str:
    counted = sha256(weights.fingerprint.encode() + weights.own.encode())
    for part in (weights.layer, weights.bias, np.asarray(weights.temperature), weights.alone, weights.beside):
        counted.update(np.ascontiguousarray(part).tobytes())
    return counted.hexdigest()[:VERSION_CHARS]


@lru_cache(maxsize=1)
def standard_weights() -> Weights:
    """The weights that come with this version."""
    with files("duly.understanding.model").joinpath(STANDARD).open("rb") as stream:
        return read_weights(stream)


def read_weights(stream: IO[bytes]) -> Weights:
    """Raises ``WeightsInvalid`` where the file is none, or one of another version."""
    try:
        kept = np.load(stream, allow_pickle=False)
        version, labels = int(kept["version"]), tuple(str(label) for label in kept["labels"])
        found = Weights(
            layer=kept["layer"],
            bias=kept["bias"],
            temperature=kept["temperature"],
            alone=kept["alone"],
            beside=kept["beside"],
            fingerprint=str(kept["fingerprint"]),
            own=str(kept["own"]),
        )
    except (OSError, EOFError, KeyError, ValueError, TypeError, BadZipFile) as error:
        raise WeightsInvalid("it is no file of weights") from error
    if version != VERSION or labels != LABELS or found.layer.shape != (FEATURES, len(LABELS)):
        raise WeightsInvalid("it was learnt by another version of Duly")
    return found


def write_weights(stream: IO[bytes], weights: Weights) -> None:
    np.savez_compressed(
        stream,
        version=np.int64(VERSION),
        labels=np.array(LABELS),
        layer=weights.layer,
        bias=weights.bias,
        temperature=weights.temperature,
        alone=weights.alone,
        beside=weights.beside,
        fingerprint=np.array(weights.fingerprint),
        own=np.array(weights.own),
    )
