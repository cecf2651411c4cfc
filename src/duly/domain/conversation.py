"""Where a conversation with one account stands: the question that is open and what was said so far.

A frozen value that a reply replaces as a whole. Knows neither the wording of a question nor the rules
by which an answer is judged; those are ``duly.dialogue``'s.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, cast

from duly.domain.contact import Channel
from duly.domain.money import Money
from duly.domain.plan_schedule import Interval
from duly.domain.receivables import Rail
from duly.domain.signals import DisputeReason, Evidence, Intent
from duly.domain.verification import Method

QUOTE_CHARS_MAX = 500


class ConversationInvalid(ValueError):
    """A stored conversation cannot be read back."""


class Awaiting(StrEnum):
    """The question of ours that is open."""

    NONE = "none"
    PROMISE_DATE = "promise_date"
    PROMISE_AMOUNT = "promise_amount"
    CONFIRM_DATE = "confirm_date"
    CONFIRM_AMOUNT = "confirm_amount"
    CONFIRM_PROMISE = "confirm_promise"
    DISPUTE_ITEM = "dispute_item"
    DISPUTE_REASON = "dispute_reason"
    RECEIPT = "receipt"
    VERIFY = "verify"
    CONFIRM_PLAN = "confirm_plan"
    PLAN_TERMS = "plan_terms"
    CONFIRM_EXTENSION = "confirm_extension"
    EXTENSION_DATE = "extension_date"
    CALLBACK_TIME = "callback_time"
    CONFIRM_WITHDRAWAL = "confirm_withdrawal"


PROMISE_QUESTIONS = frozenset(
    {
        Awaiting.PROMISE_DATE,
        Awaiting.PROMISE_AMOUNT,
        Awaiting.CONFIRM_DATE,
        Awaiting.CONFIRM_AMOUNT,
        Awaiting.CONFIRM_PROMISE,
    }
)
PLAN_QUESTIONS = frozenset(
    {Awaiting.CONFIRM_PLAN, Awaiting.PLAN_TERMS, Awaiting.CONFIRM_EXTENSION, Awaiting.EXTENSION_DATE}
)
DISPUTE_QUESTIONS = frozenset({Awaiting.DISPUTE_ITEM, Awaiting.DISPUTE_REASON})


@dataclass(frozen=True, kw_only=True, slots=True)
class Quote:
    """The customer's own words: the cited part of one message, and where in it they stand."""

    message_id: str
    text: str
    evidence: Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class PendingPromise:
    """A promise that is not complete yet. ``items`` are item ids; empty means the account as a whole.

    ``offered_day`` and ``offered_amount`` are what the open question proposes, so that a "yes" settles
    them. ``proposal`` marks what the customer asked for instead of promising: it needs a "yes" of its
    own. ``after`` is what this conversation has recorded already: this is a further part of that, and must
    not supersede it. ``rail`` is how they said to pay. ``hinges_on`` is the day on which the ``condition`` is said to
    come true, where they named one.
    """

    day: date | None = None
    amount: Money | None = None
    offered_day: date | None = None
    offered_amount: Money | None = None
    items: tuple[str, ...] = ()
    condition: str | None = None
    proposal: bool = False
    after: Money | None = None
    quotes: tuple[Quote, ...] = ()
    rail: Rail | None = None
    hinges_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PendingDispute:
    """A dispute of which the item or the reason is not known yet. ``items`` are item ids."""

    items: tuple[str, ...] = ()
    reason: DisputeReason | None = None
    amount: Money | None = None
    reason_asked: bool = False
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Challenge:
    """What the customer was asked for to show who they are, and what they had wanted to know."""

    method: Method
    wanted: Intent


@dataclass(frozen=True, kw_only=True, slots=True)
class PendingPlan:
    """What the customer said so far of the plan or of the time they want. ``countered`` says that our one
    counter-offer was made; ``day`` is the later day that the open question proposes, and ``instalment_id`` the
    instalment of a running plan that it is proposed for.
    """

    count: int | None = None
    each: Money | None = None
    first: Money | None = None
    half_first: bool = False
    interval: Interval | None = None
    start: date | None = None
    countered: bool = False
    day: date | None = None
    instalment_id: str | None = None
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Conversation:
    """The state of one account's conversation. ``until`` (aware UTC) is when the open question lapses.

    ``asked`` counts how often the open question was put; ``turns``, ``unclear``, ``doubts`` and
    ``manipulations`` count messages of this conversation. ``handed_over`` says that the customer has
    been told of a person, ``renewal_asked`` that a person was to check their wish to be contacted again, ``answered``
    that the last reply left nothing open, ``closed`` that it was a farewell. ``withdrawing`` are the ids of the items
    whose dispute the open question is about to end.
    """

    account_id: str
    awaiting: Awaiting = Awaiting.NONE
    until: datetime | None = None
    asked: int = 0
    promises: tuple[PendingPromise, ...] = ()
    dispute: PendingDispute | None = None
    plan: PendingPlan | None = None
    turns: int = 0
    unclear: int = 0
    doubts: int = 0
    manipulations: int = 0
    handed_over: bool = False
    renewal_asked: bool = False
    answered: bool = False
    closed: bool = False
    challenge: Challenge | None = None
    proofs_failed: int = 0
    barred_until: datetime | None = None
    last_at: datetime | None = None
    language: str | None = None
    channel: Channel | None = None
    withdrawing: tuple[str, ...] = ()

    def without_question(self) -> Conversation:
        """The same conversation with nothing asked and nothing pending."""
        return replace(
            self, awaiting=Awaiting.NONE, until=None, asked=0, promises=(), dispute=None, plan=None, challenge=None
        )

    def at(self, now: datetime) -> Conversation:
        """The conversation as it stands at ``now`` (aware UTC): a question past its time has lapsed."""
        return self.without_question() if self.until is not None and now >= self.until else self

    def to_json(self) -> dict[str, Any]:
        """Plain values that ``from_json`` reads back."""
        return {
            "account_id": self.account_id,
            "awaiting": self.awaiting.value,
            "until": _iso(self.until),
            "asked": self.asked,
            "promises": [_promise_to_json(pending) for pending in self.promises],
            "dispute": _dispute_to_json(self.dispute) if self.dispute else None,
            "plan": _plan_to_json(self.plan) if self.plan else None,
            "turns": self.turns,
            "unclear": self.unclear,
            "doubts": self.doubts,
            "manipulations": self.manipulations,
            "handed_over": self.handed_over,
            "renewal_asked": self.renewal_asked,
            "answered": self.answered,
            "closed": self.closed,
            "challenge": [self.challenge.method.value, self.challenge.wanted.value] if self.challenge else None,
            "proofs_failed": self.proofs_failed,
            "barred_until": _iso(self.barred_until),
            "last_at": _iso(self.last_at),
            "language": self.language,
            "channel": self.channel.value if self.channel else None,
            **({"withdrawing": list(self.withdrawing)} if self.withdrawing else {}),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Conversation:
        """Reads what ``to_json`` wrote. Raises ``ConversationInvalid``."""
        try:
            return _conversation(stored)
        except (KeyError, TypeError, ValueError) as fault:
            raise ConversationInvalid(f"stored conversation is not readable: {fault!r}") from fault


def _conversation(stored: Mapping[str, Any]) -> Conversation:
    return Conversation(
        account_id=stored["account_id"],
        awaiting=Awaiting(stored["awaiting"]),
        until=_instant(stored["until"]),
        asked=stored["asked"],
        promises=tuple(_promise(each) for each in stored["promises"]),
        dispute=_dispute(stored["dispute"]) if stored["dispute"] else None,
        plan=_plan(stored["plan"]) if stored["plan"] else None,
        turns=stored["turns"],
        unclear=stored["unclear"],
        doubts=stored["doubts"],
        manipulations=stored["manipulations"],
        handed_over=stored["handed_over"],
        renewal_asked=stored["renewal_asked"],
        answered=stored["answered"],
        closed=stored["closed"],
        challenge=_challenge(stored["challenge"]),
        proofs_failed=stored["proofs_failed"],
        barred_until=_instant(stored["barred_until"]),
        last_at=_instant(stored["last_at"]),
        language=stored["language"],
        channel=Channel(stored["channel"]) if stored["channel"] else None,
        withdrawing=tuple(stored.get("withdrawing", ())),
    )


def _challenge(stored: Sequence[str] | None) -> Challenge | None:
    return Challenge(method=Method(stored[0]), wanted=Intent(stored[1])) if stored else None


def _promise_to_json(pending: PendingPromise) -> dict[str, Any]:
    return {
        "day": _iso(pending.day),
        "amount": _money_to_json(pending.amount),
        "offered_day": _iso(pending.offered_day),
        "offered_amount": _money_to_json(pending.offered_amount),
        "items": list(pending.items),
        "condition": pending.condition,
        "proposal": pending.proposal,
        "after": _money_to_json(pending.after),
        "rail": pending.rail.value if pending.rail else None,
        "hinges_on": _iso(pending.hinges_on),
        "quotes": [quote_to_json(quote) for quote in pending.quotes],
    }


def _promise(stored: Mapping[str, Any]) -> PendingPromise:
    return PendingPromise(
        day=_day(stored["day"]),
        amount=_money(stored["amount"]),
        offered_day=_day(stored["offered_day"]),
        offered_amount=_money(stored["offered_amount"]),
        items=tuple(stored["items"]),
        condition=stored["condition"],
        proposal=stored["proposal"],
        after=_money(stored["after"]),
        rail=Rail(stored["rail"]) if stored["rail"] else None,
        hinges_on=_day(stored["hinges_on"]),
        quotes=tuple(quote_from_json(each) for each in stored["quotes"]),
    )


def _dispute_to_json(pending: PendingDispute) -> dict[str, Any]:
    return {
        "items": list(pending.items),
        "reason": pending.reason.value if pending.reason else None,
        "amount": _money_to_json(pending.amount),
        "reason_asked": pending.reason_asked,
        "quotes": [quote_to_json(quote) for quote in pending.quotes],
    }


def _dispute(stored: Mapping[str, Any]) -> PendingDispute:
    return PendingDispute(
        items=tuple(stored["items"]),
        reason=DisputeReason(stored["reason"]) if stored["reason"] else None,
        amount=_money(stored["amount"]),
        reason_asked=stored["reason_asked"],
        quotes=tuple(quote_from_json(each) for each in stored["quotes"]),
    )


def _plan_to_json(pending: PendingPlan) -> dict[str, Any]:
    return {
        "count": pending.count,
        "each": _money_to_json(pending.each),
        "first": _money_to_json(pending.first),
        "half_first": pending.half_first,
        "interval": pending.interval.value if pending.interval else None,
        "start": _iso(pending.start),
        "countered": pending.countered,
        "day": _iso(pending.day),
        "instalment_id": pending.instalment_id,
        "quotes": [quote_to_json(quote) for quote in pending.quotes],
    }


def _plan(stored: Mapping[str, Any]) -> PendingPlan:
    return PendingPlan(
        count=stored["count"],
        each=_money(stored["each"]),
        first=_money(stored["first"]),
        half_first=stored["half_first"],
        interval=Interval(stored["interval"]) if stored["interval"] else None,
        start=_day(stored["start"]),
        countered=stored["countered"],
        day=_day(stored["day"]),
        instalment_id=stored.get("instalment_id"),
        quotes=tuple(quote_from_json(each) for each in stored["quotes"]),
    )


def quote_to_json(quote: Quote) -> dict[str, Any]:
    """Plain values that ``quote_from_json`` reads back; also what a record's evidence looks like."""
    evidence = quote.evidence
    return {
        "message_id": quote.message_id,
        "text": quote.text,
        "start": evidence.start,
        "end": evidence.end,
        "method": evidence.method,
        "confidence": evidence.confidence,
    }


def quote_from_json(stored: Mapping[str, Any]) -> Quote:
    evidence = Evidence(
        start=stored["start"], end=stored["end"], method=stored["method"], confidence=stored["confidence"]
    )
    return Quote(message_id=stored["message_id"], text=stored["text"], evidence=evidence)


def _money_to_json(money: Money | None) -> dict[str, Any] | None:
    return {"minor": money.minor, "currency": money.currency} if money is not None else None


def _money(stored: object) -> Money | None:
    if stored is None:
        return None
    fields = cast("Mapping[str, Any]", stored)
    return Money(minor=fields["minor"], currency=fields["currency"])


def _iso(moment: date | None) -> str | None:
    """A date or an instant as ISO 8601 text."""
    return moment.isoformat() if moment else None


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


def _instant(stored: str | None) -> datetime | None:
    return datetime.fromisoformat(stored) if stored else None
