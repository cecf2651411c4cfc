"""What a wording owes the law: by which words a disclosure is recognised, and what replaces a forbidden question.

Adds faults to the places it reads. Knows no market: which one asks for what is ``policy.disclosing``'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from duly.dialogue.catalogue import PLACEHOLDER, Asks, Wording
from duly.dialogue.wording_lint import check_neutral, check_preview, found_asking
from duly.policy.document import Place
from duly.policy.fault import expected_among

DISCLOSURE_PREFIX = "disclosure."
MARK_PLACEHOLDERS = frozenset({"creditor"})
"""What the words that tell a disclosure may hold."""


def read_said_by(
    name: str, place: Place, fields: Mapping[str, Place], texts: Sequence[Place], *, language: str
) -> tuple[str, ...]:
    """The words by which another text says the same; every disclosure has them, and nothing else does."""
    is_disclosure = name.startswith(DISCLOSURE_PREFIX)
    marks = fields.get("said_by")
    if marks is None:
        if is_disclosure:
            place.fault("no said_by", "expected the words by which a text is seen to say this, in a list")
        return ()
    if not is_disclosure:
        marks.fault("said_by", f"expected it in a wording named {DISCLOSURE_PREFIX}*")
        return ()
    found = tuple(each.text() for each in marks.items())
    for mark in marks.items():
        for other in sorted(set(PLACEHOLDER.findall(mark.text())) - MARK_PLACEHOLDERS):
            mark.fault(f"the placeholder {other!r}", expected_among(other, MARK_PLACEHOLDERS))
    for text in texts:
        _check_line(text, found, language=language)
    return found


def _check_line(place: Place, marks: Iterable[str], *, language: str) -> None:
    """A closing line may be seen in a preview, if what it closes is short, and has to say what it is for."""
    text = place.text()
    if not any(mark in text for mark in marks):
        place.fault("none of the words of said_by", "expected one of them in the text itself")
    for found, expected in (*check_neutral(text, language=language), *check_preview(text, language=language)):
        place.fault(found, expected)


def read_asking(
    fields: Mapping[str, Place], texts: Iterable[Place], *, language: str
) -> tuple[Asks | None, str | None]:
    """What the wording asks that a market may forbid, and the wording that is said instead there."""
    asks = fields["asks"].choice(Asks) if "asks" in fields else None
    instead = fields["instead"].name_dotted() if "instead" in fields else None
    if asks is not None and instead is None:
        fields["asks"].fault("no instead", "expected the wording that is said where this may not be asked")
    if asks is None and instead is not None:
        fields["instead"].fault("instead without asks", f"expected asks with one of {', '.join(Asks)}")
    if asks is None:
        for place in texts:
            for words in found_asking(place.text(), language=language):
                place.fault(f"the question {words!r}", f"expected it marked with asks: {Asks.REASON_FOR_DEFAULT}")
    return asks, instead


def check_alternatives(places: Mapping[str, Place], wordings: Mapping[str, Wording]) -> None:
    """What is said instead exists, asks nothing itself, and fits wherever the question would have stood."""
    for name, wording in wordings.items():
        if wording.instead is None:
            continue
        place, other = places[name], wordings.get(wording.instead)
        if other is None:
            place.fault(f"instead: {wording.instead}", expected_among(wording.instead, wordings))
        elif other.asks is not None:
            place.fault(f"instead: {other.id}, which asks {other.asks}", "expected a wording that asks nothing such")
        elif other.opens is not wording.opens or (other.discloses and not wording.discloses):
            place.fault(f"instead: {other.id}", "expected one with the same opens, and no more that discloses")
        elif more := sorted(set(other.placeholders) - set(wording.placeholders)):
            place.fault(f"instead: {other.id} needs {', '.join(more)}", "expected no placeholder that this one lacks")
