"""What time it is for a command: the sandbox clock where it has run, else the real one.

Reads days and instants that a person wrote; a bare time is one where the creditor is.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from duly.app import App
from duly.errors import InputInvalid
from duly.usecases.context import Context
from duly.workers.loop import clock_reached

SECOND = timedelta(seconds=1)


def workspace_now(app: App) -> datetime:
    """The sandbox clock's instant once it has run, else the real one; whole seconds, in UTC."""
    return clock_reached(app) or real_now()


def real_now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def read_when(text: str, context: Context, *, option: str) -> date | datetime:
    """A day, or an instant as aware UTC. Raises ``InputInvalid``."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise InputInvalid(
            (f"{option}: found {text!r}, expected a date such as 2026-03-04 or an instant such as 2026-03-04T10:30",)
        ) from None
    aware = instant if instant.tzinfo else instant.replace(tzinfo=context.zone)
    return aware.astimezone(UTC).replace(microsecond=0)


def read_day(text: str, *, option: str) -> date:
    """A day. Raises ``InputInvalid``."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputInvalid((f"{option}: found {text!r}, expected a date such as 2026-03-04",)) from None


def first_instant(when: date | datetime, context: Context) -> datetime:
    return when if isinstance(when, datetime) else context.start_of(when).astimezone(UTC)


def last_instant(when: date | datetime, context: Context) -> datetime:
    """The instant itself, or the last second of the day where the creditor is."""
    if isinstance(when, datetime):
        return when
    return context.start_of(when + timedelta(days=1)).astimezone(UTC) - SECOND
