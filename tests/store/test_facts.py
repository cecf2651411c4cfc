"""What is on record about a late payer, and the facts it comes to. The same on both kinds of database.

Each story says which rows there are and the facts that follow; amounts are pence. The creditor is in Madrid, whose
today is Monday, 2 March 2026.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from duly.domain.contact import Channel, QuietWish
from duly.domain.contact_log import Made, Touch
from duly.domain.control import Controls
from duly.domain.facts import Facts
from duly.store.database import Database
from duly.store.facts_fold import Moment, fold
from duly.store.facts_query import read_raw
from tests.store.plan_stories import PLANS
from tests.store.rows import (
    ACCOUNT,
    NOW,
    Given,
    ago,
    asked,
    customer,
    day,
    disputed,
    escalated,
    heard,
    held,
    invoice,
    listed,
    paid,
    promised,
    put,
    reachable,
    received,
    said,
    sent,
    settled,
    stepped,
    wished,
)

ISLANDS = ("+34922123456", ACCOUNT.market)
MOMENT = Moment(
    now=NOW,
    zone=ZoneInfo("Europe/Madrid"),
    rates={"EUR": Fraction(1), "GBP": Fraction(6, 5), "USD": Fraction(9, 10), "JPY": Fraction(60)},
    book_minor=1_000_000,
    zones_of_number=lambda number, country: ("Atlantic/Canary",) if (number, country) == ISLANDS else (),
)
CYCLE = day(-10).isoformat()
LATE = invoice("INV-1", 12_000, due=day(-10))
Story = tuple[tuple[Given, ...], dict[str, Any]]

MONEY: dict[str, Story] = {
    "owes nothing": (
        (),
        {
            "open_balance": 0, "overdue_balance": 0, "open_items": 0, "overdue_items": 0, "oldest_due_date": None,
            "next_due_date": None, "days_past_due": None, "days_to_due": None, "times_late_365d": 0,
            "avg_days_late": None, "share_of_book": 0, "unapplied_credit": 0, "disputed_balance": 0,
        },
    ),
    "one invoice ten days late": (
        (LATE,),
        {
            "open_balance": 12_000, "overdue_balance": 12_000, "open_items": 1, "overdue_items": 1,
            "oldest_due_date": day(-10), "days_past_due": 10, "next_due_date": None, "days_to_due": None,
            "times_late_365d": 1, "share_of_book": 14_400,
        },
    ),
    "what is overdue was invoiced long ago": ((LATE,), {"days_since_notice": 90}),
    "what is overdue was invoiced only just": (
        (LATE, invoice("INV-2", 1, due=day(-1), issued_on=day(-1), known_on=day(-1)), disputed("INV-1", 12_000)),
        {"days_since_notice": 1},
    ),
    "what is overdue became known late on an account we knew before": (
        (paid("INV-0", due=day(-60), on=day(-50)), invoice("INV-2", 1, due=day(-20), known_on=day(-3))),
        {"days_since_notice": 3, "days_past_due": 20},
    ),
    "a new account comes with old invoices": (
        (invoice("INV-1", 1, due=day(-20), known_on=day(0)),), {"days_since_notice": 90}
    ),
    "nothing is overdue, so no notice is asked for": (
        (invoice("INV-1", 500, due=day(5)),), {"days_since_notice": None}
    ),
    "due today is not yet late": (
        (invoice("INV-1", 500, due=day(0)),),
        {"overdue_items": 0, "days_past_due": 0, "days_to_due": 0, "next_due_date": day(0), "times_late_365d": 0},
    ),
    "due in five days": (
        (invoice("INV-1", 500, due=day(5)),),
        {"overdue_balance": 0, "days_past_due": -5, "days_to_due": 5, "oldest_due_date": day(5)},
    ),
    "one late, the next to come": (
        (LATE, invoice("INV-2", 3_000, due=day(4))),
        {"open_balance": 15_000, "overdue_balance": 12_000, "overdue_items": 1, "next_due_date": day(4)},
    ),
    "an invoice without a due date is never late": (
        (invoice("INV-1", 500, due=None),),
        {"open_balance": 500, "open_items": 1, "overdue_balance": 0, "oldest_due_date": None, "days_past_due": None},
    ),
    "paid late twice and early once in the year": (
        (
            paid("INV-1", due=day(-100), on=day(-91)),
            paid("INV-2", due=day(-70), on=day(-60)),
            paid("INV-3", due=day(-40), on=day(-45)),
            paid("INV-4", due=day(-500), on=day(-400)),
        ),
        {"open_items": 0, "times_late_365d": 2, "avg_days_late": 6},
    ),
    "a disputed invoice is open but not overdue": (
        (LATE, invoice("INV-2", 3_000, due=day(-3)), disputed("INV-1", 12_000)),
        {
            "open_balance": 15_000, "overdue_balance": 3_000, "disputed_balance": 12_000, "disputes_open": 1,
            "oldest_due_date": day(-3), "overdue_items": 1, "open_items": 2,
        },
    ),
    "a dispute over a part leaves the rest overdue": (
        (LATE, disputed("INV-1", 2_000)),
        {
            "open_balance": 12_000, "disputed_balance": 2_000, "overdue_balance": 10_000, "overdue_items": 1,
            "oldest_due_date": day(-10), "disputes_open": 1,
        },
    ),
    "two disputes over parts of one invoice add up": (
        (LATE, disputed("INV-1", 2_000), disputed("INV-1", 5_000, id="fee", reason="fee")),
        {"disputed_balance": 7_000, "overdue_balance": 5_000, "disputes_open": 2},
    ),
    "two disputes over more than the invoice": (
        (LATE, disputed("INV-1", 9_000), disputed("INV-1", 5_000, id="fee", reason="fee")),
        {"disputed_balance": 12_000, "overdue_balance": 0, "oldest_due_date": None, "disputes_open": 2},
    ),
    "a dispute over a whole invoice, whatever is open of it": (
        (LATE, disputed("INV-1", 4_000, whole=True)),
        {"disputed_balance": 12_000, "overdue_balance": 0},
    ),
    "a dispute over a part that stops the whole invoice": (
        (LATE, invoice("INV-2", 3_000, due=day(-3)), disputed("INV-1", 2_000, stops="item")),
        {"disputed_balance": 2_000, "overdue_balance": 3_000, "oldest_due_date": day(-3)},
    ),
    "a dispute that stops the whole account": (
        (LATE, invoice("INV-2", 3_000, due=day(-3)), disputed("INV-1", 2_000, stops="account")),
        {"disputed_balance": 2_000, "overdue_balance": 0, "oldest_due_date": None, "overdue_items": 0},
    ),
    "a credit that was conceded and has not come is not asked for": (
        (LATE, disputed("INV-1", 12_000, closed_at=ago(hours=1), credit_left=5_000)),
        {"disputed_balance": 5_000, "overdue_balance": 7_000, "disputes_open": 0},
    ),
    "a dispute over more than is left open": (
        (invoice("INV-1", 700, amount=12_000, due=day(-10)), disputed("INV-1", 12_000)),
        {"open_balance": 700, "disputed_balance": 700},
    ),
    "a closed dispute is over": (
        (LATE, disputed("INV-1", 12_000, closed_at=ago(hours=1))),
        {"overdue_balance": 12_000, "disputed_balance": 0, "disputes_open": 0},
    ),
    "a held invoice is open but not overdue": (
        (LATE, held("item", "INV-1")),
        {"open_balance": 12_000, "overdue_balance": 0, "oldest_due_date": None, "holds_open": 1, "hold_reason": None},
    ),
    "a released hold is over": (
        (LATE, held("item", "INV-1", released_at=ago(hours=1))),
        {"overdue_balance": 12_000, "holds_open": 0},
    ),
    "unapplied credit": (
        (LATE, received("P-1", 9_000, unapplied=300), received("P-2", 500, unapplied=500, kind="credit_note")),
        {"open_balance": 12_000, "unapplied_credit": 800},
    ),
    "an invoice in another currency counts at the day's rate, rounded up": (
        (LATE, invoice("INV-2", 1_000, due=day(-40), currency="USD")),
        {"open_balance": 12_750, "overdue_balance": 12_750, "oldest_due_date": day(-40), "currency": "GBP"},
    ),
    "an invoice in a currency without a rate makes the whole account beyond comparing": (
        (LATE, invoice("INV-2", 1_000, due=day(-40), currency="CHF")),
        {"open_balance": 13_000, "rate_num": None, "rate_den": None},
    ),
    "one that is paid does not": (
        (LATE, invoice("INV-2", 0, due=day(-40), currency="CHF", closed_on=day(-2), days_late=38)),
        {"open_balance": 12_000, "rate_num": 6},
    ),
}  # fmt: skip

RECORDS: dict[str, Story] = {
    "a promise is running": (
        (LATE, promised("PR-1", 5_000, on=day(3), state="confirmed")),
        {
            "promise_state": "confirmed", "promise_date": day(3), "promise_amount": 5_000, "promise_id": "PR-1",
            "promise_follow_up": day(5), "promise_reminded": False, "promises_broken": 0,
        },
    ),
    "its reminder was sent": (
        (LATE, promised("PR-1", 5_000, on=day(0), state="due"), stepped("promise_reminder", cycle="PR-1", on=day(0))),
        {"promise_reminded": True, "step": None, "steps_done": ()},
    ),
    "a promise for the day it is made on needs no reminder": (
        (LATE, promised("PR-1", 5_000, on=day(0), state="confirmed", taken_at=ago(hours=1))),
        {"promise_reminded": True},
    ),
    "of two that run the earlier counts": (
        (
            LATE,
            promised("PR-1", 5_000, on=day(9), state="confirmed"),
            promised("PR-2", 2_000, on=day(2), state="confirmed", taken_at=ago(days=1)),
        ),
        {"promise_id": "PR-2", "promise_date": day(2), "promise_amount": 2_000},
    ),
    "a promise broken a week ago": (
        (LATE, promised("PR-1", 5_000, on=day(-9), state="broken")),
        {
            "promise_state": "broken", "promises_broken": 1, "days_since_broken_promise": 7, "promise_id": None,
            "promise_follow_up": None, "promise_reliability": 0,
        },
    ),
    "a kept promise after a partly kept one": (
        (
            LATE,
            promised("PR-1", 5_000, on=day(-30), state="partly_kept", taken_at=ago(days=40)),
            promised("PR-2", 5_000, on=day(-9), state="kept", taken_at=ago(days=20)),
        ),
        {"promise_state": "kept", "promises_broken": 1, "days_since_broken_promise": 28},
    ),
    "of 150 pounds promised, 110 came in time; what was replaced or runs says nothing": (
        (
            promised("PR-1", 5_000, on=day(-30), state="partly_kept", paid=1_000, taken_at=ago(days=40)),
            promised("PR-2", 10_000, on=day(-9), state="kept", paid=9_900, taken_at=ago(days=20)),
            promised("PR-3", 90_000, on=day(-8), state="superseded", taken_at=ago(days=21)),
            promised("PR-4", 70_000, on=day(3), state="confirmed"),
        ),
        {"promise_reliability": 733_333},
    ),
    "a promise broken more than a year ago says nothing of today": (
        (promised("PR-1", 5_000, on=day(-380), state="broken", taken_at=ago(days=390)),),
        {"promise_reliability": None},
    ),
    "an account on hold until Friday": (
        (LATE, held("account", until=ago(days=-4)), held("item", "INV-9")),
        {"holds_open": 2, "hold_reason": "claim", "hold_until": ago(days=-4)},
    ),
    "a hold without an end outlasts one with": (
        (held("account", until=ago(days=-4)), held("account", "x", reason="hardship")),
        {"hold_reason": "hardship", "hold_until": None, "hardship": True},
    ),
    "a person has a legal threat": (
        (escalated("complaint", triggers=["complaint", "legal_threat"], cycle=CYCLE), LATE),
        {"escalation_open": True, "legal_action": True, "vulnerable": False, "overrides": ()},
    ),
    "a person let automation go on": (
        (
            LATE,
            escalated("exclude.vip", cycle=CYCLE, resolved_at=ago(hours=1), resolution="returned"),
            escalated("unreachable", cycle="2025-01-01", resolved_at=ago(hours=1), resolution="returned"),
        ),
        {"escalation_open": False, "overrides": ("exclude.vip",), "hardship": False},
    ),
    "a person kept the account": (
        (LATE, escalated("exclude.vip", cycle=CYCLE, resolved_at=ago(hours=1), resolution="kept")),
        {"escalation_open": False, "overrides": ()},
    ),
    "a dispute was settled, and the customer does not know": (
        (LATE, settled("INV-1", "upheld", closed_at=ago(days=1))),
        {"dispute_news": "upheld", "dispute_news_of": "dispute-INV-1", "disputes_open": 0},
    ),
    "of two settled disputes the earlier one is told first, and each round by itself": (
        (
            settled("INV-1", "upheld", closed_at=ago(days=2), round=2),
            settled("INV-2", "credit", closed_at=ago(days=1)),
            stepped("dispute_upheld", cycle="dispute-INV-1", on=day(-5)),
        ),
        {"dispute_news": "upheld", "dispute_news_of": "dispute-INV-1.2"},
    ),
    "what was told of a dispute, ended by itself, or is three weeks old is no news": (
        (
            settled("INV-1", "upheld", closed_at=ago(days=2)), settled("INV-2", "paid", closed_at=ago(days=1)),
            settled("INV-3", "partial", closed_at=ago(days=21)),
            stepped("dispute_upheld", cycle="dispute-INV-1", on=day(-1)),
        ),
        {"dispute_news": None, "dispute_news_of": None},
    ),
    "a question of ours is open": ((asked(ago(hours=-5)),), {"awaiting_reply_until": ago(hours=-5)}),
    "a question of ours has lapsed": ((asked(ago(hours=5)),), {"awaiting_reply_until": None}),
}  # fmt: skip

CONTACT: dict[str, Story] = {
    "never written to": (
        (),
        {
            "last_contact_on": None, "days_since_contact": None, "contacts_7d": 0, "attempts_7d": 0, "step": None,
            "last_message_state": None, "unreached_streak": 0, "days_since_reply": None, "replies_30d": 0,
            "oldest_attempt_7d": None, "can_whatsapp": False, "can_voice": False, "can_email": False,
        },
    ),
    "three messages, one of them today, one failed": (
        (sent("a", ago(days=5)), sent("b", ago(days=2), "failed"), sent("c", ago(hours=1), "read")),
        {
            "contacts_7d": 2, "attempts_7d": 3, "contacts_1d": 1, "attempts_1d": 1, "last_contact_on": day(0),
            "last_message_state": "read", "unreached_streak": 0, "oldest_attempt_7d": day(-5),
        },
    ),
    "the seventh day back no longer counts": (
        (sent("a", ago(days=7)), sent("b", ago(days=6))),
        {"contacts_7d": 1, "oldest_attempt_7d": day(-6)},
    ),
    "an answer of ours is contact, but no attempt": (
        (sent("a", ago(days=1), kind="reply", step=None),),
        {"attempts_7d": 0, "contacts_7d": 0, "days_since_contact": 1},
    ),
    "three failures in a row": (
        (
            sent("a", ago(days=9)),
            sent("b", ago(days=8), "failed"),
            sent("c", ago(days=5), "failed"),
            sent("d", ago(days=1), "failed"),
        ),
        {"unreached_streak": 3, "last_message_state": "failed", "contacts_7d": 0, "attempts_7d": 2},
    ),
    "a message not sent yet is nothing": (
        (sent("a", ago(days=1), "planned", sent_at=None),),
        {"last_contact_on": None},
    ),
    "late at night the creditor has tomorrow's date": (
        (sent("a", datetime(2026, 3, 1, 23, 30, tzinfo=UTC)),),
        {"last_contact_on": day(0), "contacts_1d": 1},
    ),
    "two steps done in this cycle, one in another": (
        (
            LATE,
            stepped("reminder", cycle=CYCLE, on=day(-9)),
            stepped("call", cycle=CYCLE, on=day(-4)),
            stepped("hand_over", cycle="2025-11-01", on=day(-99)),
        ),
        {"step": "call", "days_since_step": 4, "steps_done": ("reminder", "call")},
    ),
    "the oldest is paid and a new cycle begins": (
        (
            paid("INV-1", due=day(-10), on=day(-1)),
            invoice("INV-2", 1, due=day(-2)),
            stepped("call", cycle=CYCLE, on=day(-4)),
        ),
        {"step": None, "days_since_step": None, "steps_done": ()},
    ),
    "the customer wrote and opened the link": (
        (heard(ago(days=3)), heard(ago(days=40)), heard(ago(days=2), "link_opened"), heard(ago(days=1), "status")),
        {"days_since_reply": 3, "replies_30d": 1, "days_since_link_opened": 2},
    ),
    "addresses, one of them no longer valid": (
        (reachable("whatsapp"), reachable("email", valid=False)),
        {"can_whatsapp": True, "can_email": False, "can_voice": False},
    ),
    "no more WhatsApp, please": (
        (reachable("whatsapp"), reachable("email"), said(False, "whatsapp", ago(days=1))),
        {"can_whatsapp": False, "can_email": True},
    ),
    "nothing at all, please": (
        (reachable("whatsapp"), reachable("email"), said(False, None, ago(days=1))),
        {"can_whatsapp": False, "can_email": False},
    ),
    "nothing at all, then e-mail again": (
        (reachable("whatsapp"), reachable("email"), said(False, None, ago(days=2)), said(True, "email", ago(days=1))),
        {"can_whatsapp": False, "can_email": True},
    ),
    "nothing at all, then everything again": (
        (reachable("whatsapp"), reachable("email"), said(False, None, ago(days=2)), said(True, None, ago(days=1))),
        {"can_whatsapp": True, "can_email": True},
    ),
    "consent to an address nobody knows": ((said(True, "email", ago(days=1)),), {"can_email": False}),
    "a held channel": ((reachable("voice"), held("channel", "voice")), {"can_voice": False, "hold_reason": None}),
    "a payment answers our message": (
        (sent("a", ago(days=4)), received("P-1", 9_000, known_at=ago(hours=3))),
        {"payment_to_thank": "P-1"},
    ),
    "it was thanked for": (
        (
            sent("a", ago(days=4)),
            received("P-1", 9_000, known_at=ago(hours=3)),
            stepped("thank_you", cycle="P-1", on=day(0)),
        ),
        {"payment_to_thank": None},
    ),
    "a payment nobody had asked for": ((received("P-1", 9_000, known_at=ago(hours=3)),), {"payment_to_thank": None}),
    "a payment that was taken back": (
        (sent("a", ago(days=4)), received("P-1", 9_000, known_at=ago(hours=3), reversed_on=day(0))),
        {"payment_to_thank": None},
    ),
}  # fmt: skip

WHATSAPP = Channel.WHATSAPP
LOG: dict[str, Story] = {
    "nobody has tried": ((), {"log": ()}),
    "one that failed, one that arrived, a reply, and the customer's own words": (
        (
            sent("b", ago(days=1), items=[{"id": "INV-1", "open": 5}]),
            sent("a", ago(days=2), state="failed", channel="email"),
            sent("c", ago(hours=1), kind="reply", step=None, cycle=None),
            heard(ago(hours=2)),
        ),
        {
            "log": (
                Made(ago(days=2), Channel.EMAIL, Touch.ATTEMPT, ACCOUNT.id, (), False),
                Made(ago(days=1), WHATSAPP, Touch.CONTACT, ACCOUNT.id, ("INV-1",), False),
                Made(ago(hours=2), WHATSAPP, Touch.CONVERSATION, ACCOUNT.id, (), False),
                Made(ago(hours=1), WHATSAPP, Touch.CONTACT, ACCOUNT.id, (), True),
            )
        },
    ),
    "five weeks ago is no matter any more": ((sent("a", ago(days=35)), heard(ago(days=35))), {"log": ()}),
}  # fmt: skip
NEVER_AT_NIGHT = {"weekdays": [0, 1, 2, 3, 4, 5, 6], "start": 0, "end": 600, "channel": "voice"}
PLACES: dict[str, Story] = {
    "a number that hints at no place": ((reachable("whatsapp", address="+34600000001"),), {"phone_zones": ()}),
    "numbers that hint at a zone, once": (
        (reachable("voice", address=ISLANDS[0]), reachable("whatsapp", address=ISLANDS[0])),
        {"phone_zones": ("Atlantic/Canary",)},
    ),
}
WILL: dict[str, Story] = {
    "an address that the receivables system has was given by the customer": (
        (reachable("whatsapp"), reachable("email", source="customer")),
        {"consented": ("whatsapp", "email"), "refused": (), "renewable": (), "suppressed": ()},
    ),
    "agreed to calls, and nobody knows a number yet": ((said(True, "voice", ago(days=1)),), {"consented": ("voice",)}),
    "nothing at all: nothing is agreed to, and the customer can open it again": (
        (reachable("whatsapp"), said(False, None, ago(days=1))),
        {"consented": (), "refused": ("whatsapp", "email", "voice"), "renewable": ("whatsapp", "email", "voice")},
    ),
    "a lawyer's letter is not for the customer to take back": (
        (reachable("whatsapp"), said(False, "whatsapp", ago(days=1), source="law")),
        {"refused": ("whatsapp",), "renewable": (), "can_whatsapp": False},
    ),
    "no artificial voice closes calls alone": (
        (reachable("whatsapp"), reachable("voice"), said(False, None, ago(days=1), purpose="ai_voice")),
        {"refused": ("voice",), "can_voice": False, "can_whatsapp": True},
    ),
    "no recording closes nothing": (
        (reachable("voice"), said(False, None, ago(days=1), purpose="recording")),
        {"refused": (), "can_voice": True},
    ),
    "agreeing to messages does not open what electronic messages were refused for": (
        (
            reachable("email"),
            said(False, None, ago(days=2), purpose="electronic"),
            said(True, "email", ago(days=1)),
        ),
        {"refused": ("whatsapp", "email"), "can_email": False},
    ),
    "the account is on a list": (
        (reachable("whatsapp"), reachable("email"), listed("account", ACCOUNT.id)),
        {"suppressed": ("whatsapp", "email", "voice"), "can_whatsapp": False, "can_email": False},
    ),
    "its number is on a list, for calls": (
        (
            reachable("whatsapp", address="+34600000001"),
            reachable("voice", address="+34600000001"),
            listed("phone", "+34600000001", "voice"),
        ),
        {"suppressed": ("voice",), "can_voice": False, "can_whatsapp": True},
    ),
    "a phone list says nothing of an e-mail address of the same text": (
        (reachable("email", address="same"), listed("phone", "same")),
        {"suppressed": (), "can_email": True},
    ),
    "a listing that ended, and one that was removed": (
        (
            reachable("email", address="a@b.example"),
            listed("email", "a@b.example", until=day(0)),
            listed("account", ACCOUNT.id, removed_at=ago(hours=1)),
        ),
        {"suppressed": (), "can_email": True},
    ),
    "no calls before ten, and a wish that was ended": (
        (wished("quiet", NEVER_AT_NIGHT), wished("channel", "voice", closed_at=ago(hours=1))),
        {"quiet_wishes": (QuietWish((0, 1, 2, 3, 4, 5, 6), 0, 600, Channel.VOICE),), "preferred_channel": None},
    ),
    "the customer's own wish comes before what was imported": (
        (
            wished("channel", "voice", opened_at=ago(days=2)),
            wished("channel", "email"),
            wished("language", "es"),
        ),
        {"preferred_channel": "email", "language": "es"},
    ),
}  # fmt: skip

STORIES = {**MONEY, **RECORDS, **CONTACT, **LOG, **PLACES, **WILL, **PLANS}

TOLD = {
    "account_id": ACCOUNT.id, "kind": "consumer", "currency": "GBP", "market": "GB", "language": "en", "region": "MD",
    "timezone": "Europe/London", "tier": "vip", "contract_category": "gym", "risk_class": "high",
    "preferred_channel": "voice", "postal_code": "21201",
    "owner": "ana", "verified_level": 0, "today": date(2026, 3, 2), "rate_num": 6,
    "rate_den": 5,
}  # fmt: skip


def _facts_of(store: Database, *given: Given, moment: Moment = MOMENT) -> Facts:
    with store.transaction() as tx:
        put(tx, *given)
        facts = fold(read_raw(tx, [ACCOUNT.id], now=NOW, today=moment.today), moment)
        tx.rollback()
    assert len(facts) == 1
    return facts[0]


def test_every_story_comes_to_its_facts(store: Database) -> None:
    wrong: list[str] = []
    for name, (rows, expected) in STORIES.items():
        facts = _facts_of(store, *customer(), *rows)
        wrong += [
            f"{name}: {fact} is {getattr(facts, fact)!r}, expected {value!r}"
            for fact, value in expected.items()
            if getattr(facts, fact) != value or type(getattr(facts, fact)) is not type(value)
        ]
    assert not wrong, "\n".join(wrong)


def test_the_account_itself_is_told_as_it_is(store: Database) -> None:
    facts = _facts_of(
        store,
        *customer(
            owner="ana",
            tier="vip",
            region="MD",
            postal_code="21201",
            contract_category="gym",
            risk_class="high",
            preferred_channel="voice",
        ),
    )
    told = {fact: getattr(facts, fact) for fact in TOLD}
    assert told == TOLD


NOT_KEPT_YET: set[str] = set()


def test_every_fact_is_told_somewhere() -> None:
    told = {"switched_off", "mode", "allow_listed", *TOLD}.union(*(expected for _, expected in STORIES.values()))
    assert set(Facts._fields) - told == NOT_KEPT_YET


def test_accounts_of_one_customer_share_their_log(store: Database) -> None:
    with store.transaction() as tx:
        for name, customer_id in (("0001", "C-1"), ("0002", "C-1"), ("0003", "C-2"), ("0004", None)):
            put(tx, *customer(name, customer=customer_id), sent(f"m{name}", ago(days=1), account_id=name))
        facts = fold(read_raw(tx, ["0001", "0003", "0004"], now=NOW, today=MOMENT.today), MOMENT)
        tx.rollback()
    assert [[made.account_id for made in one.log] for one in facts] == [["0001", "0002"], ["0003"], ["0004"]]


def test_controls_are_the_workspaces(store: Database) -> None:
    listed = Controls(
        switched_off=("channel.voice",), mode="test", recipients=frozenset({"whatsapp:x"}), free=frozenset({"email"})
    )
    rows = (reachable("whatsapp"), reachable("voice"), reachable("email"))
    facts = _facts_of(store, *customer(), *rows, moment=replace(MOMENT, controls=listed))
    assert (facts.switched_off, facts.mode, facts.allow_listed) == (("channel.voice",), "test", ("email", "whatsapp"))


def test_without_a_rate_the_account_says_so(store: Database) -> None:
    facts = _facts_of(store, *customer(), LATE, moment=replace(MOMENT, rates={"EUR": Fraction(1)}))
    assert (facts.rate_num, facts.rate_den, facts.share_of_book, facts.open_balance) == (None, None, 0, 12_000)


def test_many_accounts_come_in_order_and_apart(store: Database) -> None:
    people = ("0003", "0001", "0010")
    with store.transaction() as tx:
        for number, account_id in enumerate(people):
            put(tx, *customer(account_id), invoice(f"INV-{number}", number + 1, due=day(-1), account_id=account_id))
        facts = fold(read_raw(tx, people, now=NOW, today=MOMENT.today), MOMENT)
    assert [(one.account_id, one.open_balance) for one in facts] == [("0001", 2), ("0003", 1), ("0010", 3)]


@pytest.mark.parametrize("hour", [0, 22])
def test_today_is_the_creditors(hour: int) -> None:
    at = datetime(2026, 3, 2, hour, 59, tzinfo=UTC)
    assert replace(MOMENT, now=at).today == date(2026, 3, 2)
