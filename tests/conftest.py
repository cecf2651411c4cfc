"""What holds for every test: a database where asked for, no network, and repeatable examples."""

from __future__ import annotations

import os
import sys
from typing import Any

from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.postgres"]

LOCAL_HOSTS = {"127.0.0.1", "::1", "localhost", None}


class NetworkBlocked(RuntimeError):
    """A test tried to reach another machine."""


def _refuse_other_machines(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook: every connection and name look-up of Python's passes here, whichever library makes it."""
    if event in {"socket.connect", "socket.sendto"}:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None  # other addresses are paths of unix sockets
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        host = arguments[0]
    else:
        return
    if host not in LOCAL_HOSTS:
        raise NetworkBlocked(f"tests may not reach {host}")


sys.addaudithook(_refuse_other_machines)

# No deadline: how long an example takes is the machine's affair. In CI the examples are always the same ones, so that
# a red build is red again; elsewhere each run looks for new ones.
settings.register_profile("usual", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("usual"), derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "usual")
