"""Imports point inward, and edges know nothing of each other."""

from __future__ import annotations

import sys

from tests.tidy.source import PURE_PARTS, Module, modules, modules_of, report

INNER = {"errors", "domain"}
RULES = INNER | {"policy", "dialogue"}
EDGES = {"channels", "connectors", "understanding", "payments", "letters"}
WORK = RULES | EDGES | {"store", "defaults", "settings", "language_model_settings", "text_file"}

MAY_IMPORT: dict[str, set[str]] = {
    "__init__": set(),
    "errors": set(),
    "text_file": INNER,
    "settings": INNER | {"text_file", "language_model_settings"},
    "language_model_settings": INNER | {"understanding"},
    "defaults": INNER,
    "market_packs": INNER | {"policy", "text_file"},
    "phone_zones": INNER | {"market_packs"},
    "own_phrases": INNER | {"settings", "text_file", "understanding"},
    "domain": INNER,
    "policy": INNER,
    "dialogue": RULES,
    "store": RULES,
    **dict.fromkeys(EDGES, RULES),
    "usecases": WORK,
    "reports": WORK,
    # The wired whole, which is handed to whoever is outside of it.
    "evaluation": INNER | {"understanding", "defaults", "text_file"},
    "app": WORK | {"language_model_settings", "market_packs", "own_phrases", "phone_zones", "usecases"},
    # A simulated life is lived by the worker's own turns.
    "simulate": WORK | {"usecases", "app", "workers"},
    "workers": WORK | {"usecases", "reports", "app"},
    "console": WORK | {"usecases", "reports", "app"},
    "commands": WORK
    | {"market_packs", "own_phrases", "usecases", "reports", "app", "workers", "simulate", "evaluation"},
    "cli": {"commands"},
}
"""Every part may import itself and these; ``app`` alone brings edges and use cases together."""

# Folders whose folders are edges of their own: channels/sandbox knows nothing of channels/whatsapp.
FOLDERS_OF_EDGES = {"channels", "connectors"}

PURE_STANDARD_LIBRARY = set(
    "__future__ abc ast base64 binascii bisect collections copy dataclasses datetime decimal difflib enum fractions "
    "functools hashlib heapq itertools json keyword math operator re string textwrap types typing unicodedata uuid "
    "zoneinfo".split()
)
PURE_LIBRARIES = {
    "domain": {"pydantic"},
    "policy": {"pydantic", "sqlglot", "yaml"},
    "dialogue": {"pydantic", "yaml", "babel"},
}


def test_imports_point_inward() -> None:
    findings = [
        module.at(node, f"{module.part} may not import {imported}")
        for module in modules()
        for node, imported in module.imports()
        if imported.startswith("duly.") and not _may_import(module, imported.split(".")[1])
    ]
    assert not findings, report(findings, "imports point inward (tests/tidy/test_arrows.py has the table)")


def _may_import(module: Module, part: str) -> bool:
    return part == module.part or part in MAY_IMPORT.get(module.part, set())


def test_every_part_has_its_place_in_the_table() -> None:
    unknown = {module.part for module in modules()} - set(MAY_IMPORT)
    assert not unknown, f"say in MAY_IMPORT what these may import: {sorted(unknown)}"


def test_one_edge_knows_nothing_of_another() -> None:
    findings = [
        module.at(node, f"{module.name} may not import {imported}: another edge")
        for module in modules_of(frozenset(FOLDERS_OF_EDGES))
        for node, imported in module.imports()
        if _folder(imported) and _folder(module.name) and _folder(imported) != _folder(module.name)
    ]
    assert not findings, report(findings, "edges never import each other")


def _folder(dotted: str) -> str | None:
    """``sandbox`` for ``duly.channels.sandbox.inbox``; ``None`` for what all edges of a kind share."""
    parts = dotted.split(".")
    is_inside = len(parts) > 2 and parts[1] in FOLDERS_OF_EDGES
    return parts[2] if is_inside and (_package_of_edge(parts[1], parts[2])) else None


def _package_of_edge(kind: str, name: str) -> bool:
    return any(module.inside == f"{kind}/{name}/__init__.py" for module in modules())


def test_pure_packages_import_only_what_computes() -> None:
    findings = [
        module.at(node, f"{module.part} is pure and may not import {imported}")
        for module in modules_of(PURE_PARTS)
        for node, imported in module.imports()
        if not _is_pure(module.part, imported.split(".")[0])
    ]
    assert not findings, report(findings, "domain, policy and dialogue read no clock, file or network")


def _is_pure(part: str, library: str) -> bool:
    if library in sys.stdlib_module_names:
        return library in PURE_STANDARD_LIBRARY
    return library == "duly" or library in PURE_LIBRARIES[part]
