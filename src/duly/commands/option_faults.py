"""Tells an option or argument that cannot be read in the words of everything else that is refused.

Typer reads them through pydantic, whose own sentences say neither what was found nor what was expected.
"""

from __future__ import annotations

import re

from pydantic import ValidationError

NO_CHOICE = re.compile(r"is not one of (?P<choices>'.*')")
EXPECTED = {
    "int_parsing": "a whole number", "int_type": "a whole number", "int_from_float": "a whole number",
    "float_parsing": "a number", "bool_parsing": "yes or no",
}  # fmt: skip
BOUNDS = {"greater_than_equal": ("ge", "at least"), "less_than_equal": ("le", "at most")}


def option_fault(error: ValidationError) -> str:
    """``found 'foo', expected one of test, draft, live``."""
    fault = error.errors()[0]
    kind, message = fault["type"], fault["msg"]
    if kind in BOUNDS:
        name, words = BOUNDS[kind]
        expected = f"a number of {words} {fault.get('ctx', {})[name]}"
    elif (choices := NO_CHOICE.search(message)) is not None:
        expected = f"one of {choices['choices'].replace(chr(39), '')}"
    else:
        expected = EXPECTED.get(kind) or message.removeprefix("Value error, ")
    return f"found {str(fault['input'])!r}, expected {expected}"
