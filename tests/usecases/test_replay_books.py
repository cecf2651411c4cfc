"""The books told again from the journal alone: what was open when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from duly.domain.history import ItemSpell, Spell
from duly.store.history_query import JournalEntry
from duly.usecases.replay_books import replay

START = datetime(2026, 3, 2, 8, tzinfo=UTC)


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def entries(*happened: tuple[int, str, dict[str, Any]]) -> list[JournalEntry]:
    return [
        JournalEntry(seq=seq, at=day(at), actor="import", kind=kind, body=body)
        for seq, (at, kind, body) in enumerate(happened, start=1)
    ]


ADDED = (0, "item.added", {"item": "F-1", "amount": 100})
PAID = (3, "payment.received", {"payment": "p", "items": {"F-1": 100}})
PART_PAID = (3, "payment.received", {"payment": "p", "items": {"F-1": 40}})


@pytest.mark.parametrize(
    ("happened", "spells"),
    [
        ([ADDED], [(0, None)]),
        ([ADDED, PART_PAID], [(0, None)]),
        ([ADDED, PAID], [(0, 3)]),
        ([ADDED, PAID, (9, "payment.reversed", {"payment": "p"})], [(0, 3), (9, None)]),
        ([ADDED, PAID, (9, "payment.changed", {"payment": "p", "items": {"F-1": 60}})], [(0, 3), (9, None)]),
        ([ADDED, PAID, (9, "payment.changed", {"payment": "p", "items": {"F-1": 100}})], [(0, 3)]),
        ([ADDED, PART_PAID, (9, "item.changed", {"item": "F-1", "open": 0})], [(0, 9)]),
        ([ADDED, (0, "credit_note.received", {"payment": "c", "items": {"F-1": 100}})], []),
        ([ADDED, (4, "payment.applied", {"payment": "p", "items": {"F-1": 100}})], [(0, 4)]),
    ],
)
def test_an_item_is_open_from_when_it_was_known_until_nothing_was_left(
    happened: list[tuple[int, str, dict[str, Any]]], spells: list[tuple[int, int | None]]
) -> None:
    assert replay(entries(*happened)).spells() == tuple(
        ItemSpell(item_id="F-1", spell=Spell(start=day(start), end=None if end is None else day(end)))
        for start, end in spells
    )


def test_what_was_open_at_an_instant_counts_what_happened_at_it() -> None:
    books = replay(entries(ADDED, PART_PAID))
    assert [books.open_at("F-1", at) for at in (day(-1), day(0), day(2), day(3), day(9))] == [0, 100, 100, 60, 60]


def test_within_an_instant_the_least_and_the_most_are_told() -> None:
    books = replay(entries(ADDED, PART_PAID))
    assert [books.open_within("F-1", at) for at in (day(-1), day(0), day(2), day(3))] == [
        (0, 0), (0, 100), (100, 100), (60, 100),
    ]  # fmt: skip
    assert books.open_within("F-2", day(3)) == (0, 0)
