"""Every lifecycle is one table: what is not in it is refused, and what has ended stays ended."""

from __future__ import annotations

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.domain.lifecycle import Lifecycle, NotInLifecycle
from duly.domain.lifecycle_index import all_lifecycles

LIFECYCLES = all_lifecycles()
each = pytest.mark.parametrize("lifecycle", LIFECYCLES.values(), ids=LIFECYCLES.keys())


class Door(StrEnum):
    SHUT = "shut"
    AJAR = "ajar"
    LOCKED = "locked"


class Push(StrEnum):
    OPENED = "opened"
    CLOSED = "closed"
    TURNED = "turned"


DOOR = Lifecycle(
    name="door",
    initial=Door.SHUT,
    table={
        (Door.SHUT, Push.OPENED): Door.AJAR,
        (Door.AJAR, Push.CLOSED): Door.SHUT,
        (Door.SHUT, Push.TURNED): Door.LOCKED,
    },
)


def test_an_event_of_the_table_advances() -> None:
    assert DOOR.advance(Door.SHUT, Push.OPENED) is Door.AJAR
    assert DOOR.replay([Push.OPENED, Push.CLOSED, Push.TURNED]) is Door.LOCKED


def test_an_event_that_is_not_in_the_table_is_refused_and_says_what_is() -> None:
    with pytest.raises(NotInLifecycle, match="door is ajar and cannot be turned; it accepts closed"):
        DOOR.advance(Door.AJAR, Push.TURNED)
    with pytest.raises(NotInLifecycle, match="it has ended"):
        DOOR.advance(Door.LOCKED, Push.OPENED)


def test_a_table_is_drawn() -> None:
    assert DOOR.to_mermaid() == (
        "stateDiagram-v2\n"
        "    [*] --> shut\n"
        "    shut --> ajar: opened\n"
        "    ajar --> shut: closed\n"
        "    shut --> locked: turned\n"
        "    locked --> [*]\n"
    )


def test_a_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        DOOR.table[(Door.LOCKED, Push.OPENED)] = Door.AJAR  # type: ignore[index]


@each
def test_every_state_can_be_reached(lifecycle: Lifecycle[StrEnum, StrEnum]) -> None:
    reached = {lifecycle.initial}
    for _ in lifecycle.table:
        reached |= {end for (origin, _), end in lifecycle.table.items() if origin in reached}
    assert reached == set(type(lifecycle.initial)) == set(lifecycle.states())


@each
def test_every_event_is_used_and_some_state_is_an_end(lifecycle: Lifecycle[StrEnum, StrEnum]) -> None:
    used = {event for _, event in lifecycle.table}
    assert used == set(type(next(iter(used))))
    assert lifecycle.ends()


@each
@given(walk=st.data())
def test_an_unknown_event_is_refused_wherever_a_walk_has_led(
    lifecycle: Lifecycle[StrEnum, StrEnum], walk: st.DataObject
) -> None:
    events = sorted({event for _, event in lifecycle.table})
    state = lifecycle.initial
    for event in walk.draw(st.lists(st.sampled_from(events), max_size=12)):
        if event in lifecycle.events_in(state):
            state = lifecycle.advance(state, event)
        else:
            with pytest.raises(NotInLifecycle):
                lifecycle.advance(state, event)
