"""The shape of a language's tables for wishes: times, channels, languages, and what an opt-out is of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from duly.domain.consent import OptOutScope
from duly.domain.contact import Channel


@dataclass(frozen=True, kw_only=True, slots=True)
class WishWords:
    """How one language says how it wants to be treated.

    ``contact`` are words of being reached; ``alone`` a message that is a wish without any; ``refuses`` and
    ``only`` turn the times that follow into times that do not, or that alone do, suit. A clock time has the groups
    ``h``, ``m``, ``half`` (am or pm) and ``named``. ``no_wish`` are sentences that end all contact or tell a story.
    """

    sentences: re.Pattern[str]
    contact: re.Pattern[str]
    alone: re.Pattern[str]
    refuses: re.Pattern[str]
    only: re.Pattern[str]
    no_wish: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    between: re.Pattern[str]
    clock_names: Mapping[str, int]
    afternoon: frozenset[str]
    parts: tuple[tuple[re.Pattern[str], int, int], ...]
    working_hours: re.Pattern[str]
    days: tuple[tuple[re.Pattern[str], tuple[int, ...]], ...]
    apart: re.Pattern[str]
    channels: tuple[tuple[re.Pattern[str], Channel], ...]
    not_by: re.Pattern[str]
    languages: re.Pattern[str]
    language_codes: Mapping[str, str]
    opt_in: re.Pattern[str]
    opt_out_scopes: tuple[tuple[re.Pattern[str], OptOutScope], ...]
