"""``duly understanding``: the settings of a language model, trying it, and what it took."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from duly.app import create_workspace
from duly.cli import app
from duly.errors import InputInvalid
from duly.settings import SETTINGS_FILE, check_settings

LOCAL = {"provider": "openai", "model": "m", "base_url": "http://127.0.0.1:9/v1"}

REFUSED: list[tuple[dict[str, Any], str]] = [
    ({**LOCAL, "provider": "other"}, "provider: found 'other', expected 'openai' or 'anthropic'"),
    ({**LOCAL, "modle": "m"}, "unknown setting 'language_model.modle'; did you mean language_model.model?"),
    ({**LOCAL, "seconds_max": 99}, "seconds_max: found 99, expected at most 30"),
    ({**LOCAL, "base_url": "http://models.example/v1"}, "base_url: expected https"),
    ({**LOCAL, "base_url": "https://u:s3cret@models.example/v1"}, "base_url: expected an address without a name"),
    ({**LOCAL, "key_variable": "sk-s3cret"}, "key_variable: expected the name of an environment variable"),
    ({**LOCAL, "cost_per_day_max": "1.50"}, "cost_per_day_max: found no prices"),
    ({**LOCAL, "input_price": "0.15"}, "found one of input_price and output_price"),
    ({"provider": "anthropic", "model": "m"}, "key_variable: found nothing"),
]


@pytest.mark.parametrize(("settings", "fault"), REFUSED, ids=[row[1] for row in REFUSED])
def test_settings_that_are_refused(settings: dict[str, Any], fault: str) -> None:
    with pytest.raises(InputInvalid) as refused:
        check_settings({"creditor": "Example Supplies", "language_model": settings}, path=Path("duly.yaml"))
    (line,) = refused.value.lines
    assert fault in line
    assert "s3cret" not in line


def duly(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, arguments)
    return result.exit_code, result.output


def test_trying_one_and_what_it_took(tmp_path: Path) -> None:
    create_workspace(tmp_path, creditor="Example Supplies")
    code, output = duly("understanding", "check", "--workspace", str(tmp_path))
    assert (code, "language_model: found nothing in duly.yaml" in output) == (2, True)
    assert duly("understanding", "usage", "--workspace", str(tmp_path)) == (0, "No language model was asked.\n")
    path = tmp_path / SETTINGS_FILE
    settings = yaml.safe_load(path.read_text())
    path.write_text(yaml.safe_dump({**settings, "language_model": {**LOCAL, "key_variable": "DULY_NO_SUCH_KEY"}}))
    code, output = duly("understanding", "check", "--workspace", str(tmp_path))
    assert (code, "the environment variable with the key is not set" in output) == (1, True)
