"""What a language brings to tell the parts of a dispute, and to hear that one is taken back. Patterns alone."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class DisputeWords:
    """``part`` finds a disputed part of an item; its group ``bare`` is an amount without a currency.

    ``taken_back`` finds that a dispute is no longer one, ``denied`` what makes a clause say the opposite.
    """

    part: re.Pattern[str]
    taken_back: re.Pattern[str]
    denied: re.Pattern[str]
