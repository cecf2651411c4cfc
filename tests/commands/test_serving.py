"""The worker on the real clock: it says what it does and stops when it is told to."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

from tests.commands.conftest import Desk

STOP_SECONDS_MAX = 30


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_worker_stops_cleanly_when_told_to(desk: Desk, number: signal.Signals) -> None:
    command = [sys.executable, "-m", "duly.cli", "serve", "--workspace", str(desk.folder)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=dict(os.environ)) as worker:
        assert worker.stderr is not None
        started = json.loads(worker.stderr.readline())
        busy = desk.duly("run", "--as-of", "2026-03-04")
        worker.send_signal(number)
        _, rest = worker.communicate(timeout=STOP_SECONDS_MAX)
    assert (started["event"], worker.returncode) == ("worker started", 0)
    assert json.loads(rest.splitlines()[-1])["event"] == "worker stopped"
    assert (busy.code, "another worker is running" in busy.told) == (1, True)
