"""A YAML text as places that know their line, so that a fault can say where it is.

What is wrong is collected, never raised, while a document is read: a faulty value reads as a stand-in,
and whoever reads the document refuses it whole once it was read. Knows not what the documents mean.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from duly.policy.fault import Fault, expected_among

DOCUMENT_LENGTH_MAX = 200_000  # characters
DOCUMENT_DEPTH_MAX = 12  # levels of lists and mappings
NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
NAME_DOTTED = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")
DECIMAL = re.compile(r"\d{1,12}(\.\d{1,6})?")
VALUE_SHOWN_MAX = 60  # characters
QUOTES_EXPECTED = "expected YAML: a text with a colon in it stands in quotes, or below |-"
Loader = type[yaml.SafeLoader | yaml.CSafeLoader]
# libyaml's parser where it is there, ten times faster; what it refuses is read again by the one that says why.
QUICK_LOADER: Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NULL_TAG = "tag:yaml.org,2002:null"

Choice = TypeVar("Choice", bound=StrEnum)


def canonical(text: str) -> str:
    """The text with line endings normalised and without a byte order mark."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def open_document(text: str, *, file: str) -> tuple[Place | None, list[Fault]]:
    """The root of a YAML text, and the list that its faults are added to.

    The root is ``None`` where nothing can be read: the faults then say why.
    """
    faults: list[Fault] = []
    if len(text) > DOCUMENT_LENGTH_MAX:
        faults.append(_fault_at_start(file, f"{len(text)} characters", f"expected at most {DOCUMENT_LENGTH_MAX}"))
        return None, faults
    try:
        node = _composed(text, file, faults)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        found = error.problem or "not YAML"
        expected = QUOTES_EXPECTED if found.startswith("mapping values") else "expected YAML"
        faults.append(Fault(file=file, line=line, column=column, key="", found=found, expected=expected))
        return None, faults
    except yaml.YAMLError as error:
        faults.append(_fault_at_start(file, " ".join(str(error).split()), "expected YAML"))
        return None, faults
    if node is None:
        faults = faults or [_fault_at_start(file, "nothing", "expected a YAML mapping")]
        return None, faults
    return Place(node=node, at=node.start_mark, key="", file=file, faults=faults), faults


def _composed(text: str, file: str, faults: list[Fault]) -> Node | None:
    """The root node; ``None`` where there is none or it was refused. Raises ``yaml.YAMLError``."""
    try:
        _refuse_bombs(text, file, faults, QUICK_LOADER)
        return None if faults else yaml.compose(text, Loader=QUICK_LOADER)
    except yaml.YAMLError:
        _refuse_bombs(text, file, faults, yaml.SafeLoader)
        return None if faults else yaml.compose(text, Loader=yaml.SafeLoader)


def _fault_at_start(file: str, found: str, expected: str) -> Fault:
    return Fault(file=file, line=1, column=1, key="", found=found, expected=expected)


def _refuse_bombs(text: str, file: str, faults: list[Fault], loader: Loader) -> None:
    """Looks at the events before anything is built: aliases can make a small file huge."""
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        line, column = (mark.line + 1, mark.column + 1) if (mark := event.start_mark) else (1, 1)
        if isinstance(event, yaml.AliasEvent):
            found, expected = f"the alias *{event.anchor}", "expected the value itself"
        elif depth > DOCUMENT_DEPTH_MAX:
            found, expected = f"{depth} levels", f"expected at most {DOCUMENT_DEPTH_MAX}"
        else:
            continue
        faults.append(Fault(file=file, line=line, column=column, key="", found=found, expected=expected))
        return


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """One node of the document, with its path such as ``segments[0].when``.

    ``at`` is where its faults are: its own start, or its key's where it begins on a later line.
    """

    node: Node
    at: yaml.Mark
    key: str
    file: str
    faults: list[Fault]

    def fault(self, found: str, expected: str) -> None:
        """Records a fault here."""
        self.faults.append(
            Fault(
                file=self.file,
                line=self.at.line + 1,
                column=self.at.column + 1,
                key=self.key,
                found=found,
                expected=expected,
            )
        )

    def fields(self, known: Collection[str], *, required: Collection[str] = ()) -> dict[str, Place]:
        """The values of a mapping by key. Faults: unknown keys, keys given twice, required ones missing."""
        found: dict[str, Place] = {}
        for name, key, value in self._pairs():
            if name not in known:
                key.fault(f"unknown key {_shown(name)}", expected_among(name, known))
            elif not _is_empty(value.node):
                found[name] = value
        for name in required:
            if name not in found and isinstance(self.node, MappingNode):
                self.fault(f"{name} is missing", f"expected the key {name}")
        return found

    def entries(self) -> list[tuple[str, Place]]:
        """Keys and values of a mapping, in order, without those whose value is empty."""
        return [(name, value) for name, _, value in self._pairs() if not _is_empty(value.node)]

    def items(self) -> list[Place]:
        """The items of a list, in order."""
        if not isinstance(self.node, SequenceNode):
            self.fault(self.shown(), "expected a list")
            return []
        return [
            self._child(node, f"{self.key}[{index}]", node.start_mark) for index, node in enumerate(self.node.value)
        ]

    def text(self) -> str:
        """A scalar exactly as written."""
        if not isinstance(self.node, ScalarNode):
            self.fault(self.shown(), "expected text")
            return ""
        return str(self.node.value)

    def name(self) -> str:
        """A name such as ``just_overdue``."""
        return self._matching(NAME, "expected a name of small letters, digits and _", stand_in="unnamed")

    def name_dotted(self) -> str:
        """A name with parts, such as ``reminder.just_overdue``."""
        return self._matching(NAME_DOTTED, "expected a name such as reminder.just_overdue", stand_in="unnamed")

    def count(self, *, least: int, most: int) -> int:
        """A whole number between two bounds, both included."""
        text = self.text()
        if not re.fullmatch(r"\d{1,9}", text) or not least <= int(text) <= most:
            self.fault(_shown(text), f"expected a whole number from {least} to {most}")
            return least
        return int(text)

    def share(self) -> Fraction:
        """A share from 0 to 1, exact."""
        text = self.text()
        if not DECIMAL.fullmatch(text) or Fraction(text) > 1:
            self.fault(_shown(text), "expected a share from 0 to 1, such as 0.25")
            return Fraction(1)
        return Fraction(text)

    def day(self) -> date | None:
        """A calendar date such as ``2026-01-31``."""
        try:
            return date.fromisoformat(self.text())
        except ValueError:
            self.fault(self.shown(), "expected a date such as 2026-01-31")
            return None

    def choice(self, choices: type[Choice]) -> Choice:
        """One of the values of an enumeration."""
        return choices(self.one_of([choice.value for choice in choices]))

    def one_of(self, names: Collection[str]) -> str:
        """One of some names."""
        text = self.text()
        if text in names:
            return text
        self.fault(_shown(text), expected_among(text, names))
        return next(iter(names))

    def is_list(self) -> bool:
        return isinstance(self.node, SequenceNode)

    def is_mapping(self) -> bool:
        return isinstance(self.node, MappingNode)

    def shown(self) -> str:
        """What is here, short enough for a message."""
        if isinstance(self.node, ScalarNode):
            return _shown(self.node.value)
        return "a list" if isinstance(self.node, SequenceNode) else "a mapping"

    def _pairs(self) -> list[tuple[str, Place, Place]]:
        """The name, the key and the value of each entry of a mapping; the first where one is given twice."""
        if not isinstance(self.node, MappingNode):
            self.fault(self.shown(), "expected keys with values")
            return []
        pairs: dict[str, tuple[str, Place, Place]] = {}
        for key_node, value_node in self.node.value:
            name = str(key_node.value) if isinstance(key_node, ScalarNode) else "?"
            path = f"{self.key}.{name}".removeprefix(".")
            below = value_node.start_mark.line > key_node.start_mark.line
            key = self._child(key_node, path, key_node.start_mark)
            value = self._child(value_node, path, key_node.start_mark if below else value_node.start_mark)
            if name in pairs:
                key.fault(f"{name} is given twice", "expected it once")
            else:
                pairs[name] = (name, key, value)
        return list(pairs.values())

    def _matching(self, pattern: re.Pattern[str], expected: str, *, stand_in: str) -> str:
        text = self.text()
        if pattern.fullmatch(text):
            return text
        self.fault(_shown(text), expected)
        return stand_in

    def _child(self, node: Node, key: str, at: yaml.Mark) -> Place:
        return Place(node=node, at=at, key=key, file=self.file, faults=self.faults)


def _is_empty(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.tag == NULL_TAG


def _shown(value: object) -> str:
    text = str(value)
    return repr(text if len(text) <= VALUE_SHOWN_MAX else f"{text[:VALUE_SHOWN_MAX]}...")
