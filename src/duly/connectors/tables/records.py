"""Making records from one row, as the mapping's sections say. All of a row or nothing of it.

Knows one row at a time; what rows say about each other is ``table_read``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from duly.connectors.tables.addresses import read_addresses
from duly.connectors.tables.cells import RowCells
from duly.connectors.tables.codes import (
    CODE_READERS,
    read_country,
    read_currency,
    read_item_kind,
    read_language,
    read_rail,
)
from duly.connectors.tables.faults import CellInvalid
from duly.connectors.tables.mapping import Section, Source
from duly.domain.contact import Channel, ContactPoint, PointSource
from duly.domain.money import Money
from duly.domain.receivables import (
    Account,
    DisputedFlag,
    Item,
    ItemKind,
    Kind,
    OpenStated,
    Payment,
    PaymentKind,
    Rail,
    Reversal,
)

Record = Account | ContactPoint | Item | Payment | Reversal | DisputedFlag | OpenStated
_LISTED = re.compile(r"[;,|\n]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """A record, the line it came from, and the day it became known."""

    line: int
    known_on: date
    record: Record


@dataclass(frozen=True, kw_only=True, slots=True)
class RowRecords:
    """What one row says. ``zero``: an amount of nothing was left out; ``warnings`` are in words."""

    found: tuple[Known, ...]
    zero: bool = False
    warnings: tuple[str, ...] = ()


@dataclass(kw_only=True, slots=True)
class _Made:
    """What has been made of the row so far."""

    as_of: date
    found: list[Known]
    warnings: list[str]
    undated: set[int]
    zero: bool = False


def records_of(cells: RowCells, *, as_of: date) -> RowRecords:
    """The records of one row; its faults are left in ``cells.errors``, and then nothing of it counts."""
    mapping = cells.mapping
    made = _Made(as_of=as_of, found=[], warnings=[], undated=set())
    for section in mapping.sections():
        if section.when is None or section.when.holds(cells.text(_of_column(section.when.column))):
            _MAKERS[section.name](cells, section, made)
    return RowRecords(found=tuple(_dated(made)), zero=made.zero, warnings=tuple(made.warnings))


def _of_column(column: str) -> Source:
    return Source(key=column, line=0, column=column)


def _dated(made: _Made) -> Iterator[Known]:
    """An account or contact point without its own ``known_on`` is known when the row's first other record is."""
    others = [known.known_on for known in made.found if not isinstance(known.record, Account | ContactPoint)]
    first = min(others, default=made.as_of)
    for index, known in enumerate(made.found):
        follows = index in made.undated and known.known_on != first
        yield replace(known, known_on=first) if follows else known


def _keep(cells: RowCells, section: Section, made: _Made, record: Record, *, from_on: date = date.min) -> None:
    """``from_on``: without a ``known_on`` of its own it counts from this day, if that is after the file's."""
    source = section.fields.get("known_on")
    known_on = cells.day(source) if source is not None else max(made.as_of, from_on)
    if known_on is None:
        return
    if source is None and isinstance(record, Account | ContactPoint):
        made.undated.add(len(made.found))
    made.found.append(Known(line=cells.row.line, known_on=known_on, record=record))


def _account(cells: RowCells, section: Section, made: _Made) -> None:
    fields = section.fields
    own_id = cells.identifier(fields["id"])
    kind = cells.code(fields["kind"], CODE_READERS["kind"])
    currency = cells.code(fields["currency"], read_currency)
    market = cells.code(fields["market"], read_country)
    language = cells.code(fields["language"], read_language)
    region, timezone, preferred = (
        _code_if_given(cells, fields.get(name), CODE_READERS[name])
        for name in ("region", "timezone", "preferred_channel")
    )
    if own_id is None or kind is None or currency is None or market is None or language is None:
        return
    account = Account(
        id=own_id,
        name=" ".join(cells.text(fields.get("name")).split()) or own_id,
        kind=Kind(kind),
        currency=currency,
        market=market,
        language=language,
        region=region,
        timezone=timezone,
        tier=cells.text(fields.get("tier")) or None,
        contract_category=cells.text(fields.get("contract_category")) or None,
        risk_class=cells.text(fields.get("risk_class")) or None,
        preferred_channel=preferred,
    )
    _keep(cells, section, made, account)


def _code_if_given(cells: RowCells, source: Source | None, reader: Callable[[str], str]) -> str | None:
    return cells.code(source, reader) if source is not None and cells.text(source) else None


def _contact(cells: RowCells, section: Section, made: _Made) -> None:
    address = section.fields["address"]
    account_id = cells.identifier(section.fields["account"])
    text = cells.text(address)
    channel = Channel(cells.text(section.fields["channel"]).lower())
    if account_id is None or not text:
        return
    country = _country(cells, section, channel, text)
    try:
        found = read_addresses(text, channel, country=country)
    except CellInvalid as error:
        if section.optional:
            made.warnings.append(f"{channel} address {text!r} left out: expected {error.expected}")
        else:
            cells.fault(address, text, error.expected)
        return
    for each in found:
        point = ContactPoint(account_id=account_id, channel=channel, address=each, source=PointSource.IMPORT)
        _keep(cells, section, made, point)


def _country(cells: RowCells, section: Section, channel: Channel, text: str) -> str | None:
    match channel:
        case Channel.EMAIL:
            return None
        case Channel.WHATSAPP | Channel.VOICE:
            source = section.fields.get("country")
            return None if text.startswith("+") else _code_if_given(cells, source, read_country)
        case _:
            assert_never(channel)


def _item(cells: RowCells, section: Section, made: _Made) -> None:
    fields = section.fields
    own_id = cells.identifier(fields["id"])
    account_id = cells.identifier(fields["account"])
    number = " ".join(cells.text(fields.get("number")).split()) or own_id
    kind = _code_if_given(cells, fields.get("kind"), read_item_kind) or ItemKind.INVOICE
    amount = _money(cells, section, "amount")
    left = _money(cells, section, "open") if "open" in fields else amount
    issued_on = cells.day(fields["issued_on"])
    due = fields.get("due_on")
    has_due = due is not None and cells.text(due) != ""
    due_on = cells.day(due) if due is not None and has_due else None
    claimed = amount is None or amount.minor > 0
    if claimed and due is not None and due_on is not None and issued_on is not None and due_on < issued_on:
        cells.fault(due, str(due_on), f"a due date on or after the invoice date {issued_on}")
    if own_id is None or account_id is None or number is None or amount is None or left is None or issued_on is None:
        return
    if not amount or (amount.minor < 0 and not left):
        made.zero = True
        return
    if amount.minor < 0:
        _keep(cells, section, made, _credit(own_id, account_id, left, issued_on, ()))
        return
    item = Item(
        id=own_id,
        account_id=account_id,
        number=number,
        kind=ItemKind(kind),
        amount=amount,
        issued_on=issued_on,
        due_on=due_on,
    )
    _keep(cells, section, made, item)
    if "open" in fields:
        _stated(cells, section, made, item=item, left=left)


def _stated(cells: RowCells, section: Section, made: _Made, *, item: Item, left: Money) -> None:
    """What is left on the day of the list; no earlier than the item itself is known."""
    if left.minor < 0 or item.amount < left:
        cells.fault(section.fields["open"], left.plain(), f"between 0 and the amount {item.amount.plain()}")
        return
    stated = OpenStated(item_id=item.id, account_id=item.account_id, open=left, stated_on=made.as_of)
    known_on = max([made.as_of, *(known.known_on for known in made.found if known.record is item)])
    made.found.append(Known(line=cells.row.line, known_on=known_on, record=stated))


def _credit(own_id: str, account_id: str, amount: Money, issued_on: date, references: tuple[str, ...]) -> Payment:
    return Payment(
        id=own_id,
        account_id=account_id,
        kind=PaymentKind.CREDIT_NOTE,
        amount=amount if amount.minor > 0 else -amount,
        received_on=issued_on,
        references=references,
    )


def _credit_note(cells: RowCells, section: Section, made: _Made) -> None:
    fields = section.fields
    own_id = cells.identifier(fields["id"])
    account_id = cells.identifier(fields["account"])
    amount = _money(cells, section, "amount")
    issued_on = cells.day(fields["issued_on"])
    if own_id is None or account_id is None or amount is None or issued_on is None:
        return
    if not amount:
        made.zero = True
        return
    _keep(cells, section, made, _credit(own_id, account_id, amount, issued_on, _references(cells, section)))


def _payment(cells: RowCells, section: Section, made: _Made) -> None:
    fields = section.fields
    own_id = cells.identifier(fields["id"])
    account_id = cells.identifier(fields["account"])
    amount = _money(cells, section, "amount")
    received_on = cells.day(fields["received_on"])
    kind = _code_if_given(cells, fields.get("kind"), _payment_kind) or PaymentKind.PAYMENT
    rail = _code_if_given(cells, fields.get("rail"), read_rail) or Rail.TRANSFER
    if own_id is None or account_id is None or amount is None or received_on is None:
        return
    if not amount:
        made.zero = True
        return
    if amount.minor < 0:
        hint = "a positive amount (negated: true where the file turns signs; a payment taken back is a reversal)"
        cells.fault(fields["amount"], amount.plain(), hint)
        return
    payment = Payment(
        id=own_id,
        account_id=account_id,
        kind=PaymentKind(kind),
        amount=amount,
        received_on=received_on,
        rail=Rail(rail),
        references=_references(cells, section),
    )
    if received_on > made.as_of and "known_on" not in fields:
        made.warnings.append(f"payment {own_id} is of {received_on}, after the day of the file: it waits for that day")
    _keep(cells, section, made, payment, from_on=received_on)


def _payment_kind(text: str) -> str:
    found = text.lower().replace(" ", "_")
    if found not in [each.value for each in PaymentKind]:
        raise CellInvalid(f"{' or '.join(PaymentKind)}")
    return found


def _references(cells: RowCells, section: Section) -> tuple[str, ...]:
    listed = (part.strip() for part in _LISTED.split(cells.text(section.fields.get("references"))))
    return tuple(dict.fromkeys(part for part in listed if part))


def _reversal(cells: RowCells, section: Section, made: _Made) -> None:
    payment_id = cells.identifier(section.fields["payment"])
    account_id = cells.identifier(section.fields["account"])
    reversed_on = cells.day(section.fields["reversed_on"])
    if payment_id is None or account_id is None or reversed_on is None:
        return
    _keep(cells, section, made, Reversal(payment_id=payment_id, account_id=account_id, reversed_on=reversed_on))


def _disputed(cells: RowCells, section: Section, made: _Made) -> None:
    fields = section.fields
    item_id = cells.identifier(fields["item"])
    account_id = cells.identifier(fields["account"])
    flag = cells.text(fields["column"])
    says = _says(flag, section)
    if says is None:
        cells.fault(
            fields["column"], flag, f"one of {', '.join(word for word in (*section.true, *section.false) if word)}"
        )
    mapped_item = cells.mapping.items
    known_source = fields.get("known_on") or (mapped_item.fields.get("known_on") if mapped_item is not None else None)
    known_on = cells.day(known_source) if known_source is not None else made.as_of
    said_on = cells.day(fields["said_on"]) if "said_on" in fields else known_on
    if item_id is None or account_id is None or says is None or known_on is None or said_on is None:
        return
    of_row = mapped_item is not None and fields["item"] is mapped_item.fields["id"]
    if of_row and not any(isinstance(known.record, Item) for known in made.found):
        return
    part = None
    if says and "amount" in fields and "currency" in fields and cells.text(fields["amount"]):
        part = _money(cells, section, "amount")
        if part is None or part.minor <= 0:
            return
    record = DisputedFlag(
        item_id=item_id, account_id=account_id, disputed=says, said_on=said_on, amount=part,
        code=(cells.text(fields.get("code")) or None) if says else None,
    )  # fmt: skip
    made.found.append(Known(line=cells.row.line, known_on=known_on, record=record))


def _says(flag: str, section: Section) -> bool | None:
    word = flag.casefold()
    if word in {each.casefold() for each in section.true}:
        return True
    if word == "" or word in {each.casefold() for each in section.false}:
        return False
    return None


def _money(cells: RowCells, section: Section, field: str) -> Money | None:
    currency = cells.code(section.fields["currency"], read_currency)
    return None if currency is None else cells.money(section.fields[field], currency)


_MAKERS: dict[str, Callable[[RowCells, Section, _Made], None]] = {
    "accounts": _account,
    "contacts": _contact,
    "items": _item,
    "payments": _payment,
    "credit_notes": _credit_note,
    "reversals": _reversal,
    "disputed": _disputed,
}
