"""What holds for every test: a store where asked for, no network, repeatable examples, and the slow ones first."""

from __future__ import annotations

import os
import sys
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.language_models", "tests.postgres", "tests.stores"]

LOCAL_HOSTS = {"127.0.0.1", "::1", "localhost", None}


class NetworkBlocked(RuntimeError):
    """A test tried to reach another machine."""


def _refuse_other_machines(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook: every connection and name look-up of Python's passes here, whichever library makes it."""
    if event in {"socket.connect", "socket.sendto"}:
        host = arguments[1] if isinstance(arguments[1], str | bytes) else arguments[1][0]
        reachable = isinstance(arguments[1], str | bytes) or host in LOCAL_HOSTS  # the former is a unix socket's path
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        host = arguments[0]
        reachable = host in LOCAL_HOSTS
    else:
        return
    if not reachable:
        raise NetworkBlocked(f"tests may not reach {host}")


sys.addaudithook(_refuse_other_machines)

# No deadline: how long an example takes is the machine's affair. In CI the examples are always the same ones, so that
# a red build is red again; elsewhere each run looks for new ones.
settings.register_profile("usual", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("usual"), derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "usual")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow ones first: begun last, one of them would keep one process busy while the others have nothing to do."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)
