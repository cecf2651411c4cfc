"""Learns a company's own phrases beside the standard ones, and says what became better by it and what worse.

Both sides are judged on phrases that the layers had not learnt. Knows no file and prints nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from duly.domain.signals import STOP_INTENTS, Intent, MessageContext
from duly.understanding.model.features import Matrix
from duly.understanding.model.labels import LABELS, meaning_of
from duly.understanding.model.layers import softmax
from duly.understanding.model.phrases_file import Phrases
from duly.understanding.model.training import Examples, HeldOut, examples_of, fit, held_out, one_thread, weights_of
from duly.understanding.model.weights import INTENT_AT, INTENTS, STEPS, Weights, by_intent
from duly.understanding.understand import Embedded

CHANCE = 3
"""A label got worse where more than so many standard deviations speak for it: some phrases always change sides."""
BINS = 10
SOME_DAY = date(2026, 1, 5)
"""Phrases are read as of one day, so that the same phrases give the same report."""
SOME_CURRENCY = "EUR"
STOPS_AT = np.array([at for at, intent in enumerate(INTENTS) if intent in STOP_INTENTS])
UNCLEAR_AT = INTENTS.index(Intent.UNCLEAR)


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """Of so many, so many were told right."""

    right: int
    of: int

    @property
    def thousandths(self) -> int | None:
        return round(1000 * self.right / self.of) if self.of else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    """How one model did on phrases it had not learnt.

    ``by_label`` are the standard phrases. ``stops`` are phrases of stop signals that were believed to be what they are,
    ``false_stops`` phrases that mean nothing of all this and were believed to be a stop. ``calibration`` is how far
    confidence and being right are apart in the mean, in thousandths.
    """

    own: Told
    standard: Told
    by_label: Mapping[str, Told]
    stops: Told
    false_stops: Told
    calibration: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Unheard:
    """A phrase that means something else to Duly even now: ``heard`` is what, by grammar and model together."""

    phrase: str
    label: str
    heard: tuple[Intent, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Learnt:
    """The weights, and what they changed. ``worse`` are labels whose standard phrases are told right less often."""

    weights: Weights
    before: Side
    after: Side
    worse: tuple[str, ...]
    unheard: tuple[Unheard, ...]


def learn_own(standard: Sequence[Phrases], own: Sequence[Phrases]) -> Learnt:
    """The weights for the standard phrases and the company's own together. The same phrases give the same weights."""
    with one_thread():
        examples = examples_of(standard, own)
        alone = examples.only(~examples.own)
        before, after = held_out(alone), held_out(examples)
        unseen = examples.only(examples.own)
        own_before = softmax(fit(alone).scores(unseen.seen[unseen.as_written]) / before.temperature)
        weights = weights_of(examples, after, standard, own)
    standard_after, own_after = after.likelihoods[: len(alone.truth)], after.likelihoods[len(alone.truth) :]
    return Learnt(
        weights=weights,
        before=_side(before, before.likelihoods, own_before, alone, unseen),
        after=_side(after, standard_after, own_after, alone, unseen),
        worse=tuple(_worse(before.likelihoods, standard_after, alone.truth)),
        unheard=tuple(_unheard(weights, own)),
    )


def _side(found: HeldOut, standard: Matrix, own: Matrix, of_standard: Examples, of_own: Examples) -> Side:
    truth = of_standard.truth
    right = (standard.argmax(axis=1) - truth) == 0
    intents, confidences = INTENT_AT[truth], by_intent(standard)
    believed: NDArray[np.bool_] = np.rint(confidences * STEPS).astype(np.int32) * (1000 // STEPS) >= found.alone
    stops, unclear = np.isin(intents, STOPS_AT), intents == UNCLEAR_AT
    return Side(
        own=_told(np.equal(own.argmax(axis=1), of_own.truth)),
        standard=_told(right),
        by_label={label: _told(right[np.equal(truth, at)]) for at, label in enumerate(LABELS)},
        stops=_told(believed[stops, intents[stops]]),
        false_stops=_told(np.equal(believed[unclear][:, STOPS_AT].max(axis=1), True)),
        calibration=_calibration(confidences, intents),
    )


def _worse(before: Matrix, after: Matrix, truth: NDArray[np.int64]) -> list[str]:
    was, remains = np.equal(before.argmax(axis=1), truth), np.equal(after.argmax(axis=1), truth)
    found: list[str] = []
    for at, label in enumerate(LABELS):
        lost, gained = int((was & ~remains)[truth == at].sum()), int((remains & ~was)[truth == at].sum())
        if lost > gained and (lost - gained) ** 2 > CHANCE**2 * (lost + gained):
            found.append(label)
    return found


def _told(right: NDArray[np.bool_]) -> Told:
    return Told(right=int(right.sum()), of=len(right))


def _calibration(confidences: Matrix, intents: NDArray[np.intp]) -> int:
    """The expected calibration error of the likeliest intents."""
    sure = np.rint(confidences.max(axis=1) * 1000).astype(np.int64)
    right = np.equal(confidences.argmax(axis=1), intents)
    within = np.minimum(sure * BINS // 1000, BINS - 1)
    apart = sum(abs(int((sure - 1000 * right)[within == at].sum())) for at in range(BINS))
    return round(apart / len(intents))


def _unheard(weights: Weights, own: Sequence[Phrases]) -> list[Unheard]:
    """What the grammar and the new weights together still do not hear in the company's own phrases."""
    read = Embedded(lambda: weights)
    found: list[Unheard] = []
    for one in own:
        context = MessageContext(as_of=SOME_DAY, currency=SOME_CURRENCY, locale=one.language)
        for label, phrase in one.rows():
            signals, meant = read(phrase, context), meaning_of(label)
            if not signals.has(meant.intent) or (meant.reason is not None and signals.dispute_reason != meant.reason):
                heard = tuple(each.intent for each in signals.intents)
                found.append(Unheard(phrase=phrase, label=label, heard=heard))
    return found
