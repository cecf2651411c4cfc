"""The methods of understanding that can be evaluated, by the name they have on the command line. Loads none of them."""

from __future__ import annotations

from enum import StrEnum


class Method(StrEnum):
    ALL = "all"
    GRAMMAR = "grammar"
