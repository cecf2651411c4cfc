"""The phrases a company adds to what the intent model learns from, and the weights learnt from them.

Both lie in one folder of the workspace: files of phrases that people own, and one file of weights that is made again
from them at any time. Weights that are not of the phrases there are keep reading until they are made again, because
they know more of the company's customers than none; whoever reads with them is told so.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from duly.errors import InputInvalid
from duly.settings import Method, Settings
from duly.text_file import read_text_file
from duly.understanding.understand import BY_GRAMMAR, EMBEDDED, Embedded

if TYPE_CHECKING:
    from duly.understanding.model.phrases_file import Known, Phrases
    from duly.understanding.model.weights import Weights

WEIGHTS_FILE = "weights.npz"


class Standing(StrEnum):
    """How the weights of a workspace stand to its phrases."""

    STANDARD = "standard"
    """It has no phrases of its own, and no weights."""
    CURRENT = "current"
    NOT_LEARNT = "not_learnt"
    PHRASES_CHANGED = "phrases_changed"
    DULY_CHANGED = "duly_changed"
    UNUSABLE = "unusable"


@dataclass(frozen=True, kw_only=True, slots=True)
class Standings:
    """The standing, and the weights that read: the company's own, or ``None`` for the standard ones."""

    standing: Standing
    weights: Weights | None
    folder: Path

    @property
    def notice(self) -> str | None:
        """What whoever reads messages should be told, if anything."""
        again = "to change that: duly understand train"
        match self.standing:
            case Standing.STANDARD | Standing.CURRENT:
                return None
            case Standing.NOT_LEARNT:
                return f"{self.folder}: found phrases that were never learnt; the standard model reads; {again}"
            case Standing.PHRASES_CHANGED:
                return (
                    f"{self.folder}: the phrases have changed since they were learnt; as they were then reads; {again}"
                )
            case Standing.DULY_CHANGED:
                return f"{self.folder}: learnt beside the phrases of another version of Duly, and reads so; {again}"
            case Standing.UNUSABLE:
                name = self.folder / WEIGHTS_FILE
                return f"{name}: found no weights that this version can use; the standard model reads; {again}"
            case _:
                assert_never(self.standing)


def read_own_phrases(folder: Path, *, standard: Sequence[Phrases]) -> list[Phrases]:
    """The company's phrases, in the order of their files' names. Raises ``InputInvalid`` with the faults of all files:
    a phrase may stand once, and not among the ``standard`` ones of its language.
    """
    from duly.understanding.model.phrases_file import PhrasesInvalid, known_phrases, read_phrases
    from duly.understanding.model.standard import known_as_standard

    known: Known = known_as_standard(standard)
    found: list[Phrases] = []
    faults: list[str] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            one = read_phrases(read_text_file(path), file=str(path), known=known)
        except PhrasesInvalid as error:
            faults += map(str, error.faults)
        except InputInvalid as error:
            faults += error.lines
        else:
            found.append(one)
            known = known_phrases([one], among=path.name, beside=known)
    if faults:
        raise InputInvalid(tuple(faults))
    return found


def standings(folder: Path) -> Standings:
    """Which weights read the messages of a workspace, and how they stand to the phrases in ``folder``."""
    from duly.understanding.model.weights import WeightsInvalid, read_weights, standard_weights

    has_phrases = any(folder.glob("*.yaml"))
    try:
        with (folder / WEIGHTS_FILE).open("rb") as stream:
            weights = read_weights(stream)
    except FileNotFoundError:
        standing = Standing.NOT_LEARNT if has_phrases else Standing.STANDARD
        return Standings(standing=standing, weights=None, folder=folder)
    except (OSError, WeightsInvalid):
        return Standings(standing=Standing.UNUSABLE, weights=None, folder=folder)
    if weights.own != _fingerprint(folder):
        standing = Standing.PHRASES_CHANGED
    elif weights.fingerprint != standard_weights().fingerprint:
        standing = Standing.DULY_CHANGED
    else:
        standing = Standing.CURRENT
    return Standings(standing=standing, weights=weights, folder=folder)


def _fingerprint(folder: Path) -> str:
    """That of the phrases there are; empty where there are none, or where they cannot be read as they are."""
    from duly.understanding.model.phrases_file import fingerprint

    try:
        own = read_own_phrases(folder, standard=())
    except InputInvalid:
        return ""
    return fingerprint(own) if own else ""


def embedded_of(folder: Path, settings: Settings) -> Embedded:
    """How the messages of a workspace are read. Nothing is loaded before the first of them."""
    match settings.understanding:
        case Method.GRAMMAR:
            return BY_GRAMMAR
        case Method.MODEL:
            phrases = folder / settings.phrases
            return reading_with(phrases) if phrases.is_dir() else EMBEDDED
        case _:
            assert_never(settings.understanding)


def notice_of(folder: Path, settings: Settings) -> str | None:
    """What whoever reads messages of this workspace should be told of its weights, if anything."""
    phrases = folder / settings.phrases
    return standings(phrases).notice if settings.understanding is Method.MODEL and phrases.is_dir() else None


def reading_with(phrases: Path) -> Embedded:
    kept: list[Weights] = []

    def opinion() -> Weights:
        from duly.understanding.model.weights import standard_weights

        if not kept:
            kept.append(standings(phrases).weights or standard_weights())
        return kept[0]

    return Embedded(opinion)


def keep_weights(folder: Path, weights: Weights) -> Path:
    """Puts the weights in place of those there were, whole or not at all. Raises ``InputInvalid``."""
    from duly.understanding.model.weights import write_weights

    written = BytesIO()
    write_weights(written, weights)
    path = folder / WEIGHTS_FILE
    beside = path.with_suffix(".new")
    try:
        beside.write_bytes(written.getvalue())
        os.replace(beside, path)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputInvalid(
            (f"{path}: cannot be written: {reason}; expected a folder that can be written to",)
        ) from error
    return path


def drop_weights(folder: Path) -> None:
    """The standard model reads from now on."""
    (folder / WEIGHTS_FILE).unlink(missing_ok=True)
