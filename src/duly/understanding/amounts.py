"""Finds the amounts of money a message mentions and claims their spans.

An amount needs a currency, or words around it that speak of money; the account's currency settles
"$", "pesos" and bare numbers. "Half", "the rest" and "in full" are resolved against what is open.
Knows no language of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import islice

from duly.domain.money import Money, MoneyInvalid, Rounding, decimals_of
from duly.understanding.amount_words import AmountWords
from duly.understanding.claims import Claims, Kind
from duly.understanding.currency_marks import Marks
from duly.understanding.numerals import DIGITS, DIGITS_MAX, NumberWords, read_digits, read_words, word_pattern

LEFT_CHARS = 40
PERCENT_MAX = 100
LONE_WORDS_MIN = 20
BESIDE_CHARS_MAX = 200
"""So much may stand beside a number that is the whole answer."""
PERIODIC_MIN = 5
"""From here on a bare number a month is money; "twice a month", "3 a week" is not."""
NUMBERS_MAX = 200
"""So many numbers of a message are read as amounts; whoever lists more sends a table, not an answer."""
SAID_AFTER = re.compile("(?: (?:of|de)|:|,| \\()? ?\ua001")
"""What is open in part is then said in figures: "the remaining 940.50"."""
MILLION = 1_000_000
"""What counts so much may stand after the currency: "75 USD million"."""
YEAR = re.compile(r"(?:19|20)\d\d")
AFTER_DAY = re.compile(r"\d, $")
NO_AMOUNT_AFTER = re.compile(
    r"(?: \ua000+)? ?%| ?\d+/\d|[.,] ?\d+ ?%|[ -]?(?:x|\*)[ -]?\d|:\d\d| ?(?:am|pm|kg|km|cm|mm|gb|mb|m2)\b"
)
"""What makes a bare number a share, a fraction, a measure or a time."""
PRIVATE = re.compile("[\ua000-\ua005]")


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundAmount:
    """An amount mentioned at ``start:end`` of the plain text."""

    money: Money
    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Owed:
    """What relative amounts are reckoned from: the account's currency and what is open, if known."""

    currency: str
    open: Money | None


@dataclass(frozen=True, kw_only=True, slots=True)
class AmountGrammar:
    """A language's words of money with the patterns made of them."""

    words: AmountWords
    numbers: NumberWords
    number: re.Pattern[str]
    multiplier: re.Pattern[str]
    marks: Marks
    minor: re.Pattern[str]
    more_minor: re.Pattern[str]
    beside_minor: re.Pattern[str]
    part: re.Pattern[str] | None
    half: re.Pattern[str] | None

    @classmethod
    def of(cls, words: AmountWords, numbers: NumberWords) -> AmountGrammar:
        multipliers = "|".join(sorted(numbers.multipliers, key=len, reverse=True))
        parts = "|".join(sorted(numbers.parts, key=len, reverse=True))
        minor = "|".join(re.escape(unit) for unit in sorted(words.minor_units, key=len, reverse=True))
        joins = "|".join(sorted(words.joins))
        number = word_pattern(numbers)
        return cls(
            words=words,
            numbers=numbers,
            number=re.compile(rf"\b(?P<words>{number})\b|(?P<digits>{DIGITS})"),
            multiplier=re.compile(
                rf"[ -]?(?P<multiplier>{multipliers})(?![a-z])|[ ]?(?P<glued>[mk])(?=[^\W\d_]|[$€£¥])"
            ),
            marks=Marks.of(words.currencies),
            minor=re.compile(rf" ?(?P<unit>{minor})(?![a-z])"),
            beside_minor=re.compile(rf" (?P<minor>\d\d(?![\d.,:/%])|{number})(?![a-z])"),
            more_minor=re.compile(rf"(?:,? (?:{joins}) |,? )(?P<minor>\d{{1,3}}|{number}) ?(?:{minor})(?![a-z])"),
            part=re.compile(rf"(?<![a-z])(?P<part>{parts})[ -]$") if parts else None,
            half=re.compile(numbers.and_half) if numbers.and_half else None,
        )


def find_amounts(
    claims: Claims,
    grammar: AmountGrammar,
    *,
    owed: Owed,
    spans: Iterable[tuple[int, int]],
    capitals: Sequence[bool] = (),
) -> list[FoundAmount]:
    """All amounts in order of position. ``spans`` are the clauses, where relative amounts are read. ``capitals`` says
    of each character whether it was written as one.
    """
    found: list[FoundAmount] = []
    nothing = [one.span("none") for one in grammar.words.nothing.finditer(claims.text)] if grammar.words.nothing else []
    for match in islice(grammar.number.finditer(claims.text), NUMBERS_MAX):
        if claims.free(*match.span()) and not any(first <= match.start() < last for first, last in nothing):
            amount = _absolute(claims, grammar, match, owed=owed, seen=bool(found), capitals=capitals)
            if amount is not None:
                claims.claim(Kind.AMOUNT, amount.start, amount.end)
                found.append(amount)
    if owed.open is not None:
        for start, end in spans:
            # "All of it" by itself answers a question; elsewhere a word of paying has to be near.
            whole = grammar.words.whole.search(claims.text, start, end)
            answers = whole is not None and len(whole.group()) * 3 >= (end - start) * 2
            if answers or grammar.words.paying.search(claims.text, start, end) is not None:
                _relative(claims, grammar.words, owed.open, start, end, found)
    return sorted(found, key=lambda one: one.start)


def _absolute(
    claims: Claims, grammar: AmountGrammar, match: re.Match[str], *, owed: Owed, seen: bool, capitals: Sequence[bool]
) -> FoundAmount | None:
    text = claims.text
    start, end = match.span()
    value = _value(match, grammar.numbers)
    if value is None:
        return None
    value, start, end = _scaled(text, grammar, value, start, end)
    slang = grammar.numbers.money and text[start:end].rpartition(" ")[2] in grammar.numbers.money
    before = _mark(grammar.words, grammar.marks.before(text, start), capitals, leads=True)
    after = _mark(grammar.words, grammar.marks.after(text, end), capitals, leads=False)
    cents = grammar.minor.match(text, end)
    if cents is not None and before is None and not _glued(text, start):
        return _minor_alone(value, cents, grammar.words, owed.currency, start)
    if before is not None:
        currency = _currency(grammar.words, before[0], owed.currency)
        start = before[1]
        if after is not None and not text[after[1] : after[1] + 2].strip()[:1].isdigit():
            currency, end = _currency(grammar.words, after[0], currency), after[1]
    elif after is not None and not _glued(text, start):
        currency, end = _currency(grammar.words, after[0], owed.currency), after[1]
    elif slang and not _glued(text, start):
        return _found(value, owed.currency, start, end)
    elif _glued(text, start) or not _bare(text, start, end, grammar.words, value=value, match=match, seen=seen):
        return None
    else:
        more, end = (
            _spoken_minor(text, end, grammar, owed.currency)
            if value == value.to_integral_value()
            else (Decimal(0), end)
        )
        return _found(value + more, owed.currency, start, end)
    late = grammar.multiplier.match(text, end)
    if late is not None and late["multiplier"] and grammar.numbers.multipliers[late["multiplier"]] >= MILLION > value:
        return _found(value * grammar.numbers.multipliers[late["multiplier"]], currency, start, late.end())
    more, end = _minor_part(text, end, grammar, currency) if value == value.to_integral_value() else (Decimal(0), end)
    return _found(value + more, currency, start, end)


def _scaled(text: str, grammar: AmountGrammar, value: Decimal, start: int, end: int) -> tuple[Decimal, int, int]:
    """A number with what multiplies it: "12k", "two and a half thousand", "half a million"."""
    half = grammar.half.match(text, end) if grammar.half is not None else None
    multiplied = grammar.multiplier.match(text, half.end() if half else end)
    if multiplied is not None and multiplied["glued"] and not grammar.marks.begins(text, multiplied.end()):
        multiplied = None
    if multiplied is not None:
        scale = _multiplier(multiplied, grammar.numbers)
        more, end = _going_on(text, multiplied.end(), grammar.numbers, below=scale)
        value = (value + Decimal("0.5") if half else value) * scale + more
    last = re.search(r"[a-z]+$", text[start:end])
    if half is not None and multiplied is None and last is not None and last.group() in grammar.numbers.scales:
        return value + Decimal(grammar.numbers.scales[last.group()]) / 2, start, half.end()
    if (
        grammar.part is None
        or last is None
        or last.group() not in {*grammar.numbers.scales, *grammar.numbers.multipliers}
    ):
        return value, start, end
    part = grammar.part.search(text[max(0, start - LEFT_CHARS) : start])
    if part is None:
        return value, start, end
    return value * grammar.numbers.parts[part["part"]], start - len(part.group()), end


def _multiplier(found: re.Match[str], numbers: NumberWords) -> int:
    return numbers.multipliers[found["multiplier"] or found["glued"]]


def _going_on(text: str, end: int, numbers: NumberWords, *, below: int) -> tuple[Decimal, int]:
    """What is added after a multiplier, and where it ends: the 450 of "2 mil 450"."""
    match = numbers.goes_on.match(text, end) if numbers.goes_on is not None else None
    if match is None:
        return Decimal(0), end
    written = match["more"]
    value = read_digits(written) if written[0].isdigit() else read_words(written, numbers)
    return (value, match.end()) if value is not None and 0 < value < below else (Decimal(0), end)


def _value(match: re.Match[str], numbers: NumberWords) -> Decimal | None:
    if match["digits"] is not None:
        return read_digits(match["digits"])
    return read_words(match["words"], numbers)


def _glued(text: str, start: int) -> bool:
    """Part of a longer word or code: ``po1234``, ``v2``, ``#5``."""
    if start == 0:
        return False
    before = text[start - 1]
    return before.isalnum() or before in "#_/\\@." or (before == "-" and not text[: start - 1][-1:].isdigit())


def _currency(words: AmountWords, mark: str, account: str) -> str:
    possible = words.currencies[mark]
    return account if account in possible or not possible else possible[0]


def _mark(
    words: AmountWords, found: tuple[str, int] | None, capitals: Sequence[bool], *, leads: bool
) -> tuple[str, int] | None:
    """The mark and its far end, unless it is a word: some codes are a currency in capitals alone, some names only where
    they follow the number.
    """
    if found is None or (leads and found[0] in words.never_leads):
        return None
    mark, far = found
    if mark in words.shouted and not all(capitals[far : far + len(mark)] if leads else capitals[far - len(mark) : far]):
        return None
    if mark in words.shouted and not capitals:
        return None
    return found


def _minor_alone(
    value: Decimal, cents: re.Match[str], words: AmountWords, account: str, start: int
) -> FoundAmount | None:
    """ "50 cents", "80p": what a hundredth or thousandth of the currency is called."""
    possible = words.minor_units[cents["unit"]]
    currency = account if account in possible or not possible else possible[0]
    return _found(value.scaleb(-decimals_of(currency)), currency, start, cents.end())


def _spoken_minor(text: str, end: int, grammar: AmountGrammar, currency: str) -> tuple[Decimal, int]:
    """ "Forty with fifty": hundredths after a number without a currency, only where the language speaks so."""
    pattern = grammar.words.spoken_minor
    joined = pattern.match(text, end) if pattern is not None else None
    if joined is None:
        return Decimal(0), end
    written, places = joined["minor"], decimals_of(currency)
    value = read_digits(written) if written[0].isdigit() else read_words(written, grammar.numbers)
    if value is None or not 0 < value < 10**places:
        return Decimal(0), end
    return value.scaleb(-places), joined.end()


def _minor_part(text: str, end: int, grammar: AmountGrammar, currency: str) -> tuple[Decimal, int]:
    joined = grammar.more_minor.match(text, end) or grammar.words.join_minor.match(text, end)
    if joined is None:
        joined = grammar.beside_minor.match(text, end)
        if joined is None or grammar.words.after_amount.match(text, joined.end()) is None:
            return Decimal(0), end
    written, places = joined["minor"], decimals_of(currency)
    value = read_digits(written) if written[0].isdigit() else read_words(written, grammar.numbers)
    if value is None or not 0 < value < 10**places:
        return Decimal(0), end
    return value.scaleb(-places), joined.end()


def _bare(
    text: str, start: int, end: int, words: AmountWords, *, value: Decimal, match: re.Match[str], seen: bool
) -> bool:
    """Whether a number without a currency is money, by the words on both sides."""
    left = text[max(0, start - LEFT_CHARS) : start]
    digits = match["digits"]
    if value <= 0 or NO_AMOUNT_AFTER.match(text, end) or words.not_money.search(left) is not None:
        return False
    if digits is not None and YEAR.fullmatch(digits) and (AFTER_DAY.search(left) or words.before_year.search(left)):
        return False
    if (digits is not None or value >= LONE_WORDS_MIN) and _alone(text, start, end, words):
        return True
    if value >= PERIODIC_MIN and words.per_period.match(text, end) is not None:
        return True
    if words.after_amount.match(text, end) is None:
        return False
    written = digits is not None and any(mark in digits for mark in ".,")
    listed = seen and words.also_amount.search(left) is not None
    return written or listed or words.before_amount.search(left) is not None


def _alone(text: str, start: int, end: int, words: AmountWords) -> bool:
    """Whether nothing of weight stands beside the number; a long message is no answer to "how much"."""
    beside = len(text) - (end - start)
    return beside <= BESIDE_CHARS_MAX and words.alone.fullmatch(PRIVATE.sub("", text[:start] + text[end:])) is not None


def _found(value: Decimal, currency: str, start: int, end: int) -> FoundAmount | None:
    if value.adjusted() > DIGITS_MAX:
        return None
    try:
        money = Money.from_decimal(value, currency)
    except MoneyInvalid:  # more decimals than the currency has: no amount of it
        return None
    return FoundAmount(money=money, start=start, end=end)


def _relative(claims: Claims, words: AmountWords, owed: Money, start: int, end: int, found: list[FoundAmount]) -> None:
    """Adds what is said as a part of what is open; "the rest" is what earlier amounts leave."""

    def add(match: re.Match[str] | None, money: Money) -> None:
        said = match is not None and SAID_AFTER.match(claims.text, match.end()) is not None
        if match is not None and not said and claims.free(*match.span()) and money.minor > 0:
            claims.claim(Kind.AMOUNT, *match.span())
            found.append(FoundAmount(money=money, start=match.start(), end=match.end()))

    add(words.whole.search(claims.text, start, end), owed)
    for pattern, share in words.shares:
        add(pattern.search(claims.text, start, end), owed.times(share, rounding=Rounding.HALF_UP))
    percent = words.percent.search(claims.text, start, end)
    if percent is not None and int(percent["percent"]) <= PERCENT_MAX:
        share = Fraction(int(percent["percent"]), 100)
        add(percent, owed.times(share, rounding=Rounding.HALF_UP))
    rest = words.rest.search(claims.text, start, end)
    if rest is not None:
        earlier = [one.money for one in found if one.end <= rest.start() and one.money.currency == owed.currency]
        left = owed
        for money in earlier:
            left = left - money
        add(rest, left)
