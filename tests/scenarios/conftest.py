"""A workspace of the story's own, made from one whose rules are read once for all stories."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from duly.app import PHONE_FILE, App, create_workspace, opened
from duly.channels.sandbox.phone import SandboxPhone
from duly.connectors.files.append import FileSink
from duly.store.database import Database
from tests.scenarios.playbook import Story


@pytest.fixture(scope="session")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    folder = tmp_path_factory.mktemp("rules") / "workspace"
    create_workspace(folder, creditor="Example Supplies", currency="GBP", timezone="Europe/London")
    with opened(folder) as app:
        yield app


@pytest.fixture
def app(rules: App, tmp_path: Path) -> Iterator[App]:
    """A workspace nothing has happened in, on SQLite."""
    folder = tmp_path / "workspace"
    shutil.copytree(rules.folder, folder)
    yield from _opened(rules, folder, rules.context.settings.database_url(folder))


@pytest.fixture
def story(app: App) -> Story:
    return Story(app)


@pytest.fixture
def anywhere(rules: App, tmp_path: Path, store_url: str) -> Iterator[Story]:
    """A story that is told once on each kind of database."""
    (tmp_path / "workspace").mkdir()
    for opened_app in _opened(rules, tmp_path / "workspace", store_url):
        yield Story(opened_app)


def _opened(rules: App, folder: Path, url: str) -> Iterator[App]:
    database = Database(url)
    phone = SandboxPhone(folder / PHONE_FILE)
    context = replace(rules.context, database=database, files=folder / rules.context.settings.files)
    yield App(folder=folder, context=context, phone=phone, sink=FileSink(folder / context.settings.outcomes))
    phone.close()
    database.close()
