"""The desks that cases go to: who works there, when, and who gets what is not answered in time.

Values alone; how they are written down is ``desks_file``'s.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from duly.domain.business_calendar import OpeningHours


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """One desk. ``hours`` are local times in ``zone``; what is left out is the company's own.

    ``late_to`` is the desk that gets a case which was not settled by its deadline.
    """

    people: tuple[str, ...] = ()
    hours: OpeningHours | None = None
    zone: str | None = None
    late_to: str | None = None


USUAL_DESK = Desk()


def deputy(desks: Mapping[str, Desk], *, first: str | None, had: Sequence[str]) -> str | None:
    """The desk after the last of ``had`` that has not had the case; ``first`` goes before what the desk itself says."""
    here = desks.get(had[-1], USUAL_DESK)
    return next((name for name in (first, here.late_to) if name is not None and name not in had), None)


def circle(desks: Mapping[str, Desk]) -> tuple[str, ...]:
    """Desks whose late cases would come back to where they began; empty where there are none."""
    for start in desks:
        path = [start]
        while (following := desks.get(path[-1], USUAL_DESK).late_to) is not None:
            if following in path:
                return (*path[path.index(following) :], following)
            path.append(following)
    return ()


def known_people(desks: Mapping[str, Desk]) -> tuple[str, ...]:
    """Everybody who works at a desk, each once."""
    return tuple(dict.fromkeys(name for desk in desks.values() for name in desk.people))
