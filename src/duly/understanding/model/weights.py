"""The weights of the model: a hidden layer and one of labels, how sure its numbers are, and from where on they are believed.

Owns the file they are kept in and the arithmetic of one reading. Confidences are whole thousandths in steps of ten, so
that machines whose last digits differ say the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import IO, Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from duly.domain.signals import Intent
from duly.understanding.model.features import HASHED_SIZE, VECTOR_SIZE, VERSION, Matrix, hashed, vectors
from duly.understanding.model.labels import LABELS, meaning_of
from duly.understanding.model.layers import HIDDEN, Layers, softmax
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
    """The numbers of the ``Layers``.

    ``alone`` and ``beside`` are, for each of ``INTENTS``, the least confidence that is believed: where nothing else was
    found, and where something was. ``fingerprint`` is that of the standard phrases they were learnt from, ``own`` that of
    the company's own, empty where there were none.
    """

    inner: NDArray[np.float16]
    inner_bias: Matrix
    outer: NDArray[np.float16]
    outer_bias: Matrix
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
        layers = _layers(self)
        # Summed without the linear algebra library: its threads would wait for other processes' threads.
        hidden = np.einsum("ij,jk->ik", vectors(texts), layers.inner[:VECTOR_SIZE]) + layers.inner_bias
        for row, text in enumerate(texts):
            places, values = hashed(text)
            hidden[row] += np.einsum("j,jk->k", values, layers.inner[VECTOR_SIZE + places])
        scores = np.einsum("ij,jk->ik", np.maximum(hidden, np.float32(0)), layers.outer) + layers.outer_bias
        return [_guesses(row) for row in softmax(scores / self.temperature)]

    def believes(self, guess: Guess) -> bool:
        """Whether it is sure enough where nothing else was found."""
        return guess.confidence >= int(self.alone[INTENTS.index(guess.intent)])

    def insists(self, guess: Guess) -> bool:
        """Whether it is sure enough where something else was found: stop signals alone."""
        return guess.confidence >= int(self.beside[INTENTS.index(guess.intent)])


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
    layers = (weights.inner, weights.inner_bias, weights.outer, weights.outer_bias)
    for part in (*layers, np.asarray(weights.temperature), weights.alone, weights.beside):
        counted.update(np.ascontiguousarray(part).tobytes())
    return counted.hexdigest()[:VERSION_CHARS]


@lru_cache(maxsize=8)
def _layers(weights: Weights) -> Layers:
    """The numbers as they are reckoned with; widening half a million of them takes longer than a reading."""
    return Layers(
        inner=weights.inner.astype(np.float32),
        inner_bias=weights.inner_bias,
        outer=weights.outer.astype(np.float32),
        outer_bias=weights.outer_bias,
    )


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
        found = _kept_in(kept) if version == VERSION and labels == LABELS else None
    except (OSError, EOFError, KeyError, ValueError, TypeError, BadZipFile) as error:
        raise WeightsInvalid("it is no file of weights") from error
    if found is None or (found.inner.shape, found.outer.shape) != ((FEATURES, HIDDEN), (HIDDEN, len(LABELS))):
        raise WeightsInvalid("it was learnt by another version of Duly")
    return found


def _kept_in(kept: Mapping[str, NDArray[Any]]) -> Weights:
    return Weights(
        inner=kept["inner"],
        inner_bias=kept["inner_bias"],
        outer=kept["outer"],
        outer_bias=kept["outer_bias"],
        temperature=np.float32(kept["temperature"]),
        alone=kept["alone"],
        beside=kept["beside"],
        fingerprint=str(kept["fingerprint"]),
        own=str(kept["own"]),
    )


def write_weights(stream: IO[bytes], weights: Weights) -> None:
    np.savez_compressed(
        stream,
        version=np.int64(VERSION),
        labels=np.array(LABELS),
        inner=weights.inner,
        inner_bias=weights.inner_bias,
        outer=weights.outer,
        outer_bias=weights.outer_bias,
        temperature=weights.temperature,
        alone=weights.alone,
        beside=weights.beside,
        fingerprint=np.array(weights.fingerprint),
        own=np.array(weights.own),
    )
