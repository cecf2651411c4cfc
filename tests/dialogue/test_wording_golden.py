"""The complete catalogue as customers read it, one file for each language, for reviewers to read in a diff.

The file of a country has what its words say otherwise than those of its language.
Where the wording changes, write the files anew and read what changed:
``python -m tests.dialogue.test_wording_golden``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from duly.dialogue.catalogue import Catalogue
from duly.dialogue.values import ClockTime, CreditLine, Instalment, ItemLine, Value
from duly.dialogue.wording import render
from duly.dialogue.wording_variants import bases_of
from duly.domain.contact import Channel
from duly.domain.money import Money
from tests.dialogue.test_wording_languages import CURRENCIES, NAMES, SHIPPED, SOURCES

GOLDEN = Path(__file__).parent / "golden"


def _values(name: str, catalogue: Catalogue) -> dict[str, Value]:
    """A small and a large amount, two items and credit on account, and the contact while the company names none."""
    small, large = (Money(minor=minor, currency=CURRENCIES[name]) for minor in (100, 1_234_050))
    items = (
        ItemLine(number="F-1", open=large, due_on=date(2026, 3, 1)),
        ItemLine(number="F-2", open=small, due_on=None),
    )
    return {
        "creditor": "Example Energy", "name": "Sample Customer", "contact": catalogue.contact, "number": "F-1",
        "link": "https://pay.example/a1", "items": (*items, CreditLine(credit=small, left=large)), "total": large,
        "rest": small, "amount": large, "oldest_due": date(2026, 3, 1), "date": date(2026, 3, 13), "code": "481516",
        "time": ClockTime(minute=630), "until": ClockTime(minute=1080),
        "schedule": (
            Instalment(day=date(2026, 3, 6), amount=small), Instalment(day=date(2026, 3, 13), amount=large),
        ),
    }  # fmt: skip


def _read_out(name: str) -> Iterator[str]:
    """Every wording once; another channel only where it reads otherwise."""
    catalogue = SHIPPED[name]
    base = next((SHIPPED[each].wordings for each in bases_of(name, SOURCES)), None)
    values = _values(name, catalogue)
    shared_voice = ""
    for wording in catalogue.wordings.values():
        if base is not None and wording.texts == base[wording.id].texts:
            continue
        written = render(wording, Channel.WHATSAPP, values, catalogue.locale).text
        yield f"== {wording.id}\n{written}\n"
        mailed, spoken = (render(wording, each, values, catalogue.locale) for each in (Channel.EMAIL, Channel.VOICE))
        if mailed.text != written:
            yield f"-- by e-mail: {mailed.subject}\n{mailed.text}\n"
        if not written.endswith(spoken.text) and spoken.text != shared_voice and not wording.id.startswith("notice."):
            shared_voice = spoken.text if wording.opens else shared_voice
            yield f"-- on a call\n{spoken.text}\n"


def _whole(name: str) -> str:
    return "\n".join(_read_out(name))


@pytest.mark.parametrize("name", NAMES)
def test_customers_read_what_was_reviewed(name: str) -> None:
    reviewed = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    assert _whole(name) == reviewed, "read the change, then run: python -m tests.dialogue.test_wording_golden"


def test_no_file_is_left_behind() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(NAMES)


if __name__ == "__main__":
    for each in NAMES:
        (GOLDEN / f"{each}.txt").write_text(_whole(each), encoding="utf-8")
