"""Writes the currency names of each language from Babel's: ``python -m tests.understanding.write_currency_names``.

The names are kept as data, so that reading a message loads no locale.
"""

from __future__ import annotations

import re
from pathlib import Path

from babel import Locale
from babel.numbers import get_currency_name

from duly.domain.money import EXPONENTS, HEARD
from duly.understanding.fold import fold

FOLDER = Path(__file__).parents[2] / "src/duly/understanding"
LANGUAGES = {"en": "English", "es": "Spanish", "pt": "Portuguese"}
COUNTS = (1, 2, 1_000_000)
BLANKS = re.compile(r"\s+")
HEAD = '''"""What every currency is called in {language}, folded, from the CLDR through Babel.

Written by ``python -m tests.understanding.write_currency_names``.
"""

from __future__ import annotations

NAMES = """
'''


def names_of(code: str, language: str) -> list[str]:
    """The names of a currency, folded, one and many, without what years it was in use."""
    if code not in Locale(language).currencies:
        return []
    written = [get_currency_name(code, count, locale=language) for count in (None, *COUNTS)]
    names = [BLANKS.sub(" ", fold(one)).strip() for one in written]
    return sorted({one for one in names if "(" not in one})


def lines(language: str) -> list[str]:
    return [
        f"{code}: {'; '.join(names)}" for code in sorted({*EXPONENTS, *HEARD}) if (names := names_of(code, language))
    ]


def main() -> None:
    for code, language in LANGUAGES.items():
        text = HEAD.format(language=language) + "\n".join(lines(code)) + '\n"""\n'
        (FOLDER / code / "currency_names.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
