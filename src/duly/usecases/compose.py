"""Puts a message together: which items it speaks of, in which approved words, to which address.

Writes nothing and sends nothing. What it cannot put into words is an error, never an empty message.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from duly.dialogue.closing_lines import told_in, with_closing_line
from duly.dialogue.forbidden import said_in
from duly.dialogue.joining import Part, joined
from duly.dialogue.moves import Say
from duly.dialogue.values import ItemLine, Value, asked_for
from duly.dialogue.wording import Catalogue, render
from duly.domain.contact import Channel
from duly.domain.money import Money
from duly.policy.disclosing import to_tell
from duly.policy.market import Market
from duly.policy.market_pack import Disclosure
from duly.store.items_query import StoredItem
from duly.usecases.context import Context

ITEMS_SHOWN_MAX = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Addressee:
    """Whom a message is for. ``address`` is on ``channel``."""

    account_id: str
    name: str
    currency: str
    language: str
    market: str
    channel: Channel
    address: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Composed:
    """A message in its final words, with what the gate must know of it."""

    say: str
    also: tuple[str, ...]
    wording_hash: str
    language: str
    discloses: bool
    subject: str | None
    text: str
    told: tuple[Disclosure, ...]


def items_to_ask_for(items: Sequence[StoredItem], *, today: date, currency: str) -> tuple[StoredItem, ...]:
    """What a step speaks of: what is overdue and free, or what falls due next before anything is. Of an item that is
    disputed in part only the rest is asked for.

    One message speaks of one currency, the account's first: a total over two would be no amount.
    """
    free = [one for one in items if one.free and one.due_on is not None]
    overdue = [one for one in free if one.due_on is not None and one.due_on < today]
    wanted = overdue or [one for one in free if one.due_on == free[0].due_on]
    own = [one for one in wanted if one.ask.currency == currency]
    chosen = own or [one for one in wanted if one.ask.currency == wanted[0].ask.currency]
    return tuple(chosen[:ITEMS_SHOWN_MAX])


def left_to_pay(items: Sequence[StoredItem]) -> Money:
    """What is to be paid of items of one currency, at least one, after what the account has to its credit in it."""
    credit = items[0].credit
    return max(Money.total((one.ask for one in items), currency=credit.currency) - credit, Money.zero(credit.currency))


def compose(
    context: Context,
    to: Addressee,
    *,
    say: str,
    items: Sequence[StoredItem],
    market: Market,
    told: frozenset[Disclosure] = frozenset(),
    values: Mapping[str, Value] | None = None,
    also: Sequence[Say] = (),
) -> Composed:
    """The wording ``say`` for this addressee, with the values every message has and those given, and ``also`` what
    one message says beside it.

    What may not be asked in ``market`` gives way to its alternative; what has to be told there and is not among
    ``told``, which this conversation has said already, closes the message.
    """
    catalogue = context.catalogue(to.language, to.market)
    wording = said_in(catalogue, say, market)
    usual = _usual_values(context, to, items, catalogue)
    own = {**usual, **(values or {})}
    rendered = render(wording, to.channel, own, catalogue.locale)
    others = [(said_in(catalogue, each.wording, market), {**usual, **each.values}) for each in also]
    parts = [Part(text=rendered.text, covered=wording.discloses)]
    for other, theirs in others:
        said = render(other, to.channel, theirs, catalogue.locale).text
        parts.append(Part(text=said, covered=other.discloses))
    tell = to_tell(market.disclosures, to.channel, told=told)
    text = with_closing_line(catalogue, joined(parts, channel=to.channel), to.channel, own, tell)
    return Composed(
        say=wording.id,
        also=tuple(other.id for other, _ in others),
        wording_hash=catalogue.hash,
        language=catalogue.locale,
        discloses=wording.discloses or any(other.discloses for other, _ in others),
        subject=rendered.subject,
        text=text,
        told=told_in(catalogue, text, own),
    )


def _usual_values(
    context: Context, to: Addressee, items: Sequence[StoredItem], catalogue: Catalogue
) -> dict[str, Value]:
    values: dict[str, Value] = {
        "creditor": context.settings.creditor,
        "contact": context.contact_in(catalogue),
        "name": to.name,
        "link": context.settings.payment_link.format(account=to.account_id),
    }
    if items:
        credit = items[0].credit
        lines = [ItemLine(number=one.number, open=one.ask, due_on=one.due_on) for one in items]
        total = Money.total((one.ask for one in items), currency=credit.currency)
        values |= asked_for(lines, total=total, credit=credit)
        due = [one.due_on for one in items if one.due_on]
        if due:
            values["oldest_due"] = min(due)
    return values


def items_to_json(items: Sequence[StoredItem]) -> list[dict[str, Any]]:
    """What the outbox keeps of the items a message speaks of: ``open`` is what it asks for of each; the first also
    tells the credit that was taken off, so that the gate sees when it has changed.
    """
    lines: list[dict[str, Any]] = [{"id": one.id, "open": one.ask.minor, "currency": one.ask.currency} for one in items]
    if lines and items[0].credit:
        lines[0]["credit"] = items[0].credit.minor
    return lines
