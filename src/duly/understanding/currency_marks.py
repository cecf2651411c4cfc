"""The marks that name a currency: symbols, codes and names, and finding one beside a number.

Owns what is the same in every language: symbols, codes, which of several currencies of one name is the likeliest. A
mark is looked up by its first or last character, as a pattern of a thousand names would be slow. Knows no language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from duly.domain.money import EXPONENTS, HEARD

LIKELY = (
    "USD EUR GBP CHF JPY CNY INR MXN BRL COP ARS CLP PEN CAD AUD KWD AED SAR SEK NOK DKK CZK RUB KRW TRY ILS KES"
    " QAR ZMW RON JOD OMR BHD RSD TND IQD SGD HKD NZD UYU DOP XAF XOF EGP LBP PKR LKR NPR MAD TZS UGX UZS AZN SLE"
    " XCG CRC PHP TWD"
).split()
"""Of several currencies of one name the earlier is meant; those not named come after these, the replaced ones last."""
REPLACED = frozenset("BYR CUC EEK HRK LTL LVL MRO SLL STD VEF ZMK ZWL ANG VED KPW".split())
SYMBOLS: Mapping[str, tuple[str, ...]] = {
    "€": ("EUR",),
    "£": ("GBP", "EGP", "LBP"),
    "¥": ("JPY", "CNY"),
    "₹": ("INR",),
    "₨": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "₩": ("KRW",),
    "₽": ("RUB",),
    "₺": ("TRY",),
    "₴": ("UAH",),
    "₪": ("ILS",),
    "₦": ("NGN",),
    "₱": ("PHP", "CUP"),
    "₫": ("VND",),
    "₸": ("KZT",),
    "₮": ("MNT",),
    "₾": ("GEL",),
    "₼": ("AZN",),
    "₡": ("CRC",),
    "₲": ("PYG",),
    "₵": ("GHS",),
    "₭": ("LAK",),
    "₿": ("BTC",),
    "฿": ("THB",),
    "zł": ("PLN",),
    "zl": ("PLN",),
    "kc": ("CZK",),
    "s/": ("PEN",),
    "s/.": ("PEN",),
    "r$": ("BRL",),
    "r $": ("BRL",),
    "rs$": ("BRL",),
    **dict.fromkeys(("us$", "us $", "usd$", "usd $", "u$s", "u$d", "u$", "u.s.$", "u.s. $", "u.s $"), ("USD",)),
    **dict.fromkeys(("a$", "au$", "aud$", "aud $"), ("AUD",)),
    **dict.fromkeys(("c$", "c $", "ca$", "can$", "cad$", "cad $"), ("CAD",)),
    **dict.fromkeys(("nz$", "nzd$"), ("NZD",)),
    **dict.fromkeys(("s$", "sg$", "sgd$"), ("SGD",)),
    **dict.fromkeys(("hk$", "hkd$"), ("HKD",)),
    **dict.fromkeys(("nt$", "twd$"), ("TWD",)),
    **dict.fromkeys(("mx$", "mex$", "mxn$", "mxn $"), ("MXN",)),
    **dict.fromkeys(("ar$", "ars$"), ("ARS",)),
    **dict.fromkeys(("cl$", "clp$"), ("CLP",)),
    **dict.fromkeys(("col$", "cop$", "co$"), ("COP",)),
    **dict.fromkeys(("$u", "uy$", "uyu$"), ("UYU",)),
    **dict.fromkeys(("rd$", "dop$"), ("DOP",)),
    "tt$": ("TTD",),
    "bz$": ("BZD",),
    "ec$": ("XCD",),
    "bds$": ("BBD",),
    "fcfa": ("XAF", "XOF"),
    "cfa": ("XAF", "XOF"),
    "ksh": ("KES",),
    "btc": ("BTC",),
    "xbt": ("BTC",),
    "bitcoin": ("BTC",),
    "bitcoins": ("BTC",),
}


def codes(*, without: Iterable[str] = ()) -> dict[str, tuple[str, ...]]:
    """Every code as it is written in small letters, but those that are words of the language."""
    left_out = set(without)
    return {code.lower(): (code,) for code in EXPONENTS if code.lower() not in left_out}


def named(names: str, *, noun: int, without: Iterable[str] = ()) -> dict[str, tuple[str, ...]]:
    """The full names of a language, and the nouns among them, such as "dinars", which several currencies share.

    ``names`` has a line for each code. ``noun`` is the place of the noun in a name: 0 for its first word, -1 for its
    last. ``without`` are nouns that mean other things.
    """
    full: dict[str, tuple[str, ...]] = {}
    shared: defaultdict[str, set[str]] = defaultdict(set)
    for line in names.strip().splitlines():
        code, written = line.split(": ")
        for name in written.split("; "):
            full.setdefault(name, (code,))
            shared[name.split(" ")[noun]].add(code)
    nouns = {word: tuple(sorted(found, key=_rank)) for word, found in shared.items() if word not in set(without)}
    return {**full, **nouns}


def _rank(code: str) -> tuple[int, str]:
    if code in REPLACED or code in HEARD:
        return len(LIKELY) + 1, code
    return (LIKELY.index(code) if code in LIKELY else len(LIKELY)), code


@dataclass(frozen=True, kw_only=True, slots=True)
class Marks:
    """The marks of one language, by the character they begin or end with, the longest first."""

    first: Mapping[str, Sequence[str]]
    last: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, marks: Iterable[str]) -> Marks:
        first: defaultdict[str, list[str]] = defaultdict(list)
        last: defaultdict[str, list[str]] = defaultdict(list)
        for mark in sorted(marks, key=len, reverse=True):
            first[mark[0]].append(mark)
            last[mark[-1]].append(mark)
        return cls(first=dict(first), last=dict(last))

    def after(self, text: str, start: int) -> tuple[str, int] | None:
        """The mark that begins at ``start`` or right after a blank, a stop or a dash there, and where it ends."""
        for at in _places(text, start):
            for mark in self.first.get(text[at : at + 1], ()):
                end = at + len(mark)
                if text.startswith(mark, at) and not _letter(text, end):
                    return mark, end
        return None

    def begins(self, text: str, at: int) -> bool:
        """Whether a mark begins at ``at``."""
        return self.after(text, at) is not None and text[at : at + 1] not in (" ", ".", "-")

    def before(self, text: str, end: int) -> tuple[str, int] | None:
        """The mark that ends at ``end`` or right before a blank, a stop or a dash there, and where it begins."""
        for at in (end, end - 1) if end and text[end - 1] in ". -" else (end,):
            for mark in self.last.get(text[at - 1 : at], ()) if at > 0 else ():
                start = at - len(mark)
                if start >= 0 and text.startswith(mark, start) and not (start and _letter(text, start - 1)):
                    return mark, start
        return None


def _places(text: str, start: int) -> tuple[int, ...]:
    """Where a mark may begin after a number: at once, after a blank, and after a stop or a dash."""
    blank = start + text.startswith(" ", start)
    dashed = blank + (text[blank : blank + 1] in (".", "-"))
    return tuple(dict.fromkeys((blank, dashed)))


def _letter(text: str, at: int) -> bool:
    return "a" <= text[at : at + 1] <= "z"
