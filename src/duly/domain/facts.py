"""The facts a decision is made from, and the catalogue that documents them.

One catalogue, in order: the docs page, the policy checker, the store's query and the stored
decisions all follow it. New facts go at the end of their part. Knows neither the store nor a policy.

Money is in minor units of the account's currency. A threshold in the policy's currency is compared
exactly: ``fact * rate_num`` against ``threshold_minor * rate_den``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from duly.domain.contact import QuietWish
from duly.domain.contact_log import Made


class FactType(StrEnum):
    MONEY = "money"  # minor units of the account's currency
    COUNT = "count"  # integer
    RATIO = "ratio"  # integer millionths: 0.05 is 50_000
    DATE = "date"
    TEXT = "text"
    CHOICE = "choice"  # one of ``choices``
    FLAG = "flag"  # true or false


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """One entry of the catalogue. ``moves`` says how it changes as days pass with nothing else
    happening: +1 or -1 a day, 0 not at all, ``None`` when it may fall as old events leave a window.
    """

    name: str
    type: FactType
    meaning: str
    choices: tuple[str, ...] = ()
    moves: int | None = 0


def _fact(name: str, type: FactType, meaning: str, *choices: str, moves: int | None = 0) -> Fact:
    return Fact(name=name, type=type, meaning=meaning, choices=choices, moves=moves)


CATALOGUE: tuple[Fact, ...] = (
    _fact("open_balance", FactType.MONEY, "Everything still open, disputed items included."),
    _fact("overdue_balance", FactType.MONEY, "Open and past due, without what is disputed or held."),
    _fact(
        "disputed_balance",
        FactType.MONEY,
        "The part of the open balance that is disputed, or conceded and not yet credited.",
    ),
    _fact("unapplied_credit", FactType.MONEY, "Payments and credit notes not yet set against an item."),
    _fact("open_items", FactType.COUNT, "Open items, disputed ones included."),
    _fact("overdue_items", FactType.COUNT, "Items past due of which something is neither disputed nor held."),
    _fact("oldest_due_date", FactType.DATE, "Earliest due date of an item not wholly disputed or held."),
    _fact("next_due_date", FactType.DATE, "Earliest due date today or later among those items."),
    _fact("days_past_due", FactType.COUNT, "Days since the oldest due date; negative before it.", moves=1),
    _fact("days_to_due", FactType.COUNT, "Days until the next due date.", moves=-1),
    _fact(
        "times_late_365d",
        FactType.COUNT,
        "Items paid after their due date, or now past due, with a due date in the last 365 days.",
        moves=None,
    ),
    _fact(
        "avg_days_late",
        FactType.COUNT,
        "Average days late of the items paid in the last 365 days, early payment counting as 0, rounded down.",
        moves=None,
    ),
    _fact("share_of_book", FactType.RATIO, "The account's open balance as a share of all open balances."),
    _fact("tier", FactType.TEXT, "The customer's tier in the company's own words, such as 'vip'."),
    _fact("kind", FactType.CHOICE, "Whether the customer is a consumer or a business.", "consumer", "business"),
    _fact("market", FactType.TEXT, "The country whose rules hold, as an ISO 3166 code such as 'ES'."),
    _fact("region", FactType.TEXT, "The part of the country, as an ISO 3166-2 code without the country, such as 'MD'."),
    _fact("language", FactType.TEXT, "The customer's language, such as 'en'."),
    _fact("contract_category", FactType.TEXT, "The kind of contract in the company's own words."),
    _fact("risk_class", FactType.TEXT, "The company's own risk class."),
    _fact("preferred_channel", FactType.CHOICE, "The channel the customer prefers.", "whatsapp", "email", "voice"),
    _fact("can_whatsapp", FactType.FLAG, "A WhatsApp number is known, valid, consented to and not held."),
    _fact("can_voice", FactType.FLAG, "A phone number is known, valid, consented to and not held."),
    _fact("can_email", FactType.FLAG, "An e-mail address is known, valid, consented to and not held."),
    _fact(
        "promise_state",
        FactType.CHOICE,
        "State of the promise that runs (the earliest, if several do), else of the latest.",
        "proposed",
        "confirmed",
        "due",
        "kept",
        "partly_kept",
        "broken",
        "superseded",
        "cancelled",
        "withdrawn",
    ),
    _fact("promise_date", FactType.DATE, "Date of that promise."),
    _fact("promise_amount", FactType.MONEY, "Amount of that promise."),
    _fact("promises_broken", FactType.COUNT, "Promises broken or only partly kept in the last 365 days.", moves=None),
    _fact(
        "days_since_broken_promise",
        FactType.COUNT,
        "Days since the latest promise that was broken or partly kept was settled.",
        moves=1,
    ),
    _fact(
        "promise_reliability",
        FactType.RATIO,
        "Share of the money promised in the last 365 days that was paid in time; unknown before a promise ended.",
        moves=None,
    ),
    _fact(
        "plan_state",
        FactType.CHOICE,
        "State of the payment plan that runs, else of the latest; more time given counts as a plan.",
        "proposed",
        "in_review",
        "active",
        "completed",
        "broken",
        "cancelled",
    ),
    _fact("instalments_missed", FactType.COUNT, "Instalments of that plan that were missed and not made up for since."),
    _fact("disputes_open", FactType.COUNT, "Open disputes."),
    _fact("holds_open", FactType.COUNT, "Open holds of any scope."),
    _fact("hardship", FactType.FLAG, "A hardship hold or escalation is open."),
    _fact("legal_action", FactType.FLAG, "A legal threat, insolvency or legal action is open."),
    _fact("vulnerable", FactType.FLAG, "Vulnerability is open on the account."),
    _fact(
        "verified_level",
        FactType.COUNT,
        "Verification level: 0 channel reached, 1 number the customer gave, 2 one secret matched, 3 authenticated.",
    ),
    _fact("last_contact_on", FactType.DATE, "Day of the last message or call that was sent."),
    _fact("days_since_contact", FactType.COUNT, "Days since then.", moves=1),
    _fact(
        "contacts_7d", FactType.COUNT, "Messages and calls delivered to the customer in the last 7 days.", moves=None
    ),
    _fact("attempts_7d", FactType.COUNT, "Messages and calls tried in the last 7 days, delivered or not.", moves=None),
    _fact("step", FactType.TEXT, "The last step taken in this overdue cycle."),
    _fact("days_since_step", FactType.COUNT, "Days since that step.", moves=1),
    _fact("days_since_reply", FactType.COUNT, "Days since the customer last wrote or spoke.", moves=1),
    _fact("unreached_streak", FactType.COUNT, "Attempts in a row, the latest ones, that failed to reach the customer."),
    _fact(
        "last_message_state", FactType.CHOICE, "State of the last message sent.", "sent", "delivered", "read", "failed"
    ),
    _fact("days_since_link_opened", FactType.COUNT, "Days since the customer last opened a payment link.", moves=1),
    _fact("replies_30d", FactType.COUNT, "Messages from the customer in the last 30 days.", moves=None),
    _fact(
        "days_since_notice",
        FactType.COUNT,
        "Days since what is overdue was invoiced, or became known to us where that was later and past its due date.",
        moves=1,
    ),
    _fact("today", FactType.DATE, "Today where the creditor is.", moves=1),
)
"""What a policy condition may read, in the order of the fields of ``Facts``."""

BY_NAME: dict[str, Fact] = {fact.name: fact for fact in CATALOGUE}


class Facts(NamedTuple):
    """Everything one decision reads. First the catalogue, in its order; then what the policy may not
    name but the decision needs. ``None`` is unknown or does not apply.
    """

    open_balance: int
    overdue_balance: int
    disputed_balance: int
    unapplied_credit: int
    open_items: int
    overdue_items: int
    oldest_due_date: date | None
    next_due_date: date | None
    days_past_due: int | None
    days_to_due: int | None
    times_late_365d: int
    avg_days_late: int | None
    share_of_book: int
    tier: str | None
    kind: str
    market: str
    region: str | None
    language: str
    contract_category: str | None
    risk_class: str | None
    preferred_channel: str | None
    can_whatsapp: bool
    can_voice: bool
    can_email: bool
    promise_state: str | None
    promise_date: date | None
    promise_amount: int | None
    promises_broken: int
    days_since_broken_promise: int | None
    promise_reliability: int | None
    plan_state: str | None
    instalments_missed: int
    disputes_open: int
    holds_open: int
    hardship: bool
    legal_action: bool
    vulnerable: bool
    verified_level: int
    last_contact_on: date | None
    days_since_contact: int | None
    contacts_7d: int
    attempts_7d: int
    step: str | None
    days_since_step: int | None
    days_since_reply: int | None
    unreached_streak: int
    last_message_state: str | None
    days_since_link_opened: int | None
    replies_30d: int
    days_since_notice: int | None
    today: date
    # What follows is read by the decision itself; a policy cannot name it.
    account_id: str
    currency: str
    rate_num: int | None  # minor units of the policy's currency per rate_den minor units of the account's
    rate_den: int | None  # both None: no rate is known, so no threshold can be compared
    timezone: str | None  # where the customer is, when known; else the market's zones decide
    steps_done: tuple[str, ...]  # steps already taken in the cycle of oldest_due_date
    overrides: tuple[str, ...]  # rules a person has overridden in that cycle
    contacts_1d: int  # delivered today, the customer's day approximated by the creditor's
    attempts_1d: int
    oldest_attempt_7d: date | None  # when attempts_7d next falls: this day + 7
    hold_reason: str | None  # reason of the open account-wide hold that ends last
    hold_until: datetime | None  # when that hold ends; None with a reason: no end set
    owner: str | None  # the person or team who has the account; automation stays away
    escalation_open: bool
    promise_id: str | None  # the running promise (proposed, confirmed or due)
    promise_follow_up: date | None  # when the running promise is settled: date plus grace
    promise_reminded: bool
    payment_to_thank: str | None  # a payment just detected that answers one of our messages
    awaiting_reply_until: datetime | None  # a question of ours is open in the conversation until then
    postal_code: str | None
    phone_zones: tuple[str, ...]  # time zones that the customer's phone numbers hint at
    log: tuple[Made, ...]  # touches of the last ``LOG_DAYS`` days on all accounts of the customer, oldest first
    consented: tuple[str, ...]  # channels with a consent on record, not only without a refusal
    quiet_wishes: tuple[QuietWish, ...]  # when the customer does not want to be reached
    switched_off: tuple[str, ...]  # kill switches: "all", "channel.voice", "segment.firm"
    mode: str | None  # the workspace's mode: test, draft or live; None is live
    allow_listed: tuple[str, ...]  # channels whose address may be used in test mode
    plan_id: str | None  # the active plan
    instalment_id: str | None  # its next instalment that is not settled, with its day where that was moved
    instalment_day: date | None
    instalment_amount: int | None
    instalment_follow_up: date | None  # the last day, with grace, on which it counts as paid in time
    instalment_reminded: bool
    refused: tuple[str, ...]  # channels that the customer, or somebody for them, does not want to be asked on
    renewable: tuple[str, ...]  # those of them that the customer closed, and can open again
    suppressed: tuple[str, ...]  # channels whose address, or whose account, is on a do-not-contact list
    instalment_late: str | None  # an instalment of it that was missed, and that we have not written about
    plan_news: str | None  # what the customer is to be told of their latest plan: offered, agreed, broken ...
    plan_news_of: str | None  # the plan it is about
    dispute_news: str | None  # how a dispute was settled, which the customer has not been told: credit, upheld, partial
    dispute_news_of: str | None  # that dispute, with its round where it was opened again

    @property
    def cycle(self) -> str:
        """The overdue cycle: named by the oldest due date still open. Each step happens once in it."""
        return self.oldest_due_date.isoformat() if self.oldest_due_date else "none"
