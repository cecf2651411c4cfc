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
        "legal action|legal proceedings|court|lawsuit|litigation|sue|bailiffs?|seize|seizure|garnish\\w*|repossess\\w*",
        "prosecut\\w*|police|jail|prison|lawyers?|attorneys?|solicitors?|summons|pursuant to|hereby",
        "blacklist\\w*|credit bureau|credit score|debt collectors?|collection agency|enforcement",
        "consequences|last chance|final warning|or else|you must|shame\\w*|ashamed|embarrass\\w*",
        "irresponsible|dishonest|deadbeat|your employer|your family|your neighbou?rs",
    ),
    "es": (
        "acciones legales|acción legal|(?:vía|proceso|procedimiento|cobro|orden) judicial(?:es)?|demanda\\w*",
        "tribunal\\w*|juzgados?|juicios?|juez|jueces|abogad[oa]s?|embarg\\w*|incaut\\w*|desaloj\\w*|denuncia\\w*",
        "cobradores?|policía|cárcel|prisión|morosos?|morosidad|lista negra|asnef|badexcug|buró de crédito|datacrédito",
        "agencia de cobros?|burofax|infocorp|dicom|centrales? de riesgos?|so pena|apercibi\\w*|conforme a derecho",
        "consecuencias|última oportunidad|último aviso|de lo contrario|tiene que pagar ya|está obligad[oa]|vergüenza",
        "avergonz\\w*|avergüenc\\w*|irresponsab\\w*|deshonest\\w*|mala paga|su familia|su empleador|su jefe",
        "sus vecinos",
    ),
    "pt": (
        "medidas legais|medidas judiciais|ação judicial|ação legal|tribunal|tribunais|processo judicial|via judicial",
        "judicialmente|advogad[oa]s?|juiz|juízes|intimaç(?:ão|ões)|citação judicial|penhora\\w*|apreen\\w*|despejo",
        "polícia|cadeia|prisão|lista negra|serasa|spc|protesto|protestad[oa]|cartório|negativ(?:ação|ad[oa]|ar)",
        "nome sujo|score de crédito|banco de portugal|sob pena|nos termos da lei|cobrador(?:es)?|agência de cobranças?",
        "consequências|última chance|última oportunidade|último aviso|caso contrário|tem que pagar já|é obrigad[oa]",
        "vergonha|envergonh\\w*|irresponsá\\w*|desonest\\w*|caloteir\\w*|mau pagador|sua família|seu empregador",
        "seu chefe|sua entidade patronal|seus vizinhos",
    ),
}
"""Threats, shame, and the language of lawyers and courts."""
DISCOUNTS: Mapping[str, str] = {
    "en": "discount(?:s|ed)?|rebates?|special offers?|promotion(?:s|al)?|promo|vouchers?|coupons?|\\d+ ?% off|bargain",
    "es": "descuentos?|rebajas?|rebajad[oa]s?|promoci(?:ón|ones)|ofertas?|cup(?:ón|ones)|quitas?|condona\\w*|ahorre",
    "pt": "descontos?|promoç(?:ão|ões)|ofertas?|cupo(?:m|ns|ões)|cupons|liquidação|perdão|perdoa\\w*|economize|poupe",
}
"""What makes a message about an account an advertisement; WhatsApp and others then count and charge it as one."""
DEBT_WORDS: Mapping[str, str] = {
    "en": "overdue|past due|unpaid|outstanding|owes?|owed|debts?|arrears|balance|collections?|late payment",
    "es": "vencid\\w*|impag\\w*|pendientes? de pago|debe|deud\\w*|adeud\\w*|moros\\w*|saldos?|cobros?|cobranzas?",
    "pt": "vencid\\w*|em atraso|em aberto|deve|dívidas?|devedor\\w*|débitos?|inadimpl\\w*|pendências?|saldos?"
    "|cobranças?",
}
ASKING: Mapping[str, str] = {
    "en": "why (?:have|did|do|are|can|could|were) (?:you|it)\\b[^.?!]*\\b(?:paid|pay|late|behind|payment)"
    "|reasons? (?:for|of|why|behind)\\b[^.?!]*\\b(?:delay|default|late|paying|paid|pay|payment|arrears)"
    "|what (?:keeps|kept|stops|stopped|prevents|prevented) you\\b",
    "es": "por qué (?:aún |todavía )?no\\b[^.?!]*\\b(?:pagado|pagó|paga|ha pagado)"
    "|por qué\\b[^.?!]*\\b(?:retras|atras)\\w*"
    "|(?:motivos?|razón|razones) (?:de|del|por)\\b[^.?!]*\\b(?:retraso|impago|mora|atraso|falta de pago)"
    "|qué (?:le|les) (?:impide|impidió|ha impedido)|a qué se debe\\b[^.?!]*\\b(?:retraso|impago|mora|atraso)",
    "pt": "por qu[eê] (?:é que )?(?:ainda )?não\\b[^.?!]*\\b(?:pagou|paga)|por qu[eê]\\b[^.?!]*\\batras\\w*"
    "|(?:motivos?|razão|razões) (?:de|do|da|por)\\b[^.?!]*\\b(?:atraso|inadimplência|mora|falta de pagamento)"
    "|o que (?:o |a |lhe )?(?:impede|impediu|impediu você)\\b|a que se deve\\b[^.?!]*\\batraso",
}
"""Questions for the reason of not paying, which some markets forbid."""
PREVIEW_WORDS: Mapping[str, str] = {
    "en": "invoices?|amounts?|pay|pays|paid|payments?|due|promised?|instal+ments?",
    "es": "facturas?|recibos?|importes?|montos?|pag[oau]\\w*|abon\\w*|vence\\w*|cuotas?|parcialidades|mensualidades"
    "|promesas?|prometi\\w*|compromisos?",
    "pt": "faturas?|boletos?|valor(?:es)?|montantes?|quantias?|pag[oau]\\w*|vence\\w*|parcelas?|prestaç(?:ão|ões)"
    "|promessas?|prometeu|compromissos?",
}
"""What tells of money owed before anybody has unlocked the screen, beside the words of debt."""
PREVIEW_CHARS = 90
"""So much of a message a locked screen or a mailbox shows, at most."""
PREVIEW_EXPECTED = "expected a beginning that tells nothing of the debt: a locked screen shows it"
STAND_IN = "Xxxx"
"""Stands for a short name, which leaves the most of the text in the preview."""
MONEY_SHOWN = re.compile(r"\d[\d.,]*\s?[A-Z]{3}\b|\b[A-Z]{3}\s?\d|[€£$]\s?\d|\d[\d.,]*\s?[€£$]")
LEFTOVERS = re.compile(r"\[[^\]]*\]|<[^>]*>|%[sd]|\bxxx+\b|\blorem\b", re.IGNORECASE)


def check_text(text: str, *, channel: Channel, language: str) -> Iterator[Finding]:
    """Faults that a text has on any occasion."""
    if len(text) > LENGTH_MAX[channel]:
        yield f"{len(text)} characters for {channel}", f"expected at most {LENGTH_MAX[channel]}"
    yield from check_words(text, language=language)


def check_words(text: str, *, language: str) -> Iterator[Finding]:
    """Threats, shame, advertising and what somebody forgot to fill in."""
    for threat in _found("|".join(THREATS.get(language, ())), text):
        yield f"the words {threat!r}", "expected wording that neither threatens nor shames"
    for offer in _found(DISCOUNTS.get(language, ""), text):
        yield f"the words {offer!r}", "expected no offer: a message about an account advertises nothing"
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
