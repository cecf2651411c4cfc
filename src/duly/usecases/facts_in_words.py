"""Facts as a collections manager reads them: a few lines of words, and single values.

Reads nothing and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, assert_never
from zoneinfo import ZoneInfo

from duly.domain.facts import BY_NAME, Facts, FactType
from duly.domain.money import Money

MILLIONTHS_PER_PERCENT = 10_000
TOLD_BY_SOURCE = frozenset({"tier", "region", "contract_category", "risk_class", "rate_num", "rate_den", "timezone"})
"""Facts that exist in any case: where one is missing, nobody has said it."""
CHANNEL_WORDS = {"whatsapp": "WhatsApp", "email": "e-mail", "voice": "phone"}


def lines_of(facts: Facts) -> list[tuple[str, str]]:
    """What is known of an account, as labels and words. What does not apply is left out."""
    lines = [
        ("Owes", _owes(facts)),
        ("Due", _due(facts)),
        ("Paying", _paying(facts)),
        ("Promise", _promise(facts)),
        ("Plan", _plan(facts)),
        ("Disputed", _disputed(facts)),
        ("On hold", _held(facts)),
        ("With", _with(facts)),
        ("Reached by", _reached_by(facts)),
        ("Contacts", _contacts(facts)),
        ("Last step", _step(facts)),
        ("Customer", _customer(facts)),
    ]
    return [(label, words) for label, words in lines if words]


def _money(minor: int, facts: Facts) -> str:
    return str(Money(minor=minor, currency=facts.currency))


def _count(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _joined(parts: Iterator[str]) -> str:
    return ", ".join(part for part in parts if part)


def day_in_words(day: date) -> str:
    """``Wed 4 Mar 2026``."""
    return f"{day:%a} {day.day} {day:%b %Y}"


def moment_in_words(instant: datetime, zone: ZoneInfo) -> str:
    """``Wed 4 Mar 2026 09:30``, by the clock of ``zone``."""
    local = instant.astimezone(zone)
    return f"{day_in_words(local.date())} {local:%H:%M}"


def _ago(days: int | None) -> str:
    return "" if days is None else "today" if days == 0 else "yesterday" if days == 1 else f"{days} days ago"


def _owes(facts: Facts) -> str:
    if not facts.open_items:
        return "nothing is open"

    def parts() -> Iterator[str]:
        yield f"{_money(facts.open_balance, facts)} open in {_count(facts.open_items, 'item')}"
        if facts.overdue_items:
            yield f"{_money(facts.overdue_balance, facts)} overdue in {_count(facts.overdue_items, 'item')}"
        if facts.unapplied_credit:
            yield f"{_money(facts.unapplied_credit, facts)} of credit not yet set against an item"

    return _joined(parts())


def _due(facts: Facts) -> str:
    def parts() -> Iterator[str]:
        if facts.oldest_due_date and facts.days_past_due is not None and facts.days_past_due > 0:
            yield f"{_count(facts.days_past_due, 'day')} past due, since {day_in_words(facts.oldest_due_date)}"
        if facts.next_due_date and facts.days_to_due is not None:
            days = "today" if facts.days_to_due == 0 else f"in {_count(facts.days_to_due, 'day')}"
            yield f"next due {days}, on {day_in_words(facts.next_due_date)}"

    return _joined(parts())


def _paying(facts: Facts) -> str:
    def parts() -> Iterator[str]:
        if facts.times_late_365d:
            yield f"late {_count(facts.times_late_365d, 'time')} in a year"
        if facts.avg_days_late:
            yield f"{_count(facts.avg_days_late, 'day')} late on average"
        if facts.promises_broken:
            yield f"{_count(facts.promises_broken, 'promise')} broken in a year"
        if facts.promise_reliability is not None:
            yield f"{facts.promise_reliability // MILLIONTHS_PER_PERCENT} % of what was promised in a year paid in time"
        if facts.payment_to_thank:
            yield "a payment has just come in"

    return _joined(parts())


def _promise(facts: Facts) -> str:
    if facts.promise_state is None or facts.promise_date is None or facts.promise_amount is None:
        return ""
    state = facts.promise_state.replace("_", " ")
    return f"{_money(facts.promise_amount, facts)} by {day_in_words(facts.promise_date)}: {state}"


def _plan(facts: Facts) -> str:
    if facts.plan_state is None:
        return ""
    missed = f"{_count(facts.instalments_missed, 'instalment')} missed" if facts.instalments_missed else ""
    following = ""
    if facts.instalment_day is not None and facts.instalment_amount is not None:
        following = f"next {_money(facts.instalment_amount, facts)} on {day_in_words(facts.instalment_day)}"
    return _joined(iter([facts.plan_state.replace("_", " "), following, missed]))


def _disputed(facts: Facts) -> str:
    if facts.dispute_news and not facts.disputes_open:
        return f"settled ({facts.dispute_news}), and the customer is not told yet"
    if not facts.disputes_open:
        return ""
    return f"{_money(facts.disputed_balance, facts)} in {_count(facts.disputes_open, 'dispute')}"


def _held(facts: Facts) -> str:
    if facts.hold_reason is None:
        return ""
    until = f", until {_untyped(facts.hold_until)}" if facts.hold_until else ""
    return f"{facts.hold_reason.replace('_', ' ')}{until}"


def _with(facts: Facts) -> str:
    if facts.owner:
        return facts.owner
    return "a person: a case is open" if facts.escalation_open else ""


def _reached_by(facts: Facts) -> str:
    usable = [words for channel, words in CHANNEL_WORDS.items() if getattr(facts, f"can_{channel}")]
    preferred = f" (prefers {CHANNEL_WORDS.get(facts.preferred_channel, '')})" if facts.preferred_channel else ""
    return (", ".join(usable) or "no channel can be used") + preferred


def _contacts(facts: Facts) -> str:
    if facts.last_contact_on is None:
        return "none yet"

    def parts() -> Iterator[str]:
        yield f"last {_ago(facts.days_since_contact)} ({facts.last_message_state})"
        yield f"{facts.contacts_7d} in the last 7 days"
        if facts.unreached_streak:
            yield f"the last {facts.unreached_streak} did not arrive"

    return _joined(parts())


def _step(facts: Facts) -> str:
    return f"{facts.step}, {_ago(facts.days_since_step)}" if facts.step else ""


def _customer(facts: Facts) -> str:
    def parts() -> Iterator[str]:
        if facts.days_since_reply is not None:
            yield f"last wrote {_ago(facts.days_since_reply)}"
        if facts.days_since_link_opened is not None:
            yield f"opened the payment link {_ago(facts.days_since_link_opened)}"
        if facts.hardship:
            yield "hardship"
        if facts.vulnerable:
            yield "vulnerable"
        if facts.legal_action:
            yield "legal action"
        if facts.tier:
            yield f"tier {facts.tier}"

    return _joined(parts())


def value_in_words(name: str, value: Any, facts: Facts) -> str:
    """One fact's value, such as ``120.00 EUR`` or ``2 March 2026``."""
    if value is None:
        return "not known" if name in TOLD_BY_SOURCE else "none"
    fact = BY_NAME.get(name)
    if fact is None:
        return _untyped(value)
    match fact.type:
        case FactType.MONEY:
            return _money(value, facts)
        case FactType.RATIO:
            return f"{value // MILLIONTHS_PER_PERCENT}.{value % MILLIONTHS_PER_PERCENT // 100:02} %"
        case FactType.DATE:
            return day_in_words(value)
        case FactType.FLAG:
            return "yes" if value else "no"
        case FactType.COUNT | FactType.TEXT | FactType.CHOICE:
            return str(value)
        case _:
            assert_never(fact.type)


def _untyped(value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case datetime():
            return f"{day_in_words(value.date())} {value:%H:%M} UTC"
        case date():
            return day_in_words(value)
        case tuple():
            return ", ".join(str(part) for part in value) or "none"  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        case _:
            return str(value)
