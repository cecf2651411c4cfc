"""All Spanish intent rows, in one table."""

from __future__ import annotations

import re

from duly.understanding.es import (
    dispute_plain_rows,
    dispute_rows,
    hardship_rows,
    not_meant_rows,
    not_said_rows,
    opt_out_rows,
    paying_rows,
    person_rows,
    request_rows,
    stop_rows,
    talk_rows,
    terms_rows,
)
from duly.understanding.intents import IntentTable

TABLE = IntentTable(
    rows=(
        *paying_rows.ROWS,
        *terms_rows.ROWS,
        *dispute_rows.ROWS,
        *dispute_plain_rows.ROWS,
        *opt_out_rows.ROWS,
        *hardship_rows.ROWS,
        *stop_rows.ROWS,
        *person_rows.ROWS,
        *request_rows.ROWS,
        *talk_rows.ROWS,
        *not_said_rows.ROWS,
    ),
    qualifies=re.compile(
        r"\b(?:pero|aunque|sin embargo|no obstante|excepto|salvo|solo que|sino|nada mas que)\b|^\W{0,2}\?|^\W*que\b|^, y (?:des|lue)|^\W*igual "
    ),
    not_meant=not_meant_rows.ROWS,
)
