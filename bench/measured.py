"""Runs one measurement in a process of its own, so that its memory is its own, and reads what it reports.

What is compared is processor time, of the process and of the PostgreSQL that works for it: it stays steady where other
work goes on at the same time. The wall's clock is kept beside it.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from sqlalchemy import text

from duly.store.database import Database

KIB = 1024
TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, kw_only=True)
class Spent:
    """Seconds of processor time and by the wall's clock."""

    processor: float = 0.0
    wall: float = 0.0

    def __add__(self, other: Spent) -> Spent:
        return Spent(processor=self.processor + other.processor, wall=self.wall + other.wall)


@dataclass(kw_only=True)
class Measured:
    """What was spent by phase, the most memory the process ever held (in MiB), and what was counted on the way."""

    phases: dict[str, Spent] = field(default_factory=dict[str, Spent])
    peak_mib: float = 0.0
    counts: dict[str, int] = field(default_factory=dict[str, int])

    @property
    def total(self) -> Spent:
        return sum(self.phases.values(), start=Spent())

    @contextmanager
    def phase(self, name: str, *, servers: Sequence[int] = ()) -> Generator[None]:
        """Adds what is spent inside to the phase ``name``, by this process and by these processes of a database."""
        wall, processor = time.perf_counter(), time.process_time() + _processor_of(servers)
        yield
        spent = Spent(
            processor=time.process_time() + _processor_of(servers) - processor, wall=time.perf_counter() - wall
        )
        self.phases[name] = self.phases.get(name, Spent()) + spent

    def report(self) -> None:
        """Prints the measurement for the process that asked for it."""
        self.peak_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB
        print(json.dumps(asdict(self)))

    @classmethod
    def read(cls, line: str) -> Measured:
        found = json.loads(line)
        phases = {name: Spent(**spent) for name, spent in found["phases"].items()}
        return cls(phases=phases, peak_mib=found["peak_mib"], counts=found["counts"])


def servers_of(database: Database) -> list[int]:
    """The processes of PostgreSQL that work for this process: the one behind the pool's connection."""
    if database.is_sqlite:
        return []
    with database.reading() as tx:
        return [tx.execute(text("SELECT pg_backend_pid()")).scalar_one()]


def _processor_of(processes: Sequence[int]) -> float:
    """Processor seconds of other processes so far, from the kernel's own account of them."""
    return sum(
        sum(map(int, Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:13])) / TICKS_PER_SECOND
        for process in processes
    )


def in_a_process(module: str, *arguments: str) -> Measured:
    """Runs ``python -m module arguments``, whose last line of output is its report."""
    command = [sys.executable, "-m", module, *arguments]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment)
    return Measured.read(done.stdout.splitlines()[-1])
