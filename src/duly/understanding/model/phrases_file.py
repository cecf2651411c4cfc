"""Reads files of phrases: a language, and under each label what customers write who mean it. All faults at once.

Knows the shape of a file and the labels, not what is learnt from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from duly.policy.document import Place, canonical, open_document
from duly.policy.fault import FileInvalid, expected_among
from duly.understanding.fold import fold
from duly.understanding.languages import LANGUAGES
from duly.understanding.model.labels import LABELS

KEYS = ("phrases", "language", "intents")
PHRASE_CHARS_MAX = 300
PHRASES_MAX = 2_000
"""Under one label of one file."""
PHRASES_MIN = 3
"""Fewer say too little of what is meant; each should say it in words of its own."""


class PhrasesInvalid(FileInvalid):
    """A file of phrases has faults; all of them are in ``faults``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """Where a phrase stands already: its label, and which phrases it stands among, in words."""

    label: str
    among: str


Known = Mapping[str, Mapping[str, Said]]
"""By language, what ``same`` makes of each phrase that stands elsewhere."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrases:
    """One file: its name, its language as ISO 639-1, and the phrases of each label."""

    name: str
    language: str
    by_label: Mapping[str, Sequence[str]]

    def rows(self) -> Iterable[tuple[str, str]]:
        """Label and phrase, in the order of the file."""
        return ((label, phrase) for label, phrases in self.by_label.items() for phrase in phrases)


def read_phrases(text: str, *, file: str, known: Known | None = None) -> Phrases:
    """The phrases of a file, none of which may be ``known`` in its language. Raises ``PhrasesInvalid`` with every
    fault.
    """
    root, faults = open_document(canonical(text), file=file)
    name, language = "", ""
    by_label: dict[str, tuple[str, ...]] = {}
    if root is not None:
        fields = root.fields(KEYS, required=KEYS)
        name = fields["phrases"].name() if "phrases" in fields else ""
        language = _language(fields["language"]) if "language" in fields else ""
        seen = dict((known or {}).get(language, {}))
        entries = fields["intents"].entries() if "intents" in fields else []
        if "intents" in fields and not entries:
            fields["intents"].fault("nothing", "expected labels with phrases")
        for label, place in entries:
            if label not in LABELS:
                place.fault(f"unknown label {label!r}", expected_among(label, LABELS))
                continue
            by_label[label] = tuple(_phrases(place, Said(label=label, among="this file"), seen))
    if faults:
        raise PhrasesInvalid(faults)
    return Phrases(name=name, language=language, by_label=by_label)


def same(phrase: str) -> str:
    """What two phrases have in common that differ in case, accents, blanks and marks alone."""
    return " ".join(re.findall(r"[^\W_]+", fold(phrase))) or phrase.strip()


def fingerprint(files: Iterable[Phrases]) -> str:
    """Changes with every phrase, label and language, and with nothing else."""
    rows = sorted(f"{one.language}\t{label}\t{phrase}" for one in files for label, phrase in one.rows())
    return sha256("\n".join(rows).encode()).hexdigest()


def known_phrases(files: Iterable[Phrases], *, among: str, beside: Known | None = None) -> Known:
    """Every phrase of ``files``, and those of ``beside``, for whoever reads the next file."""
    found = {language: dict(said) for language, said in (beside or {}).items()}
    for one in files:
        own = found.setdefault(one.language, {})
        own.update((same(phrase), Said(label=label, among=among)) for label, phrase in one.rows())
    return found


def _language(place: Place) -> str:
    text = place.text()
    if text not in LANGUAGES:
        place.fault(repr(text), expected_among(text, LANGUAGES))
    return text


def _phrases(place: Place, own: Said, seen: dict[str, Said]) -> Iterable[str]:
    items = place.items()
    if place.is_list() and not PHRASES_MIN <= len(items) <= PHRASES_MAX:
        place.fault(f"{len(items)} phrases", f"expected {PHRASES_MIN} to {PHRASES_MAX}")
    for item in items:
        phrase = " ".join(item.text().split())
        key = same(phrase)
        if not phrase:
            item.fault("nothing", "expected what a customer would write")
        elif len(phrase) > PHRASE_CHARS_MAX:
            item.fault(f"{len(phrase)} characters", f"expected at most {PHRASE_CHARS_MAX}")
        elif key in seen:
            other = seen[key]
            expected = "expected each phrase once" if other.label == own.label else "expected one meaning of a phrase"
            item.fault(f"{phrase!r} stands under {other.label} already, in {other.among}", expected)
        else:
            seen[key] = own
            yield phrase
