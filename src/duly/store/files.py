"""Keeps the bytes of files that customers send, in the workspace, each once, under the hash of its content.

Written whole or not at all. What kind of file it is decides its ending; what is of no kind we read, or is refused on
sight, ends in ``.refused``, so that no program opens it by itself.
"""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

REFUSED_SUFFIX = ".refused"
SHARD_CHARS = 2


def keep_file(folder: Path, content: bytes, *, suffix: str) -> str:
    """Keeps the content; gives where, relative to ``folder``."""
    digest = sha256(content).hexdigest()
    place = Path(digest[:SHARD_CHARS]) / f"{digest}{suffix}"
    target = folder / place
    if not target.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=target.parent, delete=False) as draft:
            draft.write(content)
        os.replace(draft.name, target)
    return place.as_posix()
