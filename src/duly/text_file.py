"""Reads the text files a company owns: policies, mappings, wording, markets and settings.

Knows nothing of what is in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from duly.errors import InputInvalid

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path


def read_text_file(path: Path | Traversable) -> str:
    """The text of a file in UTF-8. Raises ``InputInvalid`` naming the first byte that is not, and its line."""
    content = path.read_bytes()
    try:
        # Lines end as they do when a file is opened as text, whatever system it was written on.
        return content.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = f"found byte 0x{content[error.start]:02x}, which is not UTF-8"
        raise InputInvalid((f"{path}, line {line}: {found}; expected a file saved as UTF-8",)) from error
