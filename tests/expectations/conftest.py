"""Stories through the real loop, and a company at a terminal."""

from __future__ import annotations

from tests.conformance.conftest import built_once, copied, empty_workspace, ledger, new_desk, usual_width
from tests.scenarios.conftest import anywhere, app, rules, story

__all__ = [
    "anywhere",
    "app",
    "built_once",
    "copied",
    "empty_workspace",
    "ledger",
    "new_desk",
    "rules",
    "story",
    "usual_width",
]
