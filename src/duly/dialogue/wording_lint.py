"""What no wording may say, however it was approved: threats, shame, a debt where others can read it.

Each check yields what it found and what was expected; ``wording`` turns that into faults of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from duly.dialogue.catalogue import DEBT_TYPES, PLACEHOLDER, TYPES
from duly.dialogue.lettering import check_letters, matches
from duly.dialogue.words_refused import ASKING, DEBT_WORDS, DISCOUNTS, HASTE, PREVIEW_WORDS, SHAME, THREATS
from duly.domain.contact import Channel

Finding = tuple[str, str]
"""What was found, and what was expected."""

LENGTH_MAX: Mapping[Channel, int] = {Channel.WHATSAPP: 800, Channel.EMAIL: 4_000, Channel.VOICE: 500}
"""Characters of a text before values are put in. A WhatsApp template body may hold 1,024 with them."""
SUBJECT_LENGTH_MAX = 70
SUBJECT_PLACEHOLDERS = frozenset({"creditor", "name"})

PREVIEW_CHARS = 90
"""So much of a message a locked screen or a mailbox shows, at most."""
PREVIEW_EXPECTED = "expected a beginning that tells nothing of the debt: a locked screen shows it"
STAND_IN = "Xxxx"
"""Stands for a short name, which leaves the most of the text in the preview."""
MONEY_SHOWN = re.compile(r"\d[\d.,]*\s?[A-Z]{3}\b|\b[A-Z]{3}\s?\d|[€£$]\s?\d|\d[\d.,]*\s?[€£$]")
LEFTOVERS = re.compile(
    r"\[[^\]]*\]|<[^>]*>|<{2,}|>{2,}|&(?:#\w+|[a-z]+);|%(?:[sd]\b|\(\w+\)s?)|\$(?=\{)|\b(?:xxx+|lorem|tbd|fixme)\b"
    r"|\b(?:undefined|null|nan)\b|\btodo:|__\w*|@@\w*|#\w+#|\?{3,}|\.{4,}",
    re.IGNORECASE,
)
"""What somebody forgot to fill in, and what belongs to another kind of template or to a web page."""
SHORTENERS = (
    "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly", "cutt.ly", "rb.gy", "rebrand.ly",
    "shorturl.at", "tiny.cc", "lnkd.in", "t.ly", "s.id", "acortar.link", "encurtador.com.br", "bl.ink", "v.gd",
)  # fmt: skip
"""They hide where a link leads, and phones and networks take them for fraud."""
BAD_LINKS = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, SHORTENERS))})(?:/\S*)?(?![\w.])|\bhttp://\S*|\b(?:javascript|data|file|intent):\S+"
    r"|\bhttps?://(?:\d{1,3}(?:\.\d{1,3}){3}|[^\s/@]{0,99}@|[^\s/]{0,99}\bxn--)\S*",
    re.IGNORECASE,
)
FALSE_REPLY = re.compile(r"^\s*(?:re|fw|fwd|rv|res|enc|aw|tr)\s*:", re.IGNORECASE)
"""A subject that pretends an earlier letter of the customer."""
SHOUTED = re.compile(
    r"\b[^\W\d_a-zß-öø-ÿ]{2,}(?:[ ,]+[^\W\d_a-zß-öø-ÿ]{2,}){2,}\b|[!¡]{2,}|[?!]*(?:\?!|!\?)[?!]*|[🚨⚠❗‼⏰🔥💸💰]"
)
"""Three words in capitals, a heap of marks, an alarm."""
GAPS = re.compile(r"\S[^\S\n]{2,}\S|\n{3,}")


REFUSED = (
    (THREATS, "expected wording that neither threatens nor shames"),
    (SHAME, "expected wording that neither threatens nor shames"),
    (HASTE, "expected no haste: a wording says by when, and no more"),
    (DISCOUNTS, "expected no offer: a message about an account advertises nothing"),
)
"""The tables of words, each with what is expected in their place."""


def check_text(text: str, *, channel: Channel, language: str) -> Iterator[Finding]:
    """Faults that a text has on any occasion."""
    if not text.strip():
        yield "no words", "expected a text"
    if len(text) > LENGTH_MAX[channel]:
        yield f"{len(text)} characters for {channel}", f"expected at most {LENGTH_MAX[channel]}"
    yield from check_words(text, language=language)


def check_spoken(text: str) -> Iterator[Finding]:
    """Faults of a text that is heard and never seen."""
    if "{link}" in text or "://" in text:
        yield "a link in what is spoken", "expected a voice text without one: nobody can hear a link"


def check_words(text: str, *, language: str) -> Iterator[Finding]:
    """Threats, shame, haste, advertising, hidden letters, and what somebody forgot to fill in."""
    yield from check_letters(text)
    said = PLACEHOLDER.sub("#", text)
    for tables, expected in REFUSED:
        for words in _found("|".join(tables.get(language, ())), said):
            yield f"the words {words!r}", expected
    for leftover in LEFTOVERS.findall(text):
        yield f"the text {leftover!r}", "expected a placeholder in braces, such as {name}"
    for link in BAD_LINKS.findall(text):
        yield f"the link {link!r}", "expected {link}, or an https:// address that shows whose it is"
    for shouted in SHOUTED.findall(said):
        yield f"the text {shouted!r}", "expected words that are not shouted"
    if GAPS.search(text):
        yield "a gap of several spaces or lines", "expected one space, or one empty line"
    without = PLACEHOLDER.sub("", text)
    if "{" in without or "}" in without:
        yield "a brace that belongs to no placeholder", "expected a placeholder in braces, such as {name}"


def check_subject(subject: str, *, language: str) -> Iterator[Finding]:
    """A subject is read by whoever sees the screen: it never tells of a debt."""
    if not subject.strip() or "\n" in subject:
        yield f"the subject {subject!r}", "expected one line of words"
    if len(subject) > SUBJECT_LENGTH_MAX:
        yield f"{len(subject)} characters", f"expected at most {SUBJECT_LENGTH_MAX}"
    if (pretended := FALSE_REPLY.search(subject)) is not None:
        yield f"the subject begins with {pretended.group()!r}", "expected one that pretends no earlier message"
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
    """The distinct matches of whole words, in the order of the text, whatever their accents and capitals."""
    return matches(pattern, text) if pattern else []
