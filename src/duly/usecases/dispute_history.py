"""What was disputed on one account, when, and how much of it, from its journal alone. Reads nothing.

Shares nothing with what opens, ends and queries disputes, so that one mistake cannot hide in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from duly.domain.dispute import DisputeEvent
from duly.domain.history import ContestedSpell, DisputeHistory, Spell
from duly.domain.writeback import OutcomeKind
from duly.store.history_query import AccountRows, JournalEntry, Stored
from duly.usecases.outcomes import outcome_id

ENDS = {"dispute.resolved": DisputeEvent.RESOLVED, "dispute.withdrawn": DisputeEvent.WITHDRAWN}


@dataclass(slots=True)
class _Told:
    """One dispute as the journal tells it. ``since`` is when what is contested now began to be."""

    item_id: str
    minor: int
    whole: bool
    since: datetime | None
    spells: list[ContestedSpell] = field(default_factory=list[ContestedSpell])
    events: list[DisputeEvent] = field(default_factory=list[DisputeEvent])

    def becomes(self, minor: int, *, whole: bool, at: datetime) -> None:
        self._close(at)
        self.minor, self.whole = minor, whole
        self.since = at if whole or minor else None

    def _close(self, at: datetime | None) -> None:
        if self.since is not None and self.since != at:
            spell = Spell(start=self.since, end=at)
            minor = None if self.whole else self.minor
            self.spells.append(ContestedSpell(item_id=self.item_id, minor=minor, spell=spell))
        self.since = None

    def until_now(self) -> tuple[ContestedSpell, ...]:
        self._close(None)
        return tuple(self.spells)


def disputes_of(rows: AccountRows) -> tuple[DisputeHistory, ...]:
    """The disputes of one account, each from its first event on."""
    told = _told(rows.entries)
    kept = {row["id"]: row for row in rows.disputes}
    return tuple(_history(name, one, kept.get(name)) for name, one in told.items())


def _history(name: str, one: _Told, row: Stored | None) -> DisputeHistory:
    return DisputeHistory(
        id=name,
        item_id=one.item_id,
        events=tuple(one.events),
        contested=one.until_now(),
        owner=row["owner"] if row else None,
        sla_at=row["sla_at"] if row is not None and row["closed_at"] is None else None,
        found_late=row is not None and row["late_at"] is not None,
    )


def _told(entries: Iterable[JournalEntry]) -> dict[str, _Told]:
    found: dict[str, _Told] = {}
    for entry in entries:
        if not entry.kind.startswith("dispute."):
            continue
        body, at = entry.body, entry.at
        for each in opened_in(body) if entry.kind == "dispute.opened" else ():
            found[each["dispute"]] = _Told(
                item_id=each["item"], minor=each["amount"], whole=each["whole"], since=at
            )  # fmt: skip
        for each in body.get("wider", ()):
            found[each["dispute"]].becomes(each["amount"], whole=each["whole"], at=at)
        own = found.get(body.get("dispute", ""))
        if own is None:
            continue
        match entry.kind:
            case "dispute.resolved" | "dispute.withdrawn":
                own.events.append(ENDS[entry.kind])
                own.becomes(body.get("credit_left", 0), whole=False, at=at)
            case "dispute.reopened":
                own.events.append(DisputeEvent.REOPENED)
                own.becomes(body["amount"], whole=body["whole"], at=at)
            case "dispute.credited":
                own.becomes(body["left"], whole=False, at=at)
            case _:
                pass
    return found


def opened_in(body: Stored) -> list[dict[str, Any]]:
    """The disputes that an entry has opened: several for a message, one for an import or a person."""
    return body.get("opened", [body])


@dataclass(frozen=True, kw_only=True, slots=True)
class ContestedAt:
    """What was contested of each item just before an instant; ``None``: all of it."""

    parts: dict[str, int | None]

    def left(self, item_id: str, still_open: int) -> int:
        part = self.parts.get(item_id, 0)
        return 0 if part is None else max(still_open - part, 0)


def contested_at(disputes: Iterable[DisputeHistory], at: datetime) -> ContestedAt:
    """What was contested when a customer wrote at ``at``; what that very message disputes is not yet."""
    parts: dict[str, int | None] = {}
    for one in disputes:
        for each in one.contested:
            if each.spell.holds_at(at) and each.spell.start < at:
                before = parts.get(each.item_id, 0)
                parts[each.item_id] = None if before is None or each.minor is None else before + each.minor
    return ContestedAt(parts=parts)


def owed_of(rows: AccountRows) -> Iterator[str]:
    """The write-backs that the account's disputes call for, by the journal."""
    ours: set[str] = set()
    for entry in rows.entries:
        body = entry.body
        match entry.kind:
            case "dispute.opened":
                for each in opened_in(body):
                    if body.get("source") != "import":
                        ours.add(each["dispute"])
                        yield outcome_id(OutcomeKind.DISPUTE, each["dispute"], "opened")
                for each in body.get("wider", ()):
                    yield outcome_id(OutcomeKind.DISPUTE, each["dispute"], f"amount.{body['inbox']}")
            case "dispute.resolved" | "dispute.withdrawn":
                if body["dispute"] in ours or "by" in body:
                    what = body["resolution"] if "by" in body else "withdrawn"
                    yield outcome_id(OutcomeKind.DISPUTE, body["dispute"], _turn(what, body["round"]))
            case "dispute.reopened":
                if body["dispute"] in ours or "by" in body:
                    yield outcome_id(OutcomeKind.DISPUTE, body["dispute"], _turn("reopened", body["round"]))
            case _:
                pass


def _turn(what: str, round: int) -> str:
    return f"{what}.{round}" if round > 1 else what
