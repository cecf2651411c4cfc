"""Holds what the tables say of an account, beside its books, against its journal: master data, addresses, messages,
promises, disputes, holds, cases and consents.

Reads rows alone. Where an entry of an earlier form does not say all, what it says is checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from duly.domain.escalation import EscalationState
from duly.domain.identity import key_of
from duly.domain.message import MessageState
from duly.domain.money import Money
from duly.domain.promise import PromiseState
from duly.store.history_query import AccountRows, JournalEntry, Stored
from duly.usecases.charge_history import charge_mismatches
from duly.usecases.check_books import Mismatch, differing, one_sided
from duly.usecases.check_disputes import dispute_mismatches
from duly.usecases.check_plans import instalment_mismatches, plan_mismatches

NOT_LEFT = frozenset({MessageState.PLANNED, MessageState.CLAIMED, MessageState.BLOCKED})
LEFT = frozenset({MessageState.SENT, MessageState.DELIVERED, MessageState.READ, MessageState.FAILED})
MESSAGE_ENTRIES = {f"message.{state}": state for state in (*LEFT, MessageState.BLOCKED)} | {
    "message.put_off": MessageState.PLANNED
}
CUSTOMERS_DISPUTE = "dispute"
"""The reason of holds that end once the dispute itself is recorded."""
AGREED = "agreed"
PROMISE_TOLD = ("day", "currency", "amount", "follow_up_on", "channel", "taken_by", "rail", "exceeds")


def record_mismatches(rows: AccountRows) -> Iterator[Mismatch]:
    """Where the account's records are not as its journal has made them."""
    for rule, check in CHECKS.items():
        for what in check(rows):
            yield Mismatch(rule=rule, what=what)


def _account(rows: AccountRows) -> Iterator[str]:
    told: dict[str, Any] = {}
    for entry in rows.entries:
        if entry.kind == "account.added":
            told = {name: value for name, value in entry.body.items() if name in rows.account}
        elif entry.kind == "account.changed":
            told |= {name: after for name, (_, after) in entry.body["changed"].items()}
    if not told:
        yield "the table has the account, and no journal entry has added it"
    yield from differing("account", told, rows.account)


def _contacts(rows: AccountRows) -> Iterator[str]:
    told: dict[str, dict[str, Any]] = {}
    for entry in rows.entries:
        body = entry.body
        if entry.kind in ("contact.added", "contact.changed", "contact.corrected"):
            told[body["channel"]] = {"address": body["address"], "source": body["source"]}
        elif entry.kind == "contact.wrong" and told.get(body["channel"], {}).get("address") == body["address"]:
            told[body["channel"]]["valid"] = False
    kept = {row["channel"]: row for row in rows.contacts}
    yield from one_sided("address on", told, kept)
    for channel in told.keys() & kept.keys():
        yield from differing(f"address on {channel}", told[channel], kept[channel])


def _messages(rows: AccountRows) -> Iterator[str]:
    told: dict[str, MessageState] = {}
    sent: dict[str, Stored] = {}
    for entry in rows.entries:
        state = MESSAGE_ENTRIES.get(entry.kind)
        if state is not None:
            told[entry.body["message"]] = state
        if entry.kind == "message.sent":
            sent[entry.body["message"]] = entry.body
    kept = {row["id"]: row for row in (*rows.sent, *rows.unsent)}
    for name in sorted(told.keys() - kept.keys()):
        yield f"message {name}: the journal has it, the table does not"
    for name, row in kept.items():
        yield from _message(row, told.get(name))
        if name in sent:
            body = sent[name]
            facts = {"address": body["to"], **{key: body[key] for key in ("channel", "say", "step", "text")}}
            yield from differing(f"message {name}", facts, row)


def _message(row: Stored, told: MessageState | None) -> Iterator[str]:
    """Planned, claimed, and given way to another are not told of one message; all that comes after is."""
    state, name = MessageState(row["state"]), row["id"]
    if told in (None, MessageState.PLANNED):
        if state not in NOT_LEFT:
            yield f"message {name}: the journal does not say that it left, the table says state {state}"
    elif told is not state:
        yield f"message {name}: the journal says state {told}, the table says {state}"
    elif told in LEFT and row["sent_at"] is None:
        yield f"message {name}: the journal says that it left, the table has no time of it"


def _promises(rows: AccountRows) -> Iterator[str]:
    told: dict[str, dict[str, Any]] = {}
    for entry in rows.entries:
        body = entry.body
        if entry.kind == "promise.recorded":
            told[body["promise"]] = {
                **{name: body[name] for name in PROMISE_TOLD},
                "state": PromiseState.CONFIRMED.value,
            }
        elif entry.kind.startswith("promise."):
            told[body["promise"]]["state"] = body["state"]
    yield from one_sided("promise", told, [row["id"] for row in rows.promises])
    for row in rows.promises:
        plain = row | {"amount": Money(minor=row["amount"], currency=row["currency"]).plain()}
        yield from differing(f"promise {row['id']}", told.get(row["id"], {}), plain)


def _holds(rows: AccountRows) -> Iterator[str]:
    opened, ended = _holds_told(rows.account["id"], rows.entries)
    kept = {row["id"]: row for row in rows.holds}
    for name in sorted(opened - kept.keys()):
        yield f"hold {name}: the journal has it, the table does not"
    recorded = [entry.at for entry in rows.entries if entry.kind == "dispute.opened" and "inbox" in entry.body]
    instants = {entry.at for entry in rows.entries}
    for name, row in kept.items():
        released = row["released_at"]
        by_dispute = row["reason"] == CUSTOMERS_DISPUTE
        if row["opened_at"] not in instants:
            yield f"hold {name}: the table has it from {row['opened_at']}, when the journal has nothing"
        if released is None and (name in ended or (by_dispute and any(at > row["opened_at"] for at in recorded))):
            yield f"hold {name}: {_open_or_not('released', in_journal=True, in_table=False)}"
        if released is not None and name not in ended and not (by_dispute and released in recorded):
            yield f"hold {name}: {_open_or_not('released', in_journal=False, in_table=True)}"


def _holds_told(account_id: str, entries: Iterable[JournalEntry]) -> tuple[set[str], set[str]]:
    """The holds that the journal names as opened, and those it names as released."""
    opened: set[str] = set()
    ended: set[str] = set()
    for entry in entries:
        body = entry.body
        if entry.kind == "hold.released":
            ended.add(body["hold"])
        elif body.get("hold"):
            opened.add(body["hold"])
        ended |= set(body.get("holds_released", ()))
        if entry.kind == "case.resolved" and body["hold_until"]:
            opened.add(key_of("hold", account_id, AGREED, body["case"]))
    return opened, ended


def _cases(rows: AccountRows) -> Iterator[str]:
    told: dict[str, dict[str, Any]] = {}
    for entry in rows.entries:
        case_id = entry.body.get("case")
        if case_id is None:
            continue
        own = told.setdefault(case_id, {"state": EscalationState.OPEN.value})
        if entry.kind in ("case.taken", "case.assigned"):
            own |= {"state": EscalationState.ASSIGNED.value, "owner": entry.body["to"]}
        elif entry.kind == "case.rerouted":
            own |= {"state": EscalationState.OPEN.value, "owner": None, "route": entry.body["to"]}
        elif entry.kind == "case.resolved":
            own |= {"state": EscalationState.RESOLVED.value, "resolution": entry.body["resolution"]}
    kept = {row["id"]: row for row in rows.cases}
    for name in sorted(told.keys() - kept.keys()):
        yield f"case {name}: the journal has it, the table does not"
    instants = {entry.at for entry in rows.entries}
    for name, row in kept.items():
        if row["opened_at"] not in instants:
            yield f"case {name}: the table has it from {row['opened_at']}, when the journal has nothing"
        yield from differing(f"case {name}", told.get(name, {"state": EscalationState.OPEN.value}), row)
        resolved = row["resolved_at"] is not None
        in_journal = "resolution" in told.get(name, {})
        if resolved != in_journal:
            yield f"case {name}: {_open_or_not('resolved', in_journal=in_journal, in_table=resolved)}"


def _overrides(rows: AccountRows) -> Iterator[str]:
    told: dict[str, dict[str, Any]] = {}
    ended: set[str] = set()
    for entry in rows.entries:
        body = entry.body
        if entry.kind == "override.opened":
            told[body["override"]] = {name: body[name] for name in ("kind", "target", "cycle", "by", "why")}
        elif entry.kind == "override.ended":
            ended.add(body["override"])
    yield from one_sided("override", told, [row["id"] for row in rows.overrides])
    for row in rows.overrides:
        yield from differing(f"override {row['id']}", told.get(row["id"], {}), row)
        if (row["ended_at"] is not None) != (row["id"] in ended):
            in_table = row["ended_at"] is not None
            yield f"override {row['id']}: {_open_or_not('ended', in_journal=row['id'] in ended, in_table=in_table)}"


def _by_hand(rows: AccountRows) -> Iterator[str]:
    told = {entry.body["hand_contact"]: entry.body for entry in rows.entries if entry.kind == "contact.by_person"}
    yield from one_sided("contact by a person", told, [row["id"] for row in rows.by_hand])
    for row in rows.by_hand:
        known = told.get(row["id"], {})
        facts = {name: known[name] for name in ("channel", "reached", "step", "by", "note") if name in known}
        yield from differing(f"contact by a person {row['id']}", facts, row)


def _consents(rows: AccountRows) -> Iterator[str]:
    told = {
        each["consent"]: {name: each[name] for name in ("granted", "channel", "purpose", "source")}
        for entry in rows.entries
        if entry.kind in ("consent.withdrawn", "consent.granted")
        for each in entry.body["consents"]
    }
    yield from one_sided("consent", told, [row["id"] for row in rows.consents])
    for row in rows.consents:
        yield from differing(f"consent {row['id']}", told.get(row["id"], {}), row)


def _open_or_not(end: str, *, in_journal: bool, in_table: bool) -> str:
    words = {True: f"it is {end}", False: f"it is not {end}"}
    return f"the journal says {words[in_journal]}, the table says {words[in_table]}"


CHECKS: dict[str, Callable[[AccountRows], Iterator[str]]] = {
    "state.account": _account,
    "state.contact": _contacts,
    "state.message": _messages,
    "state.promise": _promises,
    "state.plan": plan_mismatches,
    "state.charge": charge_mismatches,
    "state.instalment": instalment_mismatches,
    "state.dispute": dispute_mismatches,
    "state.hold": _holds,
    "state.case": _cases,
    "state.override": _overrides,
    "state.by_hand": _by_hand,
    "state.consent": _consents,
}
