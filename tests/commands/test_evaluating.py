"""``duly eval`` on a file: what it prints, what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from duly.cli import app

ROWS = (
    {"text": "I will pay on Friday", "expected": {
        "language": "en", "intents": ["promise_to_pay"], "promises": [{"date": "2026-03-06", "amount": None}],
        "dates": ["2026-03-06"], "amounts": [], "tags": ["promise"]}},
    {"text": "please stop writing to me", "expected": {"language": "en", "intents": ["opt_out"], "tags": ["stop"]}},
    {"text": "did you get my payment?", "expected": {"intents": ["balance_question"], "forbidden": ["paid_claim"]}},
    {"text": "I will pay on Friday", "expected": {"dates": ["2026-03-07"]}},
)  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    lines = [
        json.dumps({"id": str(at), "as_of": "2026-03-04", "currency": "EUR", **row}) for at, row in enumerate(ROWS)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_file_is_measured_stop_signals_first(file: Path) -> None:
    done = CliRunner().invoke(app, ["eval", str(file), "--misses"])
    assert done.exit_code == 0, done.output
    titles = ["Stop signals", "Forbidden", "Intents", "Calibration", "By language", "By tag", "Misses"]
    places = [done.output.index(title) for title in titles]
    assert places == sorted(places)
    assert "3  'I will pay on Friday'\n    dates: expected 2026-03-07; found 2026-03-06" in done.output


def test_json_is_one_document(file: Path) -> None:
    done = CliRunner().invoke(app, ["eval", str(file), "--json"])
    document = json.loads(done.output)
    assert document["rows"] == 4
    assert document["stop"]["recall"] == {"right": 1, "of": 1, "share": 1.0}
    assert document["forbidden_claims"] == {"claimed": 0, "of": 1}
    assert document["dates_exact"] == {"right": 1, "of": 2, "share": 0.5}
    assert "misses" not in document
    assert set(document["tags"]) == {"promise", "stop"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "duly eval: found neither FILE nor --benchmark, expected one of the two"),
        (["nowhere.jsonl"], "nowhere.jsonl: cannot be read: no such file or directory; expected a file of labelled"),
        (["bad.jsonl"], "bad.jsonl, line 2: expected.dates[0]: found \"soon\", expected a date such as 2026-03-04"),
    ],
)  # fmt: skip
def test_what_cannot_be_measured_is_refused(
    arguments: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    row = {"id": "1", "text": "ok", "as_of": "2026-03-04", "currency": "EUR"}
    bad: list[dict[str, object]] = [{**row, "expected": {}}, {**row, "id": "2", "expected": {"dates": ["soon"]}}]
    Path("bad.jsonl").write_text("\n".join(map(json.dumps, bad)), encoding="utf-8")
    done = CliRunner().invoke(app, ["eval", *arguments])
    assert done.exit_code == 2
    assert told in done.stderr
    assert done.stdout == ""
