"""What goes wrong around the worker: a provider, a receivables system and a machine that each fail at times.

They stand where the sandbox phone, the outcome files and the store stand, and pass on what they do. Whether something
goes wrong follows from the seed and from what it happens to, so the same life has the same faults.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, event

from duly.channels.sandbox.phone import SandboxPhone
from duly.connectors.files.append import FileSink
from duly.domain.contact import Channel
from duly.domain.delivery import Arrived, ArrivedKind, Outgoing, Sent
from duly.errors import Permanent, Temporary
from duly.simulate.life.life_settings import Faults, on_grid
from duly.store.database import Database
from duly.store.record import OBSERVER, Recorded

PARTS = 10_000
AGAIN_AFTER = timedelta(hours=2)
REPORTED_LATE_MAX = timedelta(hours=30)


@dataclass(frozen=True, kw_only=True, slots=True)
class Odds:
    """How often each thing goes wrong, in ten thousand."""

    provider_away: int = 0
    provider_refuses: int = 0
    report_late: int = 0
    report_twice: int = 0
    report_lost: int = 0
    arrives_twice: int = 0
    unknown_kind: int = 0
    write_back_refused: int = 0
    worker_dies: int = 0
    worker_rests: int = 0
    payment_reversed: int = 0
    file_again: int = 0
    file_contradicts: int = 0


ODDS: dict[Faults, Odds] = {
    Faults.NONE: Odds(),
    Faults.USUAL: Odds(
        provider_away=60, provider_refuses=10, report_late=300, report_twice=100, report_lost=50, arrives_twice=50,
        unknown_kind=5, write_back_refused=3, worker_dies=2, worker_rests=2, payment_reversed=60, file_again=300,
        file_contradicts=15,
    ),
    Faults.HARD: Odds(
        provider_away=600, provider_refuses=60, report_late=2_500, report_twice=1_000, report_lost=600,
        arrives_twice=600, unknown_kind=60, write_back_refused=40, worker_dies=25, worker_rests=20,
        payment_reversed=500, file_again=3_000, file_contradicts=150,
    ),
}  # fmt: skip


class WorkerDied(BaseException):
    """The worker is gone, as if its process had been killed."""


class Chance:
    """Draws that depend on the seed and on what is asked about alone, never on the order of asking."""

    def __init__(self, seed: int) -> None:
        self._seed = str(seed)

    def draw(self, *about: object) -> int:
        """A number below ``PARTS``."""
        text = "\x1e".join((self._seed, *map(str, about)))
        return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest()) % PARTS

    def holds(self, odds: int, *about: object) -> bool:
        return odds > 0 and self.draw(*about) < odds


class Mortality:
    """Lets the worker die at some of the points at which it may: before and after whatever cannot be undone."""

    def __init__(self, chance: Chance, odds: int) -> None:
        self._chance = chance
        self._odds = odds
        self.passed = 0
        self.died = 0
        self.immortal = False

    def point(self, what: str) -> None:
        self.passed += 1
        if not self.immortal and self._chance.holds(self._odds, "dies", what, self.passed):
            self.died += 1
            raise WorkerDied(what)


OnCommit = Callable[[Sequence[Recorded]], None]


class WatchedDatabase(Database):
    """A store whose worker may die around each commit, and that tells what each commit has recorded.

    It does not wait for its disk: what a power cut would do is not simulated here.
    """

    def __init__(self, url: str, mortality: Mortality) -> None:
        super().__init__(url)
        self._mortality = mortality
        self.on_commit: OnCommit = lambda _recorded: None
        if self.is_sqlite:
            event.listen(self.engine, "connect", _hurry)

    @contextmanager
    def transaction(self) -> Generator[Connection]:
        recorded: list[Recorded] = []
        with self.engine.connect() as plain:
            connection = plain.execution_options(**{OBSERVER: recorded.append})
            with connection.begin():
                yield connection
                if recorded:
                    self._mortality.point("before commit")
        if recorded:
            self.on_commit(recorded)
            self._mortality.point("after commit")


def _hurry(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA synchronous = OFF")


class FaultyPhone(SandboxPhone):
    """The sandbox phone behind a provider with bad days. ``sent`` collects messages that came to a customer."""

    def __init__(self, path: Path, chance: Chance, odds: Odds, mortality: Mortality) -> None:
        super().__init__(path)
        self._db.execute("PRAGMA synchronous = OFF")
        self._chance = chance
        self._odds = odds
        self._mortality = mortality
        self._again: list[tuple[datetime, Arrived]] = []
        self.sent: list[Outgoing] = []

    def send(self, message: Outgoing, *, now: datetime) -> Sent:
        self._mortality.point("before send")
        if self._chance.holds(self._odds.provider_refuses, "refuses", message.id):
            raise Permanent("the provider refuses the address", raw="simulated: refused")
        if self._chance.holds(self._odds.provider_away, "away", message.id, now.date()):
            minutes = 15 + self._chance.draw("back", message.id) % 600
            back = on_grid(now + timedelta(minutes=minutes))
            raise Temporary("the provider is away", retry_at=back, raw="simulated: away")
        is_new = self.look_up(message.id) is None
        sent = super().send(message, now=now)
        if is_new:
            self.sent.append(message)
        self._mortality.point("after send")  # whether it left is known to the provider alone
        return sent

    def fetch(self, *, now: datetime, limit: int) -> Sequence[Arrived]:
        due = [one for at, one in self._again if at <= now]
        self._again = [(at, one) for at, one in self._again if at > now]
        return [*super().fetch(now=now, limit=limit), *due]

    def acknowledge(self, refs: Sequence[str]) -> None:
        self._mortality.point("before acknowledge")
        super().acknowledge(refs)
        self._mortality.point("after acknowledge")

    def next_at(self) -> datetime | None:
        instants = [at for at, _ in self._again]
        usual = super().next_at()
        return min([*instants, usual] if usual else instants, default=None)

    def say(self, account_id: str, text: str, *, channel: Channel, address: str, at: datetime) -> None:
        """The customer writes; at times the provider hands the message over twice, or as something unheard of."""
        ref = self.reply(account_id, text, channel=channel, address=address, at=at)
        if self._chance.holds(self._odds.arrives_twice, "twice", ref):
            body = orjson.dumps({"id": ref, "text": text}).decode()
            again = Arrived(ref=ref, channel=channel, kind=ArrivedKind.MESSAGE, address=address, body=body, at=at)
            self._again.append((at + AGAIN_AFTER, again))
        if self._chance.holds(self._odds.unknown_kind, "unknown", ref):
            self._tell(f"{ref}-reaction", channel, ArrivedKind.UNKNOWN, address, {"reaction": "?"}, at)

    def _tell_status(self, message_id: str, channel: Channel, address: str, status: str, at: datetime) -> None:
        """Reports come late, twice, out of order or never."""
        if self._chance.holds(self._odds.report_lost, "lost", message_id, status):
            return
        if self._chance.holds(self._odds.report_late, "late", message_id, status):
            part = self._chance.draw("how late", message_id, status) / PARTS
            at = on_grid(at + part * REPORTED_LATE_MAX)
        super()._tell_status(message_id, channel, address, status, at)
        if self._chance.holds(self._odds.report_twice, "again", message_id, status):
            body = {"message": message_id, "status": status}
            self._tell(f"{message_id}-{status}-again", channel, ArrivedKind.STATUS, address, body, at + AGAIN_AFTER)


class FaultySink(FileSink):
    """The receivables system, which refuses some outcomes for good. Files are written once a day, not waited for."""

    def __init__(self, folder: Path, chance: Chance, odds: Odds, mortality: Mortality) -> None:
        super().__init__(folder)
        self._chance = chance
        self._odds = odds
        self._mortality = mortality
        self._taken: dict[str, Any] = {}

    def write(self, outcomes: Sequence[Any]) -> None:
        self._mortality.point("before write-back")
        for row in outcomes:
            if self._chance.holds(self._odds.write_back_refused, "refused", row.id):
                raise Permanent("the receivables system does not take this outcome", raw="simulated: refused")
        for row in outcomes:
            self._taken.setdefault(row.id, row)
        self._mortality.point("after write-back")

    def flush(self) -> None:
        """Writes what was taken since the last time."""
        if self._taken:
            super().write(list(self._taken.values()))
            self._taken.clear()
