"""All Portuguese intent rows, in one table."""

from __future__ import annotations

import re

from duly.understanding.intents import IntentTable
from duly.understanding.pt import (
    dispute_idiom_rows,
    dispute_rows,
    hardship_rows,
    impersonal_rows,
    not_meant_rows,
    opt_out_rows,
    paying_idiom_rows,
    paying_rows,
    request_idiom_rows,
    request_rows,
    stop_idiom_rows,
    stop_rows,
    talk_rows,
    terms_rows,
)

TABLE = IntentTable(
    rows=(
        *paying_rows.ROWS,
        *paying_idiom_rows.ROWS,
        *impersonal_rows.ROWS,
        *terms_rows.ROWS,
        *dispute_rows.ROWS,
        *dispute_idiom_rows.ROWS,
        *opt_out_rows.ROWS,
        *hardship_rows.ROWS,
        *stop_rows.ROWS,
        *stop_idiom_rows.ROWS,
        *request_rows.ROWS,
        *request_idiom_rows.ROWS,
        *talk_rows.ROWS,
    ),
    qualifies=re.compile(
        r"\b(?:mas|porem|so que|contudo|no entanto|entretanto|exceto|embora|apenas|so|todavia)\b|^\W{0,2}\?|^,? ?(?:e )?(?:quant|quem|qual\b|onde|o que\b|de onde)"
    ),
    not_meant=not_meant_rows.ROWS,
)
