"""All English intent rows, in one table."""

from __future__ import annotations

import re

from duly.understanding.en import (
    dispute_contrast_rows,
    dispute_rows,
    dispute_story_rows,
    not_meant_rows,
    paying_passive_rows,
    paying_rows,
    paying_story_rows,
    request_idiom_rows,
    request_rows,
    request_story_rows,
    stop_idiom_rows,
    stop_rows,
    stop_story_rows,
    talk_rows,
    terms_rows,
)
from duly.understanding.intents import IntentTable

TABLE = IntentTable(
    rows=(
        *paying_rows.ROWS,
        *paying_passive_rows.ROWS,
        *paying_story_rows.ROWS,
        *terms_rows.ROWS,
        *dispute_rows.ROWS,
        *dispute_contrast_rows.ROWS,
        *dispute_story_rows.ROWS,
        *stop_rows.ROWS,
        *stop_idiom_rows.ROWS,
        *stop_story_rows.ROWS,
        *request_rows.ROWS,
        *request_idiom_rows.ROWS,
        *request_story_rows.ROWS,
        *talk_rows.ROWS,
    ),
    qualifies=re.compile(
        r"\b(?:but|however|although|though|except|yet|whereas|only)\b|^\W{0,2}\?|^\W{0,2}(?:(?:and|so) )?wh"
    ),
    not_meant=not_meant_rows.ROWS,
)
