"""Folds what a customer wants into the facts: consents, do-not-contact lists and wishes. Reads no store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from duly.domain.consent import NOTHING_SAID, ConsentSource, Purpose, Statement, standing_of
from duly.domain.contact import Channel, PointSource, QuietWish
from duly.domain.wish import WishKind, quiet_from_json

Row = Sequence[Any]
TRUSTED_SOURCES = frozenset(source.value for source in PointSource)
"""Where an address may come from and yet count as given by the customer; a setting takes imports out."""
IN_ORDER = tuple(channel.value for channel in Channel)
"""The order in which facts name channels."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Will:
    """What one customer wants. Channels are in the order of ``Channel``."""

    refused: tuple[str, ...] = ()
    renewable: tuple[str, ...] = ()
    suppressed: tuple[str, ...] = ()
    consented: tuple[str, ...] = ()
    quiet: tuple[QuietWish, ...] = ()
    channel: str | None = None
    language: str | None = None


def will_of(
    consents: list[Row] | None,
    suppressions: list[Row] | None,
    wishes: list[Row] | None,
    points: list[Row],
    trusted: frozenset[str],
) -> Will:
    """The will behind the rows of one account, each beginning with its id, the oldest first."""
    if not consents and not suppressions and not wishes:
        return _silent(tuple(sorted((point[1] for point in points if point[3] in trusted), key=IN_ORDER.index)))
    standing = standing_of(map(_statement, consents)) if consents else NOTHING_SAID
    listed = {row[1] for row in suppressions or ()}
    given = {point[1] for point in points if point[3] in trusted}
    own = {row[1]: row[2] for row in wishes or ()}
    return Will(
        refused=_named(standing.refused),
        renewable=_named(standing.renewable),
        suppressed=IN_ORDER if None in listed else tuple(name for name in IN_ORDER if name in listed),
        consented=_named((standing.granted | {Channel(name) for name in given}) - standing.refused),
        quiet=tuple(quiet_from_json(row[2]) for row in wishes or () if row[1] == WishKind.QUIET),
        channel=own.get(WishKind.CHANNEL),
        language=own.get(WishKind.LANGUAGE),
    )


def _statement(row: Row) -> Statement:
    _, channel, purpose, granted, source = row
    return Statement(Channel(channel) if channel else None, Purpose(purpose), granted, ConsentSource(source))


def _named(channels: frozenset[Channel]) -> tuple[str, ...]:
    return tuple(channel.value for channel in Channel if channel in channels)


@cache
def _silent(consented: tuple[str, ...]) -> Will:
    """The will of somebody who has said nothing: one value for each set of channels, for most have said nothing."""
    return Will(consented=consented)
