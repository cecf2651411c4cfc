"""Learns the weights from phrases: the layers, their calibration, and the thresholds, all held out fold by fold.

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
from duly.understanding.model.layers import HIDDEN, Layers, softmax
from duly.understanding.model.phrases_file import Phrases, fingerprint
from duly.understanding.model.weights import INTENT_AT, INTENTS, NEVER, STEPS, Weights, by_intent

SEED = 20_260
EPOCHS = 8
BATCH = 256
RATE, DECAY = np.float32(0.003), np.float32(0.0001)
KEPT = np.float32(0.7)
"""While it learns, this share of the hidden numbers is heard, so that none of them is relied on alone."""
INNER_SPREAD, OUTER_SPREAD = np.float32(0.03), np.float32(0.07)
"""How far apart the numbers are at first."""
MOMENTUM, SPREAD, TINY = 0.9, 0.99, np.float32(1e-8)
FOLDS = 4
ENCODED_AT_ONCE = 256
HURRIED_WEIGHT = np.float32(0.5)
OWN_WEIGHT = np.float32(4)
"""A company's own phrases are few beside the standard ones, and are what its customers do write."""
UNCLEAR_WEIGHT = np.float32(1.5)
"""What only looks like something is harder to learn than what is: there is more of it than can be written down."""
TEMPERATURES = np.arange(0.4, 1.6, 0.05, dtype=np.float32)
CLAIMS = frozenset({Intent.PAID_CLAIM, Intent.PROMISE_TO_PAY, Intent.AFFIRM, Intent.RECEIPT})
"""What does harm where it was not meant: it lets the automation run on."""
PRECISION, PRECISION_OF_CLAIMS = 0.92, 0.96
LEAST, LEAST_OF_CLAIMS = 500, 600
FALSE_STOPS_ALONE, FALSE_STOPS_BESIDE = 0.005, 0.002
FALSE_DISPUTES = 0.03
"""Alone, of the phrases that only look like something, most of which look like a stop; beside others, of all others."""
LEAST_OF_STOPS_ALONE, LEAST_OF_STOPS_BESIDE = 350, 800
LEAST_OF_OPT_OUT, LEAST_OF_DISPUTE = 750, 500
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
    """Every phrase as it was written, read by layers that have learnt those of the other folds."""
    scores, truth = _held_out(examples), examples.truth
    temperature = min(TEMPERATURES, key=lambda one: _surprise(scores / one, truth))
    likelihoods = softmax(scores / temperature)
    alone, beside = _thresholds(by_intent(likelihoods), INTENT_AT[truth])
    return HeldOut(likelihoods=likelihoods, temperature=np.float32(temperature), alone=alone, beside=beside)


def weights_of(examples: Examples, found: HeldOut, standard: Sequence[Phrases], own: Sequence[Phrases]) -> Weights:
    """Layers that have learnt all of them, with the confidence and the thresholds of those held out."""
    layers = fit(examples)
    return Weights(
        inner=layers.inner.astype(np.float16),
        inner_bias=layers.inner_bias,
        outer=layers.outer.astype(np.float16),
        outer_bias=layers.outer_bias,
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
    """The scores of every phrase as it was written, by layers that have not seen it."""
    scores = np.zeros((len(examples.labels), len(LABELS)), dtype=np.float32)
    for number in range(FOLDS):
        out = examples.folds == number
        scores[out] = fit(examples.only(~out)).scores(examples.seen[out])
    return scores[examples.as_written]


def fit(examples: Examples) -> Layers:
    return learn_layers(examples.seen, examples.labels, examples.weights, kinds=len(LABELS))


def learn_layers(seen: Matrix, labels: NDArray[np.int64], weights: Matrix, *, kinds: int) -> Layers:
    """Layers that tell ``labels``, of so many kinds, by ``seen``. ``weights`` say how much each row counts.

    Each row draws its place in the order by itself, so that rows which join at the end leave that of the others as it
    was.
    """
    chance = np.random.default_rng(SEED)
    wanted = np.eye(kinds, dtype=np.float32)[labels]
    learning = _Learning(
        numbers=(
            chance.standard_normal((seen.shape[1], HIDDEN), dtype=np.float32) * INNER_SPREAD,
            np.zeros(HIDDEN, dtype=np.float32),
            chance.standard_normal((HIDDEN, kinds), dtype=np.float32) * OUTER_SPREAD,
            np.zeros(kinds, dtype=np.float32),
        ),
        steps=EPOCHS * -(-len(labels) // BATCH),
    )
    inner, inner_bias, outer, outer_bias = learning.numbers
    for epoch in range(EPOCHS):
        rows = np.random.default_rng((SEED, epoch)).random(len(labels)).argsort(kind="stable")
        for at in range(0, len(rows), BATCH):
            batch = rows[at : at + BATCH]
            shown = seen[batch]
            summed: Matrix = shown @ inner + inner_bias
            kept = (summed > 0) & (chance.random(summed.shape, dtype=np.float32) < KEPT)
            heard: Matrix = np.divide(kept, KEPT, dtype=np.float32)
            hidden: Matrix = summed * heard
            off: Matrix = (
                (softmax(hidden @ outer + outer_bias) - wanted[batch]) * weights[batch] / np.float32(len(batch))
            )
            back: Matrix = (off @ outer.T) * heard
            learning.step((shown.T @ back, back.sum(axis=0), hidden.T @ off, off.sum(axis=0)))
    return Layers(inner=inner, inner_bias=inner_bias, outer=outer, outer_bias=outer_bias)


class _Learning:
    """Adam with a falling rate, in place: new arrays for each step would take longer than the sums."""

    def __init__(self, *, numbers: tuple[Matrix, ...], steps: int) -> None:
        self.numbers = numbers
        self._moved = [np.zeros_like(one) for one in numbers]
        self._spread = [np.zeros_like(one) for one in numbers]
        self._room = [np.empty_like(one) for one in numbers]
        self._steps, self._step = steps, 0

    def step(self, slopes: tuple[Matrix, ...]) -> None:
        self._step += 1
        even = cast("float", np.sqrt(1 - SPREAD**self._step)) / (1 - MOMENTUM**self._step)
        rate = RATE * np.float32(1 - self._step / self._steps) * np.float32(even)
        for numbers, slope, moved, spread, room in zip(
            self.numbers, slopes, self._moved, self._spread, self._room, strict=True
        ):
            if numbers.ndim > 1:
                slope += np.multiply(numbers, DECAY, out=room)
            moved *= np.float32(MOMENTUM)
            moved += np.multiply(slope, np.float32(1 - MOMENTUM), out=room)
            spread *= np.float32(SPREAD)
            np.multiply(slope, slope, out=room)
            spread += np.multiply(room, np.float32(1 - SPREAD), out=room)
            np.sqrt(spread, out=room)
            np.divide(moved, np.add(room, TINY, out=room), out=room)
            numbers -= np.multiply(room, rate, out=room)


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
        elif intent is Intent.DISPUTE:
            alone[at] = _least_false(unclear[:, at], FALSE_DISPUTES, LEAST_OF_DISPUTE)
            beside[at] = _least_false(others, FALSE_STOPS_BESIDE, LEAST_OF_STOPS_BESIDE)
        elif intent in STOP_INTENTS:
            alone[at] = _least_false(unclear[:, at], FALSE_STOPS_ALONE, LEAST_OF_STOPS_ALONE)
            beside[at] = _least_false(others, FALSE_STOPS_BESIDE, LEAST_OF_STOPS_BESIDE)
        elif intent is not Intent.UNCLEAR:
            precision, least = (PRECISION_OF_CLAIMS, LEAST_OF_CLAIMS) if intent in CLAIMS else (PRECISION, LEAST)
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
