"""The errors a caller may want to tell apart. Plain classes; each message says what to do next."""

from __future__ import annotations

from datetime import datetime


class DulyError(Exception):
    """Anything Duly refuses on purpose; its text is for the person who asked."""


class InputInvalid(DulyError):
    """Input that was refused as a whole; ``lines`` are its faults, one line each."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        self.lines = lines
        super().__init__("\n".join(lines))


class NotFound(DulyError):
    """A named thing does not exist in this workspace."""


class StaleAccount(DulyError):
    """Something was about to be written on an account that was not locked for it."""


class Temporary(DulyError):
    """A provider could not do it now; it may be tried again at ``retry_at`` (aware UTC)."""

    def __init__(self, reason: str, *, retry_at: datetime, raw: str = "") -> None:
        self.reason = reason
        self.retry_at = retry_at
        self.raw = raw
        super().__init__(reason)


class Permanent(DulyError):
    """A provider will never do it; ``raw`` is its own answer."""

    def __init__(self, reason: str, *, raw: str = "") -> None:
        self.reason = reason
        self.raw = raw
        super().__init__(reason)


class WorkspaceBusy(DulyError):
    """Another worker has the workspace."""


class StoreUnavailable(DulyError):
    """The database cannot be opened or does not answer."""
