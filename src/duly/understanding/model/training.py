"""Learns the weights from phrases: a softmax layer, its calibration, and the thresholds, all held out fold by fold.

The same phrases give the same weights. Every phrase is also learnt as it looks when it is typed in a hurry. Knows no
file and no language.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib import import_module
from typing import cast

import numpy as np
from numpy.typing import NDArray

from duly.domain.signals import STOP_INTENTS, Intent
from duly.understanding.fold import fold
from duly.understanding.model.features import HASHED_SIZE, Matrix, hashed, vectors
from duly.understanding.model.labels import LABELS
from duly.understanding.model.phrases_file import Phrases, fingerprint
from duly.understanding.model.weights import INTENT_AT, INTENTS, NEVER, STEPS, Weights, by_intent, softmax

SEED = 20_260
FOLDS = 4
EPOCHS = 6
BATCH = 128
ENCODED_AT_ONCE = 256
RATE, DECAY = np.float32(0.03), np.float32(0.001)
MOMENTUM, SPREAD, TINY = np.float32(0.9), np.float32(0.99), np.float32(1e-8)
HURRIED_WEIGHT = np.float32(0.5)
OWN_WEIGHT = np.float32(4)
"""A company's own phrases are few beside the standard ones, and are what its customers do write."""
UNCLEAR_WEIGHT = np.float32(1.5)
"""What only looks like something is harder to learn than what is: there is more of it than can be written down."""
TEMPERATURES = np.arange(0.4, 1.6, 0.05, dtype=np.float32)
CLAIMS = frozenset({Intent.PAID_CLAIM, Intent.PROMISE_TO_PAY, Intent.AFFIRM, Intent.RECEIPT, Intent.DISPUTE})
"""What does harm where it was not meant: it lets the automation run on, or keeps it from an item for nothing."""
PRECISION, PRECISION_OF_CLAIMS = 0.92, 0.96
LEAST, LEAST_OF_CLAIMS = 500, 600
FALSE_STOPS_ALONE, FALSE_STOPS_BESIDE = 0.005, 0.002
"""Alone, of the phrases that only look like something, most of which look like a stop; beside others, of all others."""
LEAST_OF_STOPS_ALONE, LEAST_OF_STOPS_BESIDE = 350, 800
LEAST_OF_OPT_OUT, LEAST_OF_DISPUTE = 850, 850
"""An opt-out lasts until the customer takes it back; a dispute keeps the automation from an item."""
HURRIED_WORD_LETTERS = 5
"""A word as long as this may get a letter wrong."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Examples:
    """One row for each phrase and one for its hurried form; both lie in the same fold."""

    seen: Matrix
    labels: NDArray[np.int64]
    weights: Matrix
    folds: NDArray[np.int64]
    as_written: NDArray[np.bool_]
    own: NDArray[np.bool_]

    @property
    def truth(self) -> NDArray[np.int64]:
        """The labels of the phrases as they were written."""
        return self.labels[self.as_written]

    def only(self, rows: NDArray[np.bool_]) -> Examples:
        return Examples(
            seen=self.seen[rows],
            labels=self.labels[rows],
            weights=self.weights[rows],
            folds=self.folds[rows],
            as_written=self.as_written[rows],
            own=self.own[rows],
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """How the model did on phrases that it had not learnt, in thousandths."""

    phrases: int
    right: int
    temperature: int


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class HeldOut:
    """What layers that had not seen a phrase made of it, a row for each: by label, and how sure they may be of it.

    ``temperature`` makes their confidence as high as they are right; ``alone`` and ``beside`` are thresholds by intent.
    """

    likelihoods: Matrix
    temperature: np.float32
    alone: NDArray[np.int32]
    beside: NDArray[np.int32]


def learn(standard: Sequence[Phrases], own: Sequence[Phrases] = ()) -> tuple[Weights, Report]:
    """The weights for these phrases, and how they did on those held out."""
    with one_thread():
        examples = examples_of(standard, own)
        found = held_out(examples)
        weights = weights_of(examples, found, standard, own)
    right = (by_intent(found.likelihoods).argmax(axis=1) == INTENT_AT[examples.truth]).mean()
    return weights, Report(
        phrases=len(examples.truth), right=int(right * 1000), temperature=int(found.temperature * 1000)
    )


def held_out(examples: Examples) -> HeldOut:
    """Every phrase as it was written, read by a layer that has learnt those of the other folds."""
    scores, truth = _held_out(examples), examples.truth
    temperature = min(TEMPERATURES, key=lambda one: _surprise(scores / one, truth))
    likelihoods = softmax(scores / temperature)
    alone, beside = _thresholds(by_intent(likelihoods), INTENT_AT[truth])
    return HeldOut(likelihoods=likelihoods, temperature=np.float32(temperature), alone=alone, beside=beside)


def weights_of(examples: Examples, found: HeldOut, standard: Sequence[Phrases], own: Sequence[Phrases]) -> Weights:
    """A layer that has learnt all of them, with the confidence and the thresholds of those held out."""
    layer, bias = fit(examples)
    return Weights(
        layer=layer.astype(np.float16),
        bias=bias,
        temperature=found.temperature,
        alone=found.alone,
        beside=found.beside,
        fingerprint=fingerprint(standard),
        own=fingerprint(own) if own else "",
    )  # fmt: skip


def one_thread() -> AbstractContextManager[object]:
    """The same sums in the same order on every machine, and no waiting for other processes' threads."""
    limits = import_module("threadpoolctl").threadpool_limits
    return cast("AbstractContextManager[object]", limits(limits=1, user_api="blas"))


def examples_of(standard: Sequence[Phrases], own: Sequence[Phrases] = ()) -> Examples:
    """The standard phrases come first, so that each lies in the same fold whatever is added to them."""
    chance = random.Random(SEED)
    texts: list[str] = []
    labels: list[int] = []
    folds: list[int] = []
    for label, phrase in [*_rows(standard), *_rows(own)]:
        fold_number = chance.randrange(FOLDS)
        texts += [phrase, hurried(phrase, chance)]
        labels += [LABELS.index(label)] * 2
        folds += [fold_number] * 2
    as_written = np.arange(len(texts)) % 2 == 0
    is_own = np.arange(len(texts)) >= 2 * len(_rows(standard))
    return Examples(
        seen=np.hstack([_encoded(texts), _hashed(texts)]),
        labels=np.array(labels, dtype=np.int64),
        weights=_weights(labels, as_written, is_own),
        folds=np.array(folds, dtype=np.int64),
        as_written=as_written,
        own=is_own,
    )


def _rows(files: Iterable[Phrases]) -> list[tuple[str, str]]:
    return [row for file in files for row in file.rows()]


def _weights(labels: Sequence[int], as_written: NDArray[np.bool_], own: NDArray[np.bool_]) -> Matrix:
    unclear = np.array(labels) == LABELS.index(Intent.UNCLEAR.value)
    found = np.where(as_written, np.float32(1), HURRIED_WEIGHT)
    found = found * np.where(unclear, UNCLEAR_WEIGHT, np.float32(1)) * np.where(own, OWN_WEIGHT, np.float32(1))
    return found.astype(np.float32)[:, None]


def hurried(phrase: str, chance: random.Random) -> str:
    """The phrase without accents, capitals and marks, and with a letter of one long word dropped, doubled or swapped."""
    words = [word for word in "".join(c if c.isalnum() or c in " '" else " " for c in fold(phrase)).split() if word]
    longer = [at for at, word in enumerate(words) if len(word) >= HURRIED_WORD_LETTERS]
    if longer:
        at = chance.choice(longer)
        word = words[at]
        place = chance.randrange(1, len(word) - 1)
        before, letter, after = word[:place], word[place], word[place + 1 :]
        words[at] = chance.choice((before + after, before + letter * 2 + after, before + after[0] + letter + after[1:]))
    return " ".join(words) or phrase


def _encoded(texts: Sequence[str]) -> Matrix:
    parts = [vectors(texts[at : at + ENCODED_AT_ONCE]) for at in range(0, len(texts), ENCODED_AT_ONCE)]
    return np.vstack(parts)


def _hashed(texts: Sequence[str]) -> Matrix:
    found = np.zeros((len(texts), HASHED_SIZE), dtype=np.float32)
    for row, text in enumerate(texts):
        places, values = hashed(text)
        found[row, places] = values
    return found


def _held_out(examples: Examples) -> Matrix:
    """The scores of every phrase as it was written, by a layer that has not seen it."""
    scores = np.zeros((len(examples.labels), len(LABELS)), dtype=np.float32)
    for number in range(FOLDS):
        out = examples.folds == number
        layer, bias = fit(examples.only(~out))
        scores[out] = examples.seen[out] @ layer + bias
    return scores[examples.as_written]


def fit(examples: Examples) -> tuple[Matrix, Matrix]:
    """Softmax regression by Adam with a falling rate. Each row draws its place in the order by itself, so that rows
    which join at the end leave that of the others as it was.
    """
    seen, labels, weights = examples.seen, examples.labels, examples.weights
    wanted = np.eye(len(LABELS), dtype=np.float32)[labels]
    layer = np.zeros((seen.shape[1], len(LABELS)), dtype=np.float32)
    bias = np.zeros(len(LABELS), dtype=np.float32)
    moved, spread = np.zeros_like(layer), np.zeros_like(layer)
    steps_all, step = EPOCHS * -(-len(labels) // BATCH), 0
    for epoch in range(EPOCHS):
        rows = np.random.default_rng((SEED, epoch)).random(len(labels)).argsort(kind="stable")
        for at in range(0, len(rows), BATCH):
            batch, step = rows[at : at + BATCH], step + 1
            off = (softmax(seen[batch] @ layer + bias) - wanted[batch]) * weights[batch] / np.float32(len(batch))
            slope = seen[batch].T @ off + DECAY * layer
            moved = MOMENTUM * moved + (1 - MOMENTUM) * slope
            spread = SPREAD * spread + (1 - SPREAD) * slope * slope
            rate = RATE * np.float32(1 - step / steps_all)
            even = moved / (1 - MOMENTUM**step), np.sqrt(spread / (1 - SPREAD**step)) + TINY
            layer -= rate * even[0] / even[1]
            bias -= rate * off.sum(axis=0)
    return layer, bias


def _surprise(scores: Matrix, labels: NDArray[np.int64]) -> np.float32:
    likely = softmax(scores)[np.arange(len(labels)), labels]
    return -np.log(np.maximum(likely, TINY)).mean()


def _thresholds(likelihoods: Matrix, truth: NDArray[np.int64]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """From which confidence on each intent is believed alone and beside others, by what was held out."""
    confidences = np.rint(likelihoods * STEPS).astype(np.int32) * (1000 // STEPS)
    alone = np.full(len(INTENTS), NEVER, dtype=np.int32)
    beside = np.full(len(INTENTS), NEVER, dtype=np.int32)
    unclear = confidences[truth == INTENTS.index(Intent.UNCLEAR)]
    for at, intent in enumerate(INTENTS):
        own, others = confidences[truth == at, at], confidences[truth != at, at]
        if intent is Intent.OPT_OUT:
            alone[at] = beside[at] = _least_false(others, FALSE_STOPS_BESIDE, LEAST_OF_OPT_OUT)
        elif intent in STOP_INTENTS:
            alone[at] = _least_false(unclear[:, at], FALSE_STOPS_ALONE, LEAST_OF_STOPS_ALONE)
            beside[at] = _least_false(others, FALSE_STOPS_BESIDE, LEAST_OF_STOPS_BESIDE)
        elif intent is not Intent.UNCLEAR:
            precision, least = (PRECISION_OF_CLAIMS, LEAST_OF_CLAIMS) if intent in CLAIMS else (PRECISION, LEAST)
            least = LEAST_OF_DISPUTE if intent is Intent.DISPUTE else least
            alone[at] = _least_precise(own, others, precision, least)
    return alone, beside


def _least_false(others: NDArray[np.int32], share: float, least: int) -> int:
    return next(at for at in _levels(least) if (others >= at).mean() <= share)


def _least_precise(own: NDArray[np.int32], others: NDArray[np.int32], precision: float, least: int) -> int:
    for at in _levels(least):
        right, wrong = int((own >= at).sum()), int((others >= at).sum())
        if right and right >= precision * (right + wrong):
            return at
    return NEVER


def _levels(least: int) -> range:
    return range(least, NEVER + 10, 1000 // STEPS)
