"""Every lifecycle by its name, so that the docs draw each one and a new one cannot be forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from duly.domain.charge_lifecycle import CHARGE
from duly.domain.dispute import DISPUTE
from duly.domain.escalation import ESCALATION
from duly.domain.hold import HOLD
from duly.domain.lifecycle import Lifecycle
from duly.domain.message import MESSAGE
from duly.domain.plan import PLAN
from duly.domain.promise import PROMISE
from duly.domain.writeback import WRITE_BACK

_ALL: tuple[Lifecycle[Any, Any], ...] = (PROMISE, PLAN, DISPUTE, HOLD, ESCALATION, MESSAGE, WRITE_BACK, CHARGE)


def all_lifecycles() -> Mapping[str, Lifecycle[StrEnum, StrEnum]]:
    """Every lifecycle by the name the docs use, in the order of the docs."""
    return MappingProxyType({lifecycle.name: lifecycle for lifecycle in _ALL})
