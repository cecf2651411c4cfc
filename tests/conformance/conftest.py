"""A company of its own for each check."""

from __future__ import annotations

import pytest

from tests.commands.conftest import Desk, built_once, copied, empty_workspace, new_desk, usual_width
from tests.conformance.ledger import Ledger

__all__ = ["built_once", "copied", "empty_workspace", "new_desk", "usual_width"]


@pytest.fixture
def ledger(new_desk: Desk) -> Ledger:
    return Ledger(desk=new_desk)
