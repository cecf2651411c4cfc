"""The source as the tidy tests read it: every module of ``duly``, parsed once, and the words of its names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "duly"

PURE_PARTS = frozenset({"domain", "policy", "dialogue"})


@dataclass(frozen=True, kw_only=True)
class Module:
    """One file of the package. ``inside`` is its path within it, such as ``store/record.py``."""

    inside: str
    text: str
    tree: ast.Module

    @property
    def part(self) -> str:
        """The folder of the package it belongs to, or its own name where it lies at the top."""
        return self.inside.split("/", maxsplit=1)[0].removesuffix(".py")

    @property
    def name(self) -> str:
        """Its dotted name, such as ``duly.store.record``."""
        dotted = self.inside.removesuffix(".py").removesuffix("__init__").replace("/", ".")
        return f"duly.{dotted}".rstrip(".")

    def at(self, node: ast.AST | int, what: str) -> str:
        """A finding, in the form an editor can jump to."""
        line = node if isinstance(node, int) else getattr(node, "lineno", 1)
        return f"src/duly/{self.inside}:{line}: {what}"

    def imports(self) -> Iterator[tuple[ast.stmt, str]]:
        """Each imported module with its statement; relative imports are resolved."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                origin = self._origin(node)
                yield node, origin
                if origin.split(".")[0] == "duly":  # what is imported from a package may be a module itself
                    yield from ((node, f"{origin}.{alias.name}") for alias in node.names)

    def calls(self) -> Iterator[tuple[ast.Call, str]]:
        """Each call with the dotted text of what is called, such as ``datetime.now``."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield node, ast.unparse(node.func)

    def _origin(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        folder = f"duly/{self.inside}".split("/")[: -node.level]
        return ".".join([*folder, *((node.module or "").split(".") if node.module else [])])


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the package, in order of path."""
    return tuple(
        Module(inside=path.relative_to(PACKAGE).as_posix(), text=text, tree=ast.parse(text, str(path)))
        for path in sorted(PACKAGE.rglob("*.py"))
        for text in [path.read_text(encoding="utf-8")]
    )


def modules_of(parts: frozenset[str]) -> Iterator[Module]:
    return (module for module in modules() if module.part in parts)


def words(name: str) -> list[str]:
    """The words of a name, whichever way they are joined: ``AccountManager`` and ``account_manager`` alike."""
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", name)]


def report(findings: list[str], rule: str) -> str:
    """What a failing test prints: the rule first, then each place."""
    return "\n".join([rule, *(f"  {finding}" for finding in findings)])
