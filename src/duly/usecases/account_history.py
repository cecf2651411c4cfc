"""Puts the rows of one account together as the history that the guarantees are checked against. Reads nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from duly.domain.contact import Channel
from duly.domain.contact_log import Touch
from duly.domain.control import ControlKind, Mode
from duly.domain.delivery import ArrivedKind
from duly.domain.dispute import DisputeResolution
from duly.domain.history import (
    AccountHistory,
    ControlSpell,
    DisputeHistory,
    HoldSpell,
    InboundHistory,
    MessagePurpose,
    OtherTouch,
    PromiseCeilings,
    PromiseHistory,
    SentMessage,
    Spell,
)
from duly.domain.hold import HoldScope
from duly.domain.money import Money
from duly.domain.preview_guarantee import shown_of
from duly.domain.promise import PromiseEvent, TakenBy
from duly.policy.market import Whereabouts
from duly.policy.plan_terms import PlanNews, ReminderOf
from duly.policy.terms import Policy
from duly.store.history_query import AccountRows, JournalEntry, Stored
from duly.usecases.charge_history import charge_histories
from duly.usecases.decision_history import decisions_told
from duly.usecases.dispute_history import contested_at, disputes_of
from duly.usecases.explain_account import DECISION_KINDS
from duly.usecases.outcome_history import outcomes_owed, outcomes_told
from duly.usecases.past import Past, rules_of
from duly.usecases.people_history import people_past
from duly.usecases.plan_history import plan_histories
from duly.usecases.replay_books import Replayed, replay
from duly.usecases.rules_then import (
    RulesThen,
    Timeline,
    caps_of,
    disclosing_level,
    disclosures_of,
    market_caps_of,
    pauses_of,
    windows_of,
)
from duly.usecases.stray_history import shared_inbound
from duly.usecases.told_will import (
    authorised_channels,
    consent_changes,
    level_there,
    listed_spells,
    quiet_spells,
)

REACHED = frozenset({"sent", "delivered", "read"})
PURPOSES = {
    "promise_reminder": MessagePurpose.PROMISE_REMINDER,
    "thank_you": MessagePurpose.THANKS,
    **{of.value: MessagePurpose.INSTALMENT_REMINDER for of in ReminderOf},
    **{f"plan_{news}": MessagePurpose.PLAN_NEWS for news in PlanNews},
    **{f"dispute_{how}": MessagePurpose.DISPUTE_NEWS for how in DisputeResolution},
}
BROKEN = frozenset({PromiseEvent.BROKEN, PromiseEvent.PARTLY_KEPT})
LEFT_KINDS = frozenset({"message.sent", "message.failed"})
KNOWN_KINDS = frozenset(
    {
        ArrivedKind.MESSAGE.value,
        ArrivedKind.STATUS.value,
        ArrivedKind.LINK_OPENED.value,
        ArrivedKind.IDENTITY_CHANGED.value,
    }
)


def history_of(rows: AccountRows, past: Past) -> AccountHistory:
    """The history of one account."""
    timeline = _timeline(rows, past)
    books = replay(rows.entries)
    disputes = disputes_of(rows)
    last = timeline.rules[-1] if timeline.rules else timeline.usual
    return AccountHistory(
        account_id=rows.account["id"],
        review_at=rows.state["review_at"],
        owner=rows.state["owner"] or next((row["route"] for row in rows.cases if row["resolved_at"] is None), None),
        open_items=books.spells(),
        open_amounts=books.amounts(),
        credit=tuple(books.credit),
        names=(past.context.settings.creditor, rows.account["name"]),
        numbers=frozenset(row["number"] for row in rows.items),
        disputes=disputes,
        holds=tuple(_hold(row) for row in rows.holds),
        messages=tuple(_messages(rows, timeline, past)),
        caps=caps_of(last),
        touches=tuple(_touches(rows)),
        consents=consent_changes(rows),
        quiet=tuple(quiet_spells(rows)),
        listed=listed_spells(rows, past.listings),
        promises=tuple(_Promises(rows, timeline, books, disputes, past).histories()),
        people=people_past(rows),
        plans=tuple(plan_histories(rows, timeline, past.context)),
        inbound=(*_inbound(rows), *shared_inbound(rows, past.strays)),
        outcomes=outcomes_told(rows, past),
        charges=tuple(charge_histories(rows)),
        outcomes_owed=tuple(outcomes_owed(rows)),
        decisions=tuple(decisions_told(rows, past)),
        journal_faults=past.journal_faults.get(rows.account["id"], ()),
        controls=past.controls,
        sandboxed=past.context.sandboxed,
    )


def _timeline(rows: AccountRows, past: Past) -> Timeline:
    decided = [entry for entry in rows.entries if entry.kind in DECISION_KINDS]
    return Timeline(
        seqs=tuple(entry.seq for entry in decided),
        rules=tuple(rules_of(entry, past) for entry in decided),
        usual=_usual(rows, past),
    )


def _usual(rows: AccountRows, past: Past) -> RulesThen:
    """What holds where no decision says so."""
    context = past.context
    where, today = _whereabouts(rows.account), context.day_of(past.as_of)
    key = (where, today, rows.state["verified_level"], rows.account["timezone"])
    known = past.remembered.usual if past.remembered else {}
    if key not in known:
        known.clear()
        known[key] = RulesThen(
            policy=context.policy, market=context.markets(where, today), verified_level=key[2], timezone=key[3]
        )
    return known[key]


def _whereabouts(account: Stored) -> Whereabouts:
    return Whereabouts(account["market"], account["region"], account["postal_code"], account["kind"])


def _hold(row: Stored) -> HoldSpell:
    spell = Spell(start=row["opened_at"], end=row["released_at"])
    return HoldSpell(scope=HoldScope(row["scope"]), target=row["target"], spell=spell)


def _messages(rows: AccountRows, timeline: Timeline, past: Past) -> Iterator[SentMessage]:
    left = {entry.body["message"]: entry.seq for entry in rows.entries if entry.kind in LEFT_KINDS}
    known = past.remembered.messages if past.remembered else {}
    for row in rows.sent:
        key = (row["id"], row["state"], row["approval"], row["claimed_at"])
        if key not in known:
            known[key] = _message(row, rows, timeline.at(left.get(row["id"], 0)), left.get(row["id"], 0), past)
        yield known[key]


def _message(row: Stored, rows: AccountRows, rules: RulesThen, seq: int, past: Past) -> SentMessage:
    """The message of a row; entry ``seq`` says that it left."""
    channel = Channel(row["channel"])
    at: datetime = row["claimed_at"] or row["sent_at"]
    is_reply = row["kind"] in ("reply", "code")
    purpose = MessagePurpose(row["kind"]) if is_reply else PURPOSES.get(row["step"], MessagePurpose.STEP)
    return SentMessage(
        id=row["id"],
        purpose=purpose,
        channel=channel,
        at=at,
        day=past.context.day_of(row["sent_at"]),
        reached=row["state"] in REACHED,
        step=row["step"],
        cycle=row["cycle"],
        items=tuple(each["id"] for each in row["items"]),
        asked=tuple(each["open"] for each in row["items"]),
        amount=row["amount"],
        credit=next((each["credit"] for each in row["items"] if "credit" in each), 0),
        shown=shown_of(row["subject"], row["text"]),
        local=() if is_reply else windows_of(rules, channel, at),
        wording_approved={row["say"], *row["also"]} <= past.wordings.get(row["wording_hash"], frozenset()),
        discloses_level=disclosing_level(rules, channel) if row["discloses"] else 0,
        verified_level=level_there(rows.entries, seq, channel=row["channel"], address=row["address"]),
        in_reply_to=row["in_reply_to"],
        say=row["say"],
        needs_consent=channel in rules.market.consent_needed,
        to_tell=disclosures_of(rules, _usual(rows, past)),
        told=frozenset(row["told"]),
        authorised=row["channel"] in authorised_channels(past.context, rows),
        address=row["address"],
        approved=row["approval"] == "approved",
        segment=None if is_reply else _segment_at(rows.entries, seq),
        own_mode=_own_mode(rules.policy, row["step"]),
        caps=() if is_reply else market_caps_of(rules, channel),
        pauses=() if is_reply else pauses_of(rules, channel),
    )


def _segment_at(entries: Iterable[JournalEntry], seq: int) -> str | None:
    """The segment that the last decision before this entry found."""
    segment = None
    for entry in entries:
        if entry.seq >= seq:
            break
        if entry.kind in DECISION_KINDS:
            segment = next((rule[8:] for rule in entry.body["rules"] if rule.startswith("segment.")), None)
    return segment


def _own_mode(policy: Policy, step: str | None) -> Mode | None:
    return next((one.mode for steps in policy.sequences.values() for one in steps if one.step == step), None)


def control_spell(row: Stored) -> ControlSpell:
    """A control of the workspace, while it was in force."""
    spell = Spell(start=row["opened_at"], end=row["closed_at"])
    return ControlSpell(kind=ControlKind(row["kind"]), target=row["target"], spell=spell)


def _touches(rows: AccountRows) -> Iterator[OtherTouch]:
    """What the customer wrote or said, and what was sent on their other accounts."""
    for row in rows.inbound:
        if row["kind"] == ArrivedKind.MESSAGE:
            yield OtherTouch(
                at=row["received_at"], channel=Channel(row["channel"]), touch=Touch.CONVERSATION, here=True
            )
    for row in rows.elsewhere:
        yield OtherTouch(
            at=row["received_at"] if "received_at" in row else row["claimed_at"] or row["sent_at"],
            channel=Channel(row["channel"]),
            touch=_touch(row),
            here=False,
            message_id=None if "received_at" in row else row["id"],
        )


def _touch(row: Stored) -> Touch:
    if "received_at" in row:
        return Touch.CONVERSATION
    return Touch.CONTACT if row["state"] in REACHED else Touch.ATTEMPT


class _Promises:
    """The promises of one account, from its journal and rows."""

    def __init__(
        self, rows: AccountRows, timeline: Timeline, books: Replayed, disputes: tuple[DisputeHistory, ...], past: Past
    ) -> None:
        self.rows = rows
        self.timeline = timeline
        self.books = books
        self.disputes = disputes
        self.past = past
        self.events = self._events()

    def histories(self) -> Iterator[PromiseHistory]:
        for row in self.rows.promises:
            events = self.events.get(row["id"], [])
            taken_at: datetime = row["taken_at"]
            rules = self.timeline.at_instant(self.rows.entries, taken_at).policy.promises
            together = max(row["together"], row["amount"])
            yield PromiseHistory(
                id=row["id"],
                events=tuple(events),
                taken_by=TakenBy(row["taken_by"]),
                taken_on=self.past.context.day_of(taken_at),
                day=row["day"],
                follow_up_on=row["follow_up_on"],
                together=Money(minor=together, currency=row["currency"]),
                balance=Money(minor=self._owed_at(taken_at, row["currency"]), currency=row["currency"]),
                amount=Money(minor=row["amount"], currency=row["currency"]),
                open=Money(minor=self._open_at(taken_at, row["currency"]), currency=row["currency"]),
                broken_before=self._broken_before(taken_at),
                ceilings=PromiseCeilings(
                    days_out_max=rules.days_out_max, share_min=rules.share_min, broken_max=rules.broken_max
                ),
            )

    def _events(self) -> dict[str, list[tuple[datetime, PromiseEvent]]]:
        found: dict[str, list[tuple[datetime, PromiseEvent]]] = {}
        for entry in self.rows.entries:
            area, _, what = entry.kind.partition(".")
            if area == "promise":
                own = found.setdefault(entry.body["promise"], [])
                own.append((entry.at, _event(what, [event for _, event in own])))
        return found

    def _owed_at(self, at: datetime, currency: str) -> int:
        """What was asked for when the customer wrote: what was overdue, or all that was open before anything was, less
        what was to the account's credit.
        """
        today = self.past.context.day_of(at)
        free = self._free_at(at, currency)
        contested = contested_at(self.disputes, at)
        left = {row["id"]: contested.left(row["id"], self.books.open_within(row["id"], at)[0]) for row in free}
        overdue = sum(left[row["id"]] for row in free if row["due_on"] is not None and row["due_on"] < today)
        return max((overdue or sum(left.values())) - self.books.most_credit(currency, at), 0)

    def _open_at(self, at: datetime, currency: str) -> int:
        items = (row["id"] for row in self.rows.items if row["currency"] == currency)
        return sum(self.books.open_within(item_id, at)[1] for item_id in items)

    def _free_at(self, at: datetime, currency: str) -> list[Stored]:
        """The items that were not held."""
        barred = {
            row["target"]
            for row in self.rows.holds
            if row["scope"] == HoldScope.ITEM and Spell(start=row["opened_at"], end=row["released_at"]).holds_at(at)
        }
        return [row for row in self.rows.items if row["id"] not in barred and row["currency"] == currency]

    def _broken_before(self, at: datetime) -> int:
        since = (
            self.past.context.day_of(at).replace(year=self.past.context.day_of(at).year - 1) if _has_year(at) else None
        )
        return sum(
            any(when < at and (since is None or self.past.context.day_of(when) >= since) for when in _broken_at(events))
            for events in self.events.values()
        )


def _has_year(at: datetime) -> bool:
    """29 February has no day of its name a year before."""
    return not (at.month == 2 and at.day >= 28)


def _broken_at(events: Iterable[tuple[datetime, PromiseEvent]]) -> list[datetime]:
    return [at for at, event in events if event in BROKEN or event is PromiseEvent.PAYMENT_REVERSED]


def _event(what: str, before: list[PromiseEvent]) -> PromiseEvent:
    """The event behind an entry such as ``promise.broken``; after its end it is a reversal."""
    if what == "recorded":
        return PromiseEvent.CONFIRMED
    if what == "due":
        return PromiseEvent.FELL_DUE
    event = PromiseEvent(what)
    ended = PromiseEvent.KEPT in before or PromiseEvent.PARTLY_KEPT in before
    if event is PromiseEvent.BROKEN and ended:
        return PromiseEvent.PAYMENT_REVERSED
    return PromiseEvent.PART_REVERSED if event is PromiseEvent.PARTLY_KEPT and ended else event


def _inbound(rows: AccountRows) -> Iterator[InboundHistory]:
    came_of: dict[str, list[JournalEntry]] = {}
    for entry in (each for each in rows.entries if "inbox" in each.body):
        came_of.setdefault(entry.body["inbox"], []).append(entry)
    for row in rows.inbound:
        led_to = tuple(str(entry.seq) for entry in came_of.get(row["id"], ()))
        if not led_to and row["kind"] == ArrivedKind.STATUS and row["handled_at"] is not None:
            led_to = (row["handled_as"],)  # a report that changed nothing, or one merged into its message
        yield InboundHistory(
            id=row["id"],
            stored_at=row["received_at"],
            acknowledged_at=None,
            known_kind=row["kind"] in KNOWN_KINDS,
            led_to=led_to,
            with_person=any(entry.kind.startswith("case.") for entry in came_of.get(row["id"], ())),
        )


def unmatched_history(rows: Iterable[Stored], *, account_id: str) -> AccountHistory:
    """What came in for nobody known: it is with a person as soon as it was looked at, for the queue shows it."""
    return AccountHistory(
        account_id=account_id,
        inbound=tuple(
            InboundHistory(
                id=row["id"],
                stored_at=row["received_at"],
                acknowledged_at=None,
                known_kind=row["kind"] in KNOWN_KINDS,
                led_to=(row["handled_as"],) if row["handled_as"] else (),
                with_person=row["handled_as"] is not None,
            )
            for row in rows
        ),
    )
