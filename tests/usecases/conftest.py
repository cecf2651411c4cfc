"""A company on each kind of database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from duly.app import App
from tests.usecases.company import company


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """A company on the embedded database."""
    with company(tmp_path / "company") as app:
        yield app


@pytest.fixture
def app_on_each(tmp_path: Path, store_url: str) -> Iterator[App]:
    """The same company, once on each kind of database."""
    with company(tmp_path / "company", store_url) as app:
        yield app
