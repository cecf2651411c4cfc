"""Shows a wording as an account would read it: its language, its locale, its items, what its market wants told.

Reads only, and sends nothing. What only a conversation can give, such as a day, is shown by an example.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from duly.dialogue.catalogue import UnknownWording
from duly.dialogue.values import Instalment, ItemLine, Value
from duly.domain.contact import Channel
from duly.domain.money import Money
from duly.errors import InputInvalid
from duly.store.facts_fold import fold
from duly.store.facts_query import read_raw
from duly.store.items_query import StoredItem, open_items
from duly.usecases.compose import Addressee, Composed, compose, items_to_ask_for, left_to_pay
from duly.usecases.context import Context
from duly.usecases.find_account import find_account

EXAMPLE_MINOR = 124_050
EXAMPLE_AFTER = timedelta(days=7)


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownWording:
    """A message that is not sent. ``examples`` are the placeholders whose value is made up, ``file`` has the words."""

    channel: Channel
    file: str
    composed: Composed
    examples: tuple[str, ...]


def show_wording(
    context: Context, account_id: str, *, wording: str, channel: Channel | None, language: str | None, now: datetime
) -> ShownWording:
    """The wording in its final words. Raises ``NotFound``, and ``InputInvalid`` for a wording there is not."""
    with context.database.reading() as tx:
        account = find_account(tx, account_id)
        moment = context.moment(tx, now)
        (facts,) = fold(read_raw(tx, [account_id], now=now, today=moment.today), moment)
        every = open_items(tx, [account_id]).get(account_id, [])
    items = items_to_ask_for(every, today=facts.today, currency=facts.currency)
    to = Addressee(
        account_id=account_id, name=account.name, currency=facts.currency, language=language or facts.language,
        market=account.market, channel=channel or next(iter(account.points), Channel.EMAIL), address="",
    )  # fmt: skip
    catalogue = context.catalogue(to.language, to.market)
    try:
        declared = catalogue.get(wording).placeholders
    except UnknownWording as error:
        raise InputInvalid((str(error),)) from error
    values = _examples(items, moment.today + EXAMPLE_AFTER, facts.currency)
    own = {"items", "total", "oldest_due"} if items else set[str]()
    examples = {name: value for name, value in values.items() if name in declared and name not in own}
    composed = compose(context, to, say=wording, items=items, market=context.market_of(facts), values=examples)
    return ShownWording(channel=to.channel, file=catalogue.file, composed=composed, examples=tuple(sorted(examples)))


def _examples(items: Sequence[StoredItem], day: date, currency: str) -> Mapping[str, Value]:
    amount = left_to_pay(items) if items else Money(minor=EXAMPLE_MINOR, currency=currency)
    number = items[0].number if items else "INV-1"
    return {
        "date": day, "oldest_due": day, "amount": amount, "rest": amount, "total": amount, "number": number,
        "code": "123456", "items": (ItemLine(number=number, open=amount, due_on=day),),
        "schedule": (Instalment(day=day, amount=amount), Instalment(day=day + EXAMPLE_AFTER, amount=amount)),
    }  # fmt: skip
