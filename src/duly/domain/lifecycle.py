"""A lifecycle: one table, (state, event) to state, and nothing else.

Owns how a table is advanced and drawn. Knows no particular record; each record's table is in the
record's own file, and ``lifecycle_index`` names them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, TypeVar

S = TypeVar("S", bound=StrEnum)
E = TypeVar("E", bound=StrEnum)


class NotInLifecycle(ValueError):
    """An event that the table does not know in this state; the state stays as it was."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lifecycle(Generic[S, E]):
    """The states of one kind of record. ``initial`` is where a record begins, ``may_end`` the states in which it may
    rest for good although something can still happen to it.
    """

    name: str
    initial: S
    table: Mapping[tuple[S, E], S]
    may_end: frozenset[S] = frozenset()

    def __post_init__(self) -> None:
        object.__setattr__(self, "table", MappingProxyType(dict(self.table)))

    def advance(self, state: S, event: E) -> S:
        """The next state. Raises ``NotInLifecycle``, which names what the state would accept."""
        following = self.table.get((state, event))
        if following is None:
            known = ", ".join(self.events_in(state)) or "nothing: it has ended"
            raise NotInLifecycle(f"{self.name} is {state} and cannot be {event}; it accepts {known}")
        return following

    def replay(self, events: Iterable[E]) -> S:
        """The state after these events in order, from ``initial``. Raises ``NotInLifecycle``."""
        state = self.initial
        for event in events:
            state = self.advance(state, event)
        return state

    def events_in(self, state: S) -> tuple[E, ...]:
        """What a record in this state accepts, in the table's order."""
        return tuple(event for origin, event in self.table if origin == state)

    def states(self) -> tuple[S, ...]:
        """Every state, in the order the table first names it."""
        named = [self.initial, *(state for (origin, _), end in self.table.items() for state in (origin, end))]
        return tuple(dict.fromkeys(named))

    def ends(self) -> tuple[S, ...]:
        """The states in which a record may stay for good."""
        return tuple(state for state in self.states() if state in self.may_end or not self.events_in(state))

    def to_mermaid(self) -> str:
        """The table as a Mermaid state diagram, for the docs."""
        lines = ["stateDiagram-v2", f"    [*] --> {self.initial}"]
        lines += [f"    {origin} --> {end}: {event}" for (origin, event), end in self.table.items()]
        lines += [f"    {state} --> [*]" for state in self.ends()]
        return "\n".join(lines) + "\n"
