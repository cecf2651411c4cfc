"""What no wording may say, however it was approved: threats, shame, a debt where others can read it.

Each check yields what it found and what was expected; ``wording`` turns that into faults of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from duly.dialogue.catalogue import DEBT_TYPES, PLACEHOLDER, TYPES
from duly.domain.contact import Channel

Finding = tuple[str, str]
"""What was found, and what was expected."""

LENGTH_MAX: Mapping[Channel, int] = {Channel.WHATSAPP: 800, Channel.EMAIL: 4_000, Channel.VOICE: 500}
"""Characters of a text before values are put in. A WhatsApp template body may hold 1,024 with them."""
SUBJECT_LENGTH_MAX = 70
SUBJECT_PLACEHOLDERS = frozenset({"creditor", "name"})

THREATS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "legal action|court|lawsuit|sue|bailiffs?|seize|seizure|prosecut\\w*|police|jail|prison",
        "blacklist\\w*|credit bureau|credit score|debt collectors?|collection agency|enforcement",
        "consequences|last chance|final warning|or else|you must|shame\\w*|ashamed|embarrass\\w*",
        "irresponsible|dishonest|deadbeat|your employer|your family|your neighbou?rs",
    ),
    "es": (
        "acciones legales|demanda\\w*|tribunal\\w*|juzgado|embarg\\w*|policía|cárcel|morosos?|lista negra",
        "consecuencias|última oportunidad|último aviso|vergüenza|irresponsable|su familia|su empleador",
    ),
    "pt": (
        "medidas legais|ação judicial|tribunal|processo judicial|penhora\\w*|polícia|cadeia|lista negra|serasa|spc",
        "consequências|última chance|último aviso|vergonha|irresponsável|sua família|seu empregador|caloteir\\w*",
    ),
}
DEBT_WORDS: Mapping[str, str] = {
    "en": "overdue|past due|unpaid|outstanding|owes?|owed|debts?|arrears|balance|collections?|late payment",
    "es": "vencid\\w*|impagad\\w*|pendiente de pago|debe|deuda\\w*|saldo|cobro|cobranza",
    "pt": "vencid\\w*|em atraso|em aberto|deve|dívida\\w*|saldo|cobrança",
}
ASKING: Mapping[str, str] = {
    "en": "why (?:have|did|do|are|can|could|were) (?:you|it)\\b[^.?!]*\\b(?:paid|pay|late|behind|payment)"
    "|reasons? (?:for|of|why|behind)\\b[^.?!]*\\b(?:delay|default|late|paying|paid|pay|payment|arrears)"
    "|what (?:keeps|kept|stops|stopped|prevents|prevented) you\\b",
    "es": "por qué no\\b[^.?!]*\\b(?:pagado|pagó|paga|ha pagado)|(?:motivos?|razón|razones) (?:de|del|por)\\b[^.?!]*"
    "\\b(?:retraso|impago|mora|atraso)",
    "pt": "por que não\\b[^.?!]*\\b(?:pagou|paga)|(?:motivos?|razão|razões) (?:de|do|da|por)\\b[^.?!]*"
    "\\b(?:atraso|inadimplência|mora)",
}
"""Questions for the reason of not paying, which some markets forbid."""
PREVIEW_WORDS: Mapping[str, str] = {
    "en": "invoices?|amounts?|pay|pays|paid|payments?|due|promised?|instal+ments?",
    "es": "facturas?|importes?|pag[oa]\\w*|vence\\w*|cuotas?|promesa",
    "pt": "faturas?|boletos?|valor(?:es)?|pag[oa]\\w*|vence\\w*|parcelas?|promessa",
}
"""What tells of money owed before anybody has unlocked the screen, beside the words of debt."""
PREVIEW_CHARS = 90
"""So much of a message a locked screen or a mailbox shows, at most."""
PREVIEW_EXPECTED = "expected a beginning that tells nothing of the debt: a locked screen shows it"
STAND_IN = "Xxxx"
"""Stands for a short name, which leaves the most of the text in the preview."""
MONEY_SHOWN = re.compile(r"\d[\d.,]*\s?[A-Z]{3}\b|\b[A-Z]{3}\s?\d|[€£$]\s?\d|\d\s?[€£$]")
LEFTOVERS = re.compile(r"\[[^\]]*\]|<[^>]*>|%[sd]|\bxxx+\b|\blorem\b", re.IGNORECASE)


def check_text(text: str, *, channel: Channel, language: str) -> Iterator[Finding]:
    """Faults that a text has on any occasion."""
    if len(text) > LENGTH_MAX[channel]:
        yield f"{len(text)} characters for {channel}", f"expected at most {LENGTH_MAX[channel]}"
    yield from check_words(text, language=language)


def check_words(text: str, *, language: str) -> Iterator[Finding]:
    """Threats, shame and what somebody forgot to fill in."""
    for threat in _found("|".join(THREATS.get(language, ())), text):
        yield f"the words {threat!r}", "expected wording that neither threatens nor shames"
    for leftover in LEFTOVERS.findall(text):
        yield f"the text {leftover!r}", "expected a placeholder in braces, such as {name}"
    without = PLACEHOLDER.sub("", text)
    if "{" in without or "}" in without:
        yield "a brace that belongs to no placeholder", "expected a placeholder in braces, such as {name}"


def check_subject(subject: str, *, language: str) -> Iterator[Finding]:
    """A subject is read by whoever sees the screen: it never tells of a debt."""
    if len(subject) > SUBJECT_LENGTH_MAX:
        yield f"{len(subject)} characters", f"expected at most {SUBJECT_LENGTH_MAX}"
    for name in PLACEHOLDER.findall(subject):
        if name in TYPES and name not in SUBJECT_PLACEHOLDERS:
            yield f"the placeholder {name} in a subject", "expected creditor or name alone: others can read a subject"
    yield from check_words(subject, language=language)
    yield from check_neutral(subject, language=language)


def check_neutral(text: str, *, language: str) -> Iterator[Finding]:
    """A text that may be heard before the customer is verified tells nothing of the debt."""
    for name in dict.fromkeys(PLACEHOLDER.findall(text)):
        if TYPES.get(name) in DEBT_TYPES:
            yield f"the placeholder {name} in a neutral text", "expected nothing that discloses the debt"
    for word in _found(DEBT_WORDS.get(language, ""), text):
        yield f"the word {word!r} in a neutral text", "expected nothing that discloses the debt"


def check_preview(text: str, *, language: str) -> Iterator[Finding]:
    """The beginning of what opens a conversation, and every voicemail: it is seen or heard by whoever is near."""
    shown = PLACEHOLDER.sub(lambda found: STAND_IN if found[1] in SUBJECT_PLACEHOLDERS else found[0], text)
    shown = shown[:PREVIEW_CHARS]
    for name in dict.fromkeys(PLACEHOLDER.findall(shown)):
        if TYPES.get(name) in DEBT_TYPES:
            yield f"the placeholder {name} in the first {PREVIEW_CHARS} characters", PREVIEW_EXPECTED
    for word in _found(f"{DEBT_WORDS.get(language, '')}|{PREVIEW_WORDS.get(language, '')}".strip("|"), shown):
        yield f"the word {word!r} in the first {PREVIEW_CHARS} characters", PREVIEW_EXPECTED


def check_covers(text: str, *, language: str) -> Iterator[Finding]:
    """What stands before all that is told of the debt fills whatever is seen of a message that nobody has opened."""
    yield from check_preview(text, language=language)
    shortest = PLACEHOLDER.sub(lambda found: STAND_IN if found[1] in SUBJECT_PLACEHOLDERS else "", text)
    if len(shortest) < PREVIEW_CHARS:
        yield f"{len(shortest)} characters with a short name", f"expected {PREVIEW_CHARS}: a locked screen shows them"


def revealed(
    subject: str | None, text: str, *, own_names: Iterable[str], numbers: Iterable[str], language: str
) -> str | None:
    """What a message in its final words tells of the debt to who only sees its subject or its beginning.

    ``own_names`` are the company's and the customer's, which may be anything; ``numbers`` those of its items.
    """
    shown = f"{subject or ''}\n{text[:PREVIEW_CHARS]}"
    for name in own_names:
        shown = shown.replace(name, "") if name else shown
    money = MONEY_SHOWN.search(shown)
    if money is not None:
        return money.group()
    if number := next((each for each in numbers if each and each in shown), None):
        return number
    code = language.split("-", maxsplit=1)[0]
    return next(iter(_found(f"{DEBT_WORDS.get(code, '')}|{PREVIEW_WORDS.get(code, '')}".strip("|"), shown)), None)


def found_asking(text: str, *, language: str) -> list[str]:
    """Questions for the reason of not paying."""
    return _found(ASKING.get(language.split("-", maxsplit=1)[0], ""), text)


def check_says(text: str, needed: tuple[str, ...]) -> Iterator[Finding]:
    """What every message that opens a conversation must say."""
    for words in needed:
        if words.casefold() not in text.casefold():
            yield f"no {words!r} in a message that opens a conversation", f"expected the words {words!r}"


def _found(pattern: str, text: str) -> list[str]:
    """The distinct matches of whole words, in the order of the text."""
    if not pattern:
        return []
    return list(dict.fromkeys(re.findall(rf"\b(?:{pattern})\b", text, re.IGNORECASE)))
