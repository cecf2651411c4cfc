"""Tells the guarantees what a customer wanted, and how sure it was who they are. Reads rows it is given alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, time

from duly.domain.contact import Channel
from duly.domain.will_history import ConsentChange, ListedSpell, QuietSpell
from duly.domain.wish import WishKind, quiet_from_json
from duly.domain.writeback import OutcomeKind
from duly.store.history_query import AccountRows, JournalEntry, Stored
from duly.usecases.context import Context
from duly.usecases.outcomes import outcome_id

PUT_IN_USE = frozenset({"contact.added", "contact.changed", "contact.corrected"})
FIRST_LEVEL = 1
"""The level an account begins with: the receivables system has addresses that the customer gave."""


def consent_changes(rows: AccountRows) -> tuple[ConsentChange, ...]:
    return tuple(
        ConsentChange(
            at=row["at"],
            channel=Channel(row["channel"]) if row["channel"] else None,
            granted=row["granted"],
            purpose=row["purpose"],
            turn=row["turn"],
            by_customer=row["source"] == "customer",
        )
        for row in rows.consents
    )


def quiet_spells(rows: AccountRows) -> Iterator[QuietSpell]:
    for row in rows.wishes:
        if row["kind"] == WishKind.QUIET:
            wish = quiet_from_json(row["body"])
            yield QuietSpell(
                start=row["opened_at"], end=row["closed_at"], weekdays=wish.weekdays, first_minute=wish.start,
                last_minute=wish.end, channel=wish.channel,
            )  # fmt: skip


def listings_by_value(context: Context, rows: Iterable[Stored]) -> dict[str, tuple[ListedSpell, ...]]:
    """The spells of each value on the list."""
    found: dict[str, tuple[ListedSpell, ...]] = {}
    for row in rows:
        over = datetime.combine(row["until"], time(), tzinfo=context.zone) if row["until"] else None
        ends = [each for each in (over, row["removed_at"]) if each is not None]
        spell = ListedSpell(
            start=row["listed_at"],
            end=min(ends) if ends else None,
            address=None if row["kind"] == "account" else row["value"],
            channel=Channel(row["channel"]) if row["channel"] else None,
        )
        found[row["value"]] = (*found.get(row["value"], ()), spell)
    return found


def listed_spells(rows: AccountRows, listings: Mapping[str, tuple[ListedSpell, ...]]) -> tuple[ListedSpell, ...]:
    """What of the list is about this account or an address that it was written to."""
    if not listings:
        return ()
    values = {rows.account["id"], *(row["address"] for row in rows.sent)}
    return tuple(spell for value in sorted(values) for spell in listings.get(value, ()))


def consents_owed(rows: AccountRows) -> Iterator[str]:
    """The write-backs that consents call for."""
    for row in rows.consents:
        if row["granted"]:
            yield outcome_id(OutcomeKind.CONSENT, row["id"], "granted")
        else:
            yield outcome_id(OutcomeKind.OPT_OUT, row["id"], "withdrawn")


def level_at(entries: Sequence[JournalEntry], seq: int) -> int:
    """The verification level when entry ``seq`` was written, as the journal tells it."""
    level = 0
    for entry in entries:
        if entry.seq > seq:
            break
        if entry.kind == "account.added":
            level = FIRST_LEVEL
        level = entry.body.get("verified_level", level)
    return level


def level_there(entries: Sequence[JournalEntry], seq: int, *, channel: str, address: str | None) -> int:
    """The level when entry ``seq`` was written, of who answers at an address: nobody's where somebody said there that
    they are not the customer, and no person has entered the address since.
    """
    wrong = False
    for entry in entries:
        if entry.seq > seq:
            break
        if entry.body.get("channel") == channel and entry.body.get("address") == address:
            wrong = entry.kind == "contact.wrong" or (wrong and entry.kind not in PUT_IN_USE)
    return 0 if wrong else level_at(entries, seq)


def authorised_channels(context: Context, rows: AccountRows) -> frozenset[str]:
    """The channels whose address counts as given by the customer."""
    return frozenset(row["channel"] for row in rows.contacts if row["source"] in context.trusted_sources)
