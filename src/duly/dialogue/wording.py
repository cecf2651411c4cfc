"""The wording file: YAML that the company owns, read as a whole into a ``Catalogue``.

Every fault is found in one reading and names its line. Knows no clock and opens no file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from babel import Locale, UnknownLocaleError

from duly.dialogue.catalogue import (
    PLACEHOLDER,
    TYPES,
    Catalogue,
    MoneyStyle,
    Phrases,
    PlaceholderType,
    Rendered,
    Wording,
    WordingInvalid,
    render,
)
from duly.dialogue.sayings import SUPPLIED, Saying
from duly.dialogue.wording_duties import check_alternatives, read_asking, read_said_by
from duly.dialogue.wording_lint import (
    Finding,
    check_covers,
    check_neutral,
    check_preview,
    check_says,
    check_spoken,
    check_subject,
    check_text,
    check_words,
)
from duly.dialogue.wording_variants import Layers, Source, check_variant
from duly.domain.contact import Channel
from duly.policy.disclosing import WRITTEN
from duly.policy.document import NAME_DOTTED, Place, canonical, open_document
from duly.policy.fault import expected_among

KEYS_REQUIRED = (
    "wording", "locale", "phrases", "dates", "email_subject", "voice_opening", "answer_opening", "openings_say",
    "wordings",
)  # fmt: skip
KEYS = (*KEYS_REQUIRED, "based_on", "money", "contact")
PHRASES: Mapping[str, frozenset[str]] = {
    "item": frozenset({"number", "open", "due"}),
    "item_undated": frozenset({"number", "open"}),
    "more": frozenset({"count"}),
    "credit": frozenset({"amount", "left"}),
    "instalment": frozenset({"amount", "date"}),
}
DATES = ("full", "short")
OTHER = "other"
UNCOUNTED = frozenset({"zero", "one"})
PLURALS = ("zero", "one", "two", "few", "many", OTHER)
"""The plural categories of CLDR; a language has some of them, and each has ``other``."""
WORDING_KEYS = (
    "purpose", "approved", "opens", "discloses", "placeholders", "text", "whatsapp", "email", "voice",
    "said_by", "asks", "instead",
)  # fmt: skip
WORDING_REQUIRED = ("purpose", "approved", "discloses", "text")
EMAIL_KEYS = ("subject", "text")
__all__ = ["Catalogue", "Rendered", "Wording", "WordingInvalid", "read_catalogue", "render"]

ALWAYS = frozenset({"creditor", "name", "contact", "link"})
"""Every message has these."""
SHARED = frozenset({"creditor", "name", "contact"})
"""What the shared subject and voice text may hold: nothing that a stranger may not hear."""
OPENING = ALWAYS | {"items", "total", "oldest_due"}
SUPPLIED_TO_OPENINGS: Mapping[str, frozenset[str]] = {
    "promise.due_today": OPENING | {"date", "amount"},
    "payment.thanks": ALWAYS | {"amount"},
    "notice.opening": ALWAYS | {"date"},
    "notice.pay": ALWAYS | {"total", "date"},
    "dispute.settled_credit": ALWAYS | {"number", "amount", "rest"},
    "dispute.settled_upheld": ALWAYS | {"number", "amount", "rest"},
    "dispute.settled_partial": ALWAYS | {"number", "amount", "rest"},
    "plan.offered": ALWAYS | {"schedule"},
    "plan.agreed": ALWAYS | {"schedule"},
    "plan.declined": ALWAYS,
    "plan.cancelled": ALWAYS,
    "plan.broken": OPENING,
    "plan.completed": ALWAYS,
    "plan.instalment_due": OPENING | {"date", "amount"},
    "plan.instalment_missed": OPENING | {"date", "amount"},
}


def read_catalogue(text: str, *, file: str, bases: Sequence[Source] = ()) -> Catalogue:
    """Reads a wording file; ``file`` is its name in messages. A variant is laid over its ``bases``, the nearest first.

    Raises ``WordingInvalid`` with every fault: what is missing, unknown, unapproved or unfit to be said.
    """
    content = canonical(text)
    root, faults = open_document(content, file=file)
    if root is None or faults:
        raise WordingInvalid(faults)
    below = [canonical(base.text) for base in bases]
    opened = [open_document(each, file=base.file)[0] for each, base in zip(below, bases, strict=True)]
    catalogue = _catalogue([root, *(replace(each, faults=faults) for each in opened if each)], [content, *below])
    if faults:
        raise WordingInvalid(faults)
    return catalogue


@dataclass(frozen=True, kw_only=True, slots=True)
class Shared:
    """What all wordings of one file have in common."""

    language: str
    phrases: Phrases
    subject: str
    voice_opening: str
    answer_opening: str
    openings_say: tuple[str, ...]


def _catalogue(roots: Sequence[Place], contents: Sequence[str]) -> Catalogue:
    layers = Layers(places=tuple(roots))
    fields = layers.fields(KEYS, required=KEYS_REQUIRED)
    check_variant(layers, KEYS)
    locale = _locale(fields["locale"]) if "locale" in fields else "en"
    shared = _shared(layers, fields, language=locale.split("-")[0])
    if "contact" in fields:
        _refuse(fields["contact"], check_words(fields["contact"].text(), language=shared.language))
    wordings = layers.within("wordings").entries()
    read = {name: _wording(name, each, shared) for name, each in wordings.items()}
    check_alternatives({name: each.top for name, each in wordings.items()}, read)
    return Catalogue(
        name=fields["wording"].name() if "wording" in fields else "",
        locale=locale,
        hash=sha256("\0".join(contents).encode()).hexdigest(),
        file=roots[0].file,
        wordings=read,
        contact=fields["contact"].text() if "contact" in fields else "",
    )


def _locale(place: Place) -> str:
    text = place.text()
    try:
        Locale.parse(text, sep="-")
    except (UnknownLocaleError, ValueError):
        place.fault(place.shown(), "expected a locale such as en, es or pt-BR")
        return "en"
    return text


def _shared(layers: Layers, fields: Mapping[str, Place], *, language: str) -> Shared:
    phrases = layers.within("phrases").fields(PHRASES, required=PHRASES)
    for each in phrases.values():
        for form in [below for _, below in each.entries()] if each.is_mapping() else [each]:
            _refuse(form, check_words(form.text(), language=language))
    dates = layers.within("dates").fields(DATES, required=DATES)
    subject = _neutral(fields.get("email_subject"), language, is_subject=True)
    voice = _neutral(fields.get("voice_opening"), language, is_subject=False)
    return Shared(
        language=language,
        phrases=Phrases(
            item=_phrase(phrases.get("item"), PHRASES["item"]),
            item_undated=_phrase(phrases.get("item_undated"), PHRASES["item_undated"]),
            more=_plural(phrases.get("more"), PHRASES["more"]),
            credit=_phrase(phrases.get("credit"), PHRASES["credit"]),
            instalment=_phrase(phrases.get("instalment"), PHRASES["instalment"]),
            date_full=dates["full"].text() if "full" in dates else "",
            date_short=dates["short"].text() if "short" in dates else "",
            money=fields["money"].choice(MoneyStyle) if "money" in fields else MoneyStyle.CODE,
        ),
        subject=subject,
        voice_opening=voice,
        answer_opening=_answer_opening(fields.get("answer_opening"), language),
        openings_say=tuple(each.text() for each in fields["openings_say"].items()) if "openings_say" in fields else (),
    )


def _phrase(place: Place | None, known: frozenset[str]) -> str:
    """A phrase with exactly these placeholders."""
    if place is None:
        return ""
    text = place.text()
    used = set(PLACEHOLDER.findall(text))
    for name in sorted(used - known):
        place.fault(f"unknown placeholder {name!r}", expected_among(name, known))
    for name in sorted(known - used):
        place.fault(f"no placeholder {name}", f"expected {{{name}}}")
    return text


def _plural(place: Place | None, known: frozenset[str]) -> dict[str, str]:
    """A phrase for each plural category it is given for; one text is for all of them. One thing may go uncounted."""
    if place is None or not place.is_mapping():
        return {OTHER: _phrase(place, known)}
    forms = place.fields(PLURALS, required=(OTHER,))
    uncounted = {name: each.text() for name, each in forms.items() if name in UNCOUNTED}
    for name, text in uncounted.items():
        for unknown in sorted(set(PLACEHOLDER.findall(text)) - known):
            forms[name].fault(f"unknown placeholder {unknown!r}", expected_among(unknown, known))
    return uncounted | {name: _phrase(each, known) for name, each in forms.items() if name not in UNCOUNTED}


def _neutral(place: Place | None, language: str, *, is_subject: bool) -> str:
    """A text shared by many wordings; it may be heard or seen by anybody."""
    if place is None:
        return ""
    text = place.text()
    for name in sorted(set(PLACEHOLDER.findall(text)) - SHARED):
        place.fault(f"the placeholder {name!r}", expected_among(name, SHARED))
    if is_subject:
        _refuse(place, check_subject(text, language=language))
    else:
        _refuse(place, check_text(text, channel=Channel.VOICE, language=language))
        _refuse(place, check_neutral(text, language=language))
    return text


def _answer_opening(place: Place | None, language: str) -> str:
    """What every written answer that discloses begins with; a locked screen shows no more than that."""
    text = _neutral(place, language, is_subject=False)
    if place is not None:
        _refuse(place, check_covers(text, language=language))
    return text


def _wording(name: str, layers: Layers, shared: Shared) -> Wording:
    place, fields = layers.top, layers.fields(WORDING_KEYS, required=WORDING_REQUIRED)
    if not NAME_DOTTED.fullmatch(name):
        place.fault(f"the name {name!r}", "expected a name such as reminder.just_overdue")
    opens = _flag(fields.get("opens"))
    discloses = _flag(fields.get("discloses"))
    email = fields["email"].fields(EMAIL_KEYS) if "email" in fields else {}
    declared = _placeholders(fields.get("placeholders"), name, opens=opens)
    texts = _texts(fields, email, shared, opens=opens)
    own = [each for each in (*texts.values(), email.get("subject")) if each is not None]
    _check_placeholders(fields.get("placeholders", place), own, declared)
    _check_texts(texts, email.get("subject"), shared, opens=opens, discloses=discloses)
    spoken_place = texts[Channel.VOICE]
    if spoken_place is not None and ("voice" in fields or name in set(Saying)):
        _refuse(spoken_place, check_spoken(spoken_place.text()))
    spoken = {channel: each.text() if each else shared.voice_opening for channel, each in texts.items()}
    if discloses and name in set(Saying):
        spoken |= {channel: f"{shared.answer_opening}\n{spoken[channel]}" for channel in WRITTEN}
    asks, instead = read_asking(fields, own, language=shared.language)
    return Wording(
        id=name,
        purpose=fields["purpose"].text() if "purpose" in fields else "",
        approved=_approved(fields.get("approved")),
        opens=opens,
        discloses=discloses,
        placeholders={**{each: TYPES[each] for each in sorted(SHARED)}, **declared},
        texts=spoken,
        subject=email["subject"].text() if "subject" in email else shared.subject,
        phrases=shared.phrases,
        said_by=read_said_by(name, place, fields, own, language=shared.language),
        asks=asks,
        instead=instead,
    )


def _texts(
    fields: Mapping[str, Place], email: Mapping[str, Place], shared: Shared, *, opens: bool
) -> dict[Channel, Place | None]:
    """Where each channel's text stands; ``None`` on the phone for the shared opening."""
    usual = fields.get("text")
    spoken = fields.get("voice") or (None if opens and shared.voice_opening else usual)
    return {
        Channel.WHATSAPP: fields.get("whatsapp") or usual,
        Channel.EMAIL: email.get("text") or usual,
        Channel.VOICE: spoken,
    }


def _placeholders(place: Place | None, wording: str, *, opens: bool) -> dict[str, PlaceholderType]:
    """The declared placeholders that exist, are of the right type, and are supplied to this wording."""
    supplied = _supplied(wording, opens=opens)
    declared: dict[str, PlaceholderType] = {}
    for name, type_place in place.entries() if place else []:
        if name not in TYPES:
            type_place.fault(f"unknown placeholder {name!r}", expected_among(name, TYPES))
            continue
        if type_place.choice(PlaceholderType) is not TYPES[name]:
            type_place.fault(f"{name} declared as {type_place.shown()}", f"expected {TYPES[name]}")
        if name not in supplied:
            type_place.fault(f"{name}, which {wording} is never given", expected_among(name, supplied))
        declared[name] = TYPES[name]
    return declared


def _supplied(wording: str, *, opens: bool) -> frozenset[str]:
    """The placeholders that have a value whenever this wording is used."""
    if wording in set(Saying):
        return ALWAYS | SUPPLIED.get(Saying(wording), frozenset())
    return SUPPLIED_TO_OPENINGS.get(wording, OPENING if opens else ALWAYS)


def _check_placeholders(where: Place, own: Iterable[Place], declared: Mapping[str, PlaceholderType]) -> None:
    used: set[str] = set()
    for place in {each.key: each for each in own}.values():
        names = set(PLACEHOLDER.findall(place.text()))
        used |= names
        for name in sorted(names - declared.keys()):
            expected = (
                f"expected it under placeholders as {TYPES[name]}" if name in TYPES else expected_among(name, TYPES)
            )
            place.fault(f"the placeholder {name!r} is not declared", expected)
    for name in sorted(declared.keys() - used):
        where.fault(f"{name} is declared and never used", "expected it in a text")


def _check_texts(
    texts: Mapping[Channel, Place | None], subject: Place | None, shared: Shared, *, opens: bool, discloses: bool
) -> None:
    language = shared.language
    for channel, place in texts.items():
        if place is None:
            continue
        text = place.text()
        _refuse(place, check_text(text, channel=channel, language=language))
        heard_by_anybody = opens and channel is Channel.VOICE
        if not discloses or heard_by_anybody:
            _refuse(place, check_neutral(text, language=language))
        if opens:
            _refuse(place, check_preview(text, language=language))
        if opens and not heard_by_anybody:
            _refuse(place, check_says(text, shared.openings_say))
    if subject is not None:
        _refuse(subject, check_subject(subject.text(), language=language))


def _approved(place: Place | None) -> str:
    """Who or what approved it; anything that reads as a refusal is one."""
    text = place.text().strip() if place else ""
    if place and text.casefold() in {"", "no", "false", "off", "0", "pending", "draft"}:
        place.fault(place.shown(), "expected an approval, such as true or a version: unapproved wording is not loaded")
    return text


def _flag(place: Place | None) -> bool:
    if place is None:
        return False
    return place.one_of(("no", "yes")) == "yes"


def _refuse(place: Place, findings: Iterable[Finding]) -> None:
    for found, expected in findings:
        place.fault(found, expected)
