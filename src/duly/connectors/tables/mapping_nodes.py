"""Walking a YAML file with its line numbers, collecting every fault instead of stopping at the first.

Texts are taken as written: ``NO`` is Norway and ``Yes`` is a word, never a truth value.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import cast

import yaml

from duly.connectors.tables.faults import MappingFault, MappingInvalid, nearest
from duly.connectors.tables.limits import MAPPING_CHARS_MAX

Entries = dict[str, tuple[yaml.Node, int]]
"""The keys of one node with their values and the lines the keys stand on."""


@dataclass(kw_only=True, slots=True)
class Faults:
    """Where faults are gathered while a mapping is read."""

    file: str
    found: list[MappingFault] = field(default_factory=list[MappingFault])

    def add(self, line: int, message: str) -> None:
        """Notes one fault."""
        self.found.append(MappingFault(file=self.file, line=line, message=message))

    def unknown(self, line: int, *, what: str, name: str, known: Iterable[str]) -> None:
        """Notes a name that is not among the known ones, with the nearest of them."""
        names = tuple(known)
        near = nearest(name, names)
        hint = f"; did you mean {near!r}?" if near else f"; known are {', '.join(names)}"
        self.add(line, f"unknown {what} {name!r}{hint}")

    def check(self) -> None:
        """Raises ``MappingInvalid`` when anything was found."""
        if self.found:
            raise MappingInvalid(tuple(sorted(self.found, key=lambda fault: fault.line)))


def line_of(node: yaml.Node) -> int:
    """The line a node begins on, from 1."""
    return int(node.start_mark.line) + 1


def compose(text: str, faults: Faults) -> yaml.MappingNode:
    """The root of the file. Raises ``MappingInvalid`` when it is no YAML or not a set of keys."""
    if len(text) > MAPPING_CHARS_MAX:
        faults.add(1, f"the mapping is longer than {MAPPING_CHARS_MAX} characters")
        faults.check()
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        faults.add(int(mark.line) + 1 if mark else 1, f"not YAML: {error.problem}")
    except RecursionError:
        faults.add(1, "not a mapping: nested too deeply")
    except yaml.YAMLError as error:
        faults.add(1, f"not YAML: {error}")
    else:
        if isinstance(root, yaml.MappingNode):
            return root
        faults.add(1, "expected sections such as accounts: and items:")
    raise MappingInvalid(tuple(faults.found))


def entries(node: yaml.Node, faults: Faults, *, what: str) -> Entries:
    """The keys under ``node`` with their values and lines; a key given twice is a fault."""
    if not isinstance(node, yaml.MappingNode):
        faults.add(line_of(node), f"{what}: expected keys with values, such as {{column: Name}}")
        return {}
    found: Entries = {}
    for key, value in cast("list[tuple[yaml.Node, yaml.Node]]", node.value):
        name = str(cast("object", key.value))
        if name in found:
            faults.add(line_of(key), f"{what}: {name!r} is given twice, first on line {found[name][1]}")
        else:
            found[name] = (value, line_of(key))
    return found


def text_at(node: yaml.Node, faults: Faults, *, what: str) -> str | None:
    """The text of a plain value; anything else is a fault and ``None``."""
    if isinstance(node, yaml.ScalarNode) and str(node.value).strip():
        return str(node.value)
    faults.add(line_of(node), f"{what}: expected a text")
    return None


def texts_at(node: yaml.Node, faults: Faults, *, what: str) -> tuple[str, ...]:
    """A list of texts; one text alone is a list of one."""
    if isinstance(node, yaml.SequenceNode):
        read = [text_at(each, faults, what=what) for each in cast("list[yaml.Node]", node.value)]
        return tuple(each for each in read if each is not None)
    one = text_at(node, faults, what=what)
    return (one,) if one is not None else ()
