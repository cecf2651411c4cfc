"""Makes the formal notice of one account: a letter in approved wording about what is overdue now.

The journal keeps the hash of its bytes with the items and the wording they were made from. What may not be asked for
is not in it; where nothing is left, or the account is on hold, there is no letter but a reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal
from sqlalchemy import Connection

from duly.dialogue.catalogue import Catalogue, money_shown
from duly.dialogue.letter import NOTICE, Letter, LetterTable, parts_of, said
from duly.dialogue.values import Value
from duly.domain.charge_lifecycle import ChargeState
from duly.domain.facts import Facts
from duly.domain.interest import ChargeKind
from duly.domain.money import Money
from duly.errors import InputInvalid
from duly.letters.pdf import LetterInvalid, render_pdf
from duly.policy.market_pack import Disclosure
from duly.settings import SETTINGS_FILE
from duly.store.facts_fold import fold
from duly.store.facts_query import read_raw
from duly.store.items_query import StoredItem, open_items
from duly.store.record import Entry, lock_accounts, record
from duly.usecases.compose import items_to_json, left_to_pay
from duly.usecases.context import Context
from duly.usecases.decide_charge import ChargeShown, list_charges
from duly.usecases.find_account import FoundAccount, find_account
from duly.usecases.rule_versions import keep_wording

ITEMS_MAX = 500
"""Of one letter."""
PAY_WITHIN = timedelta(days=10)
"""What a notice gives, or until the next business day after it."""
ENGLISH = "en"


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """A letter as made: ``content`` is the PDF, ``sha256`` its hash in hex as the journal has it."""

    account_id: str
    reference: str
    sha256: str
    total: Money
    items: tuple[str, ...]
    charges: tuple[str, ...]
    content: bytes
    with_person: str | None
    """Who has the account, for they should know of the letter."""


def make_notice(context: Context, account_id: str, *, actor: str, now: datetime) -> Notice:
    """Makes the notice and records it. Raises ``NotFound``, and ``InputInvalid`` with the reason there is none."""
    with context.database.transaction() as tx:
        account = find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        moment = context.moment(tx, now)
        (facts,) = fold(read_raw(tx, [account_id], now=now, today=moment.today), moment)
        _check_market(context, facts)
        items = _items(tx, facts)
        charges = _charges(tx, account_id, items, account.currency)
        catalogue = _catalogue(context, account)
        letter = _letter(context, account, catalogue, items, charges, today=facts.today, now=now)
        try:
            content = render_pdf(letter)
        except LetterInvalid as refusal:
            raise InputInvalid((f"account {account_id}: {refusal}",)) from refusal
        notice = Notice(
            account_id=account_id,
            reference=letter.reference,
            sha256=sha256(content).hexdigest(),
            total=left_to_pay(items),
            items=tuple(one.number for one in items),
            charges=tuple(one.id for one in charges),
            content=content,
            with_person=facts.owner or ("a person: a case is open" if facts.escalation_open else None),
        )
        keep_wording(tx, [catalogue], now=now)
        record(tx, [_entry(notice, items, catalogue)], heads=heads, actor=actor, at=now)
    return notice


def _check_market(context: Context, facts: Facts) -> None:
    """What the market wants on every document. Raises ``InputInvalid`` where it is not known."""
    market = context.market_of(facts)
    if Disclosure.CREDITOR_REGISTERED in market.disclosures and not context.settings.registered.strip():
        reason = (
            f"market {market.id} wants the creditor's registered address and tax number on every document; "
            f"say them in {SETTINGS_FILE} as registered"
        )
        raise InputInvalid((f"no notice for account {facts.account_id}: {reason}",))


def _items(tx: Connection, facts: Facts) -> tuple[StoredItem, ...]:
    """What the letter asks for. Raises ``InputInvalid`` with the reason that nothing may be asked for."""
    every = open_items(tx, [facts.account_id]).get(facts.account_id, [])
    due = [one for one in every if one.due_on is not None and one.due_on < facts.today]
    free = [one for one in due if one.free and one.open.currency == facts.currency]
    why = _refusal(facts, due, free)
    if why is not None:
        raise InputInvalid((f"no notice for account {facts.account_id}: {why}",))
    return tuple(free)


def _refusal(facts: Facts, due: Sequence[StoredItem], free: Sequence[StoredItem]) -> str | None:
    if "all" in facts.switched_off:
        return "sending is switched off for the whole company"
    if facts.hold_reason is not None:
        return f"the account is on hold: {facts.hold_reason}"
    if not due:
        return "nothing is past due"
    if not free:
        others = [one for one in due if one.free]
        if others:
            return f"what is past due is in another currency than the account's {facts.currency}"
        return "everything past due is disputed or on hold"
    if not left_to_pay(free):
        return "unapplied credit covers everything past due"
    if len(free) > ITEMS_MAX:
        return f"{len(free)} items are past due, and a letter holds at most {ITEMS_MAX}"
    return None


def _charges(tx: Connection, account_id: str, items: Sequence[StoredItem], currency: str) -> list[ChargeShown]:
    """Approved charges on these items; the receivables system has not billed them yet, so they are told apart."""
    asked = {one.id for one in items}
    approved = list_charges(tx, account_id=account_id, states=frozenset({ChargeState.APPROVED}))
    return [one for one in approved if one.row.item_id in asked and one.amount.currency == currency]


def _catalogue(context: Context, account: FoundAccount) -> Catalogue:
    """The customer's language where it has all of a notice, else English."""
    own = context.catalogue(account.language, account.market)
    catalogue = own if set(NOTICE) <= own.ids() else context.catalogue(ENGLISH)
    if missing := sorted(set(NOTICE) - catalogue.ids()):
        raise InputInvalid((f"{catalogue.file}: {', '.join(missing)} missing; a notice is made of these wordings",))
    return catalogue


def _letter(
    context: Context,
    account: FoundAccount,
    catalogue: Catalogue,
    items: Sequence[StoredItem],
    charges: Sequence[ChargeShown],
    *,
    today: date,
    now: datetime,
) -> Letter:
    settings, contact = context.settings, context.contact_in(catalogue)
    total = left_to_pay(items)
    pay_by = context.calendar(account.market, account.region).on_or_after(today + PAY_WITHIN)
    values: dict[str, Value] = {
        "creditor": settings.creditor, "contact": contact, "name": account.name, "total": total,
        "date": today, "link": settings.payment_link.format(account=account.id),
    }  # fmt: skip
    date_word, account_word, reference_word, page = _parts(catalogue, "notice.head", 4)
    reference = f"{account.id}-{today:%Y%m%d}"
    parts: list[str | LetterTable] = [said(catalogue, "notice.opening", values)]
    parts += [_item_table(catalogue, items, today), said(catalogue, "notice.pay", {**values, "date": pay_by})]
    if charges:
        parts += [said(catalogue, "notice.charges", values), _charge_table(catalogue, charges)]
    parts += [said(catalogue, "notice.dispute", values), said(catalogue, "notice.person", values)]
    return Letter(
        creditor=settings.creditor,
        contact=contact,
        registered=settings.registered,
        to=(account.name,),
        facts=((date_word, _day(catalogue, today)), (account_word, account.id), (reference_word, reference)),
        title=said(catalogue, "notice.title", values),
        parts=tuple(parts),
        page=page,
        reference=reference,
        language=catalogue.locale,
        made_at=now,
    )


def _item_table(catalogue: Catalogue, items: Sequence[StoredItem], today: date) -> LetterTable:
    rows: list[tuple[str, ...]] = []
    for one in items:
        assert one.due_on is not None, "only what is past due is in a notice"
        late = format_decimal((today - one.due_on).days, locale=_babel(catalogue))
        days = (_day(catalogue, one.issued_on), _day(catalogue, one.due_on))
        rows.append((one.number, *days, late, _money(catalogue, one.ask)))
    if credit := items[0].credit:
        rows.append((said(catalogue, "notice.credit", {}), "", "", "", _money(catalogue, -credit)))
    total = left_to_pay(items)
    return LetterTable(
        heads=_parts(catalogue, "notice.columns", 5),
        rows=tuple(rows),
        right=frozenset({3, 4}),
        total=(said(catalogue, "notice.total", {}), _money(catalogue, total)),
    )


def _charge_table(catalogue: Catalogue, charges: Sequence[ChargeShown]) -> LetterTable:
    kinds = dict(zip(ChargeKind, _parts(catalogue, "notice.charge_kinds", len(ChargeKind)), strict=True))
    rows = [
        (
            kinds[ChargeKind(one.kind)] + _percents(catalogue, one),
            one.item,
            _days(catalogue, one),
            one.row.law,
            _money(catalogue, one.amount),
        )
        for one in charges
    ]
    return LetterTable(
        heads=_parts(catalogue, "notice.charge_columns", 5), rows=tuple(rows), right=frozenset({4}), total=None
    )


def _percents(catalogue: Catalogue, one: ChargeShown) -> str:
    """The rates that interest ran by, such as `` 11.75 %``; nothing for a sum."""
    if one.kind != ChargeKind.INTEREST:
        return ""
    rates = dict.fromkeys(Decimal(line["percent"]) for line in one.row.lines)
    return " " + ", ".join(f"{format_decimal(rate, format='0.##', locale=_babel(catalogue))} %" for rate in rates)


def _days(catalogue: Catalogue, one: ChargeShown) -> str:
    first, last = _day(catalogue, one.row.first), _day(catalogue, one.row.last)
    return first if first == last else f"{first} – {last}"


def _parts(catalogue: Catalogue, wording: str, count: int) -> tuple[str, ...]:
    """The words of a wording that holds several. Raises ``InputInvalid`` where there are more or fewer."""
    found = parts_of(catalogue, wording)
    if len(found) != count:
        raise InputInvalid(
            (f"{catalogue.file}, {wording}: found {len(found)} words or phrases, expected {count} parted by |",)
        )
    return found


def _day(catalogue: Catalogue, day: date) -> str:
    pattern = catalogue.get("notice.title").phrases.date_short
    return format_date(day, format=pattern, locale=_babel(catalogue))


def _money(catalogue: Catalogue, amount: Money) -> str:
    return money_shown(amount, catalogue.locale, catalogue.get("notice.title").phrases.money)


def _babel(catalogue: Catalogue) -> str:
    return catalogue.locale.replace("-", "_")


def _entry(notice: Notice, items: Sequence[StoredItem], catalogue: Catalogue) -> Entry:
    body: dict[str, Any] = {
        "reference": notice.reference, "sha256": notice.sha256, "bytes": len(notice.content),
        "items": items_to_json(items), "charges": list(notice.charges), "total": notice.total.plain(),
        "currency": notice.total.currency, "wording": catalogue.hash, "language": catalogue.locale,
    }  # fmt: skip
    return Entry(account_id=notice.account_id, kind="notice.made", body=body)
