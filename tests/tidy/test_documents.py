"""What is documented exists, what exists is documented, and nothing names a machine."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from docs.generate import REFERENCE, pages
from duly.domain.facts import CATALOGUE, Facts
from duly.settings import all_settings
from tests.tidy.source import ROOT, report

TEXT_SUFFIXES = {
    ".py",
    ".md",
    ".yaml",
    ".yml",
    ".toml",
    ".txt",
    ".csv",
    ".html",
    ".css",
    ".js",
    ".mako",
    ".cfg",
    ".ini",
}
TEXT_NAMES = {"Makefile", "run", ".gitignore", ".editorconfig"}
MADE_FOLDERS = {
    ".git",
    ".venv",
    "__pycache__",
    "build",
    "dist",
    ".hypothesis",
    ".pytest_cache",
    ".ruff_cache",
    "htmlcov",
}

ADRS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))
LINK = re.compile(r"\[[^\]]*\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)")
PATH_IN_TEXT = re.compile(r"`((?:src|tests|docs|bench|\.ci)/[\w./-]+)(?:::(\w+))?`")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)

# A path that is right on one machine alone, and hosts that a company's own mirror takes the place of.
MACHINE_PATH = re.compile(r"(?<![\w.~:/*-])/(?:work|home|root|Users|opt|mnt)/\w")
REGISTRY_HOST = re.compile(r"\b(?:pypi|pythonhosted|npmjs|crates|debian|ubuntu|golang)\.(?:org|io|com)\b")


@pytest.mark.parametrize("name", pages())
def test_a_reference_page_says_what_the_code_does(name: str) -> None:
    path = REFERENCE / name
    written = path.read_text(encoding="utf-8") if path.is_file() else ""
    assert written == pages()[name], f"run `make docs` to write {name}"


def test_every_fact_is_in_the_catalogue_and_in_its_place() -> None:
    names = [fact.name for fact in CATALOGUE]
    assert names == list(Facts._fields[: len(names)])
    assert [fact.name for fact in CATALOGUE if not fact.meaning] == []


def test_every_setting_says_what_it_means() -> None:
    assert [name for name, field in all_settings() if not field.description] == []


@pytest.mark.parametrize("path", ADRS, ids=lambda path: path.stem)
def test_a_decision_record_names_the_test_that_holds_it(path: Path) -> None:
    named = [match.group(1) for match in PATH_IN_TEXT.finditer(path.read_text(encoding="utf-8"))]
    assert [name for name in named if name.startswith("tests/")], (
        f"{path.name} names no test, such as `tests/a/test_b.py::test_c`"
    )


def test_every_file_and_test_that_a_page_names_exists() -> None:
    findings = [
        f"{page.relative_to(ROOT)}: {name}{'::' + test if test else ''}"
        for page in _markdown()
        for name, test in PATH_IN_TEXT.findall(_text(page))
        if not (ROOT / name).exists() or (test and test not in _defined_names(ROOT / name))
    ]
    assert not findings, report(findings, "pages name what exists")


def test_every_link_leads_somewhere() -> None:
    findings = [
        f"{page.relative_to(ROOT)}: {target}{'#' + anchor if anchor else ''}"
        for page in _markdown()
        for target, anchor in LINK.findall(FENCE.sub("", _text(page)))
        if not _leads_somewhere(page, target, anchor)
    ]
    assert not findings, report(findings, "links lead to files and headings that exist")


def _leads_somewhere(page: Path, target: str, anchor: str) -> bool:
    path = (page.parent / target).resolve() if target else page
    if not path.exists():
        return False
    return not anchor or path.suffix != ".md" or anchor in _anchors(path)


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ +(.+)$", FENCE.sub("", _text(page)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def test_no_file_names_a_machine_or_a_registry() -> None:
    findings = [
        f"{path.relative_to(ROOT)}:{number}: {found.group()}"
        for path in _files()
        for number, line in enumerate(_text(path).splitlines(), start=1)
        if (found := MACHINE_PATH.search(line) or REGISTRY_HOST.search(line)) and path != Path(__file__)
    ]
    assert not findings, report(findings, "files hold on every machine: no absolute paths, no registry hosts")


@cache
def _files() -> tuple[Path, ...]:
    return tuple(sorted(_walk(ROOT)))


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir() and path.name not in MADE_FOLDERS and path.suffix != ".egg-info":
            yield from _walk(path)
        elif path.is_file() and (path.suffix in TEXT_SUFFIXES or path.name in TEXT_NAMES):
            yield path


def _markdown() -> list[Path]:
    return [path for path in _files() if path.suffix == ".md"]


@cache
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")


@cache
def _defined_names(path: Path) -> frozenset[str]:
    tree = ast.parse(_text(path))
    return frozenset(
        node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    )
