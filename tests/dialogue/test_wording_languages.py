"""The shipped wording of every language: the same wordings with the same values, fit to be said, each in its locale."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest

from duly.dialogue.catalogue import MoneyStyle, money_shown
from duly.dialogue.closing_lines import told_in, with_closing_line
from duly.dialogue.sayings import Saying
from duly.dialogue.values import CreditLine, ItemLine, Value
from duly.dialogue.wording import Catalogue, WordingInvalid, read_catalogue, render
from duly.dialogue.wording_lint import check_preview, check_words, found_asking, revealed
from duly.dialogue.wording_variants import Source, bases_of
from duly.domain.contact import Channel
from duly.domain.money import Money
from duly.domain.preview_guarantee import GIVES_AWAY, MONEY, shown_of
from duly.domain.signals import Intent, MessageContext
from duly.policy.disclosing import to_tell
from duly.policy.market_pack import Disclosure
from duly.understanding.understand import understand
from tests.dialogue.test_wording import VALUES

FOLDER = files("duly.defaults") / "wording"
NAMES = ("en", "es", "es-CO", "es-MX", "pt", "pt-PT")
SOURCES = {name: Source(text=(FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), file=name) for name in NAMES}
SHIPPED = {
    name: read_catalogue(SOURCES[name].text, file=name, bases=[SOURCES[each] for each in bases_of(name, SOURCES)])
    for name in NAMES
}
ENGLISH = SHIPPED["en"]
OTHERS = tuple(name for name in NAMES if name != "en")
DAY = date(2026, 3, 9)
CURRENCIES = {"en": "EUR", "es": "EUR", "es-CO": "COP", "es-MX": "MXN", "pt": "BRL", "pt-PT": "EUR"}


def _values(name: str) -> dict[str, Value]:
    amount = Money(minor=124050, currency=CURRENCIES[name])
    return {
        **VALUES, "date": DAY, "oldest_due": DAY, "amount": amount, "total": amount, "rest": amount,
        "items": (ItemLine(number="F-1", open=amount, due_on=DAY),),
    }  # fmt: skip


def test_every_shipped_file_is_read_here() -> None:
    assert {each.name.removesuffix(".yaml") for each in FOLDER.iterdir() if each.name.endswith(".yaml")} == set(NAMES)


@pytest.mark.parametrize("name", OTHERS)
def test_every_language_says_the_same_things_with_the_same_values(name: str) -> None:
    catalogue = SHIPPED[name]
    catalogue.require(Saying)
    assert list(catalogue.wordings) == list(ENGLISH.wordings)
    for wording in ENGLISH.wordings.values():
        other = catalogue.get(wording.id)
        same = (wording.opens, wording.discloses, wording.placeholders, wording.asks, wording.purpose)
        assert (other.opens, other.discloses, other.placeholders, other.asks, other.purpose) == same, wording.id
        for channel in Channel:
            used = [set(re.findall(r"\{(\w+)\}", each.texts[channel])) for each in (wording, other)]
            assert used[0] == used[1], (wording.id, channel)
            if channel is not Channel.VOICE or not wording.opens:
                assert other.texts[channel] != wording.texts[channel], (wording.id, channel)


@pytest.mark.parametrize("name", NAMES)
def test_every_wording_reads_whole_and_hides_the_debt_from_a_locked_screen(name: str) -> None:
    catalogue, language = SHIPPED[name], name.split("-", maxsplit=1)[0]
    values = {**_values(name), "name": "Al", "creditor": "Ox"}
    for wording in catalogue.wordings.values():
        for channel in Channel:
            said = render(wording, channel, values, catalogue.locale)
            assert not re.search(r"[{}]|None|  |Money|\.\.|[\u00a0\u202f]", said.text), (wording.id, channel, said.text)
            told = list(check_words(wording.texts[channel], language=language))
            assert not told, (wording.id, told)
            assert not found_asking(said.text, language=language), wording.id
            if wording.opens or (wording.discloses and wording.id in set(Saying) and channel is not Channel.VOICE):
                assert not list(check_preview(wording.texts[channel], language=language)), (wording.id, channel)
                seen = revealed(said.subject, said.text, own_names=("Ox",), numbers=("F-1",), language=name)
                assert seen is None, (wording.id, channel, seen)
                shown = shown_of(said.subject, said.text)
                assert (MONEY.search(shown) or GIVES_AWAY.search(shown)) is None, (wording.id, shown)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("channel", list(Channel))
def test_every_opening_tells_what_markets_ask_of_it_or_is_given_a_line(name: str, channel: Channel) -> None:
    catalogue, names = SHIPPED[name], {"creditor": "Example Energy"}
    everything = to_tell(Disclosure, channel, told=frozenset())
    for wording in catalogue.wordings.values():
        text = wording.texts[channel].replace("{creditor}", names["creditor"])
        whole = with_closing_line(catalogue, text, channel, names, everything)
        assert set(everything) <= set(told_in(catalogue, whole, names))
        assert with_closing_line(catalogue, whole, channel, names, everything) == whole
        if wording.opens and channel is not Channel.VOICE:
            asked = {Disclosure.AUTOMATED, Disclosure.CREDITOR, Disclosure.REASON, Disclosure.OPT_OUT}
            assert asked <= set(told_in(catalogue, text, names)), wording.id


READ_AS = {
    "en": (
        "Hello Sample Customer, this is the automated assistant of Example Energy with a message",
        "F-1: 1,240.50 EUR, due 9 March 2026",
        "The total is 1,240.50 EUR.",
        "a payment of 1,240.50 EUR is planned for Monday 9 March 2026.",
    ),
    "es": (
        "Hola, Sample Customer. Le escribe el asistente automático de Example Energy con un mensaje",
        "F-1: 1.240,50 €, con vencimiento el 9 de marzo de 2026",
        "El total es de 1.240,50 €.",
        "un pago de 1.240,50 € para el lunes 9 de marzo de 2026.",
    ),
    "es-MX": (
        "Hola, Sample Customer. Le escribe el asistente automático de Example Energy con un mensaje",
        "F-1: $1,240.50, con vencimiento el 9 de marzo de 2026",
        "El total es de $1,240.50. Puede pagar aquí: https://pay.example/a1",
        "un pago de $1,240.50 para el lunes 9 de marzo de 2026.",
    ),
    "es-CO": (
        "Hola, Sample Customer. Le escribe el asistente automático de Example Energy con un mensaje",
        "F-1: $1.240,50, con vencimiento el 9 de marzo de 2026",
        "También nos puede decir qué día le queda bien.",
        "un pago de $1.240,50 para el lunes 9 de marzo de 2026.",
    ),
    "pt": (
        "Olá, Sample Customer. Aqui é o assistente automático de Example Energy, com uma mensagem",
        "F-1: R$ 1.240,50, com vencimento em 9 de março de 2026",
        "O total é de R$ 1.240,50. Você pode pagar aqui: https://pay.example/a1",
        "um pagamento de R$ 1.240,50 previsto para 9 de março de 2026 (segunda-feira).",
    ),
    "pt-PT": (
        "Olá, Sample Customer. Escreve-lhe o assistente automático de Example Energy, com uma mensagem",
        "F-1: 1 240,50 €, com vencimento em 9 de março de 2026",
        "O total é de 1 240,50 €. Pode pagar aqui: https://pay.example/a1",
        "um pagamento de 1 240,50 € previsto para 9 de março de 2026 (segunda-feira).",
    ),
}


@pytest.mark.parametrize("name", NAMES)
def test_an_opening_reads_as_its_language_and_locale_have_it(name: str) -> None:
    catalogue, values = SHIPPED[name], _values(name)
    reminder = render(catalogue.get("reminder.just_overdue"), Channel.WHATSAPP, values, catalogue.locale).text
    note = render(catalogue.get("plan.instalment_due"), Channel.EMAIL, values, catalogue.locale).text
    begins, item, total, planned = READ_AS[name]
    assert reminder.startswith(begins)
    assert item in reminder.splitlines()
    assert total in reminder
    assert planned in note


@pytest.mark.parametrize(
    ("currency", "locale", "shown"),
    [
        ("EUR", "es", "1.240,50 €"),
        ("MXN", "es-MX", "$1,240.50"),
        ("USD", "es-MX", "USD 1,240.50"),
        ("COP", "es-CO", "$1.240,50"),
        ("USD", "es-CO", "US$1.240,50"),
        ("BRL", "pt-BR", "R$ 1.240,50"),
        ("EUR", "pt-PT", "1 240,50 €"),
        ("CLP", "es", "124.050 CLP"),
        ("KWD", "es", "124,050 KWD"),
        ("GBP", "en", "£1,240.50"),
    ],
)
def test_a_symbol_never_stands_for_two_currencies(currency: str, locale: str, shown: str) -> None:
    assert money_shown(Money(minor=124050, currency=currency), locale, MoneyStyle.SYMBOL) == shown


@pytest.mark.parametrize(("name", "one", "five"), [
    ("en", "and 1 more", "and 5 more"), ("es", "y una más", "y 5 más"), ("pt", "e mais uma", "e mais 5"),
])  # fmt: skip
def test_what_is_left_out_of_a_long_list_is_counted_in_the_plural_of_the_language(
    name: str, one: str, five: str
) -> None:
    catalogue = SHIPPED[name]
    for more, said in ((1, one), (5, five)):
        lines = tuple(
            ItemLine(number=f"F-{n}", open=Money(minor=1, currency="EUR"), due_on=None) for n in range(10 + more)
        )
        shown = render(catalogue.get("dispute.ask_item"), Channel.VOICE, {"items": lines}, catalogue.locale).text
        assert said in shown


def test_credit_is_taken_off_in_words() -> None:
    amount = Money(minor=5000, currency="EUR")
    items = (ItemLine(number="F-1", open=amount, due_on=None), CreditLine(credit=amount, left=amount))
    text = render(SHIPPED["es"].get("balance.answer"), Channel.EMAIL, {**_values("es"), "items": items}, "es").text
    assert "menos 50,00 € que tiene a su favor, con lo que falta por pagar 50,00 €" in text


TOLD = {
    "STOP": Intent.OPT_OUT, "BAJA": Intent.OPT_OUT, "SAIR": Intent.OPT_OUT,
    "PERSON": Intent.HUMAN_REQUEST, "PERSONA": Intent.HUMAN_REQUEST, "PESSOA": Intent.HUMAN_REQUEST,
    "PAID": Intent.PAID_CLAIM, "PAGADO": Intent.PAID_CLAIM, "PAGUEI": Intent.PAID_CLAIM,
}  # fmt: skip
WRITTEN_IN_CAPITALS = re.compile(r"\b[A-ZÁÉÍÓÚÃÇ]{4,}\b")


@pytest.mark.parametrize("name", NAMES)
def test_whatever_word_a_wording_tells_customers_to_write_is_understood(name: str) -> None:
    words = {
        word
        for wording in SHIPPED[name].wordings.values()
        for text in wording.texts.values()
        for word in WRITTEN_IN_CAPITALS.findall(re.sub(r"\{\w+\}", "", text))
    }
    assert len(words) == 3
    for word in words:
        for written in (word, word.lower(), word.capitalize() + "."):
            context = MessageContext(as_of=DAY, currency="EUR", locale=f"{name}-XX" if "-" not in name else name)
            assert understand(written, context).has(TOLD[word]), (name, written)


THREATS = {
    "en": "We will hand this to our lawyers.",
    "es": "Acudiremos a la vía judicial.",
    "pt": "Vamos levar isto a protesto em cartório.",
}
SHAME = {"en": "This is irresponsible.", "es": "Es una vergüenza.", "pt": "É uma vergonha."}
ADVERTS = {"en": "Pay today: 20 % off!", "es": "Pague hoy con descuento.", "pt": "Pague hoje com 20 % de desconto."}
REASONS = {
    "en": "Why have you not paid?",
    "es": "¿Cuál es el motivo del retraso?",
    "pt": "Qual é o motivo do atraso?",
}


@pytest.mark.parametrize("language", ["en", "es", "pt"])
def test_no_language_threatens_shames_advertises_or_asks_why(language: str) -> None:
    for text in (THREATS[language], SHAME[language], ADVERTS[language]):
        assert list(check_words(text, language=language)), text
    assert found_asking(REASONS[language], language=f"{language}-XX")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hola. Su saldo es de 1.240,50 €.", "1.240,50 €"),
        ("Hola. Total: USD 1,240.50.", "USD 1"),
        ("Olá. Sua dívida.", "dívida"),
        ("Olá, sobre a sua fatura", "fatura"),
        ("Hola, sobre su cuota", "cuota"),
        ("Hola, un mensaje sobre su cuenta de cliente", None),
    ],
)
def test_what_a_preview_reveals_in_other_languages(text: str, found: str | None) -> None:
    language = "pt-BR" if text.startswith("Olá") else "es-MX"
    assert revealed(None, text, own_names=(), numbers=(), language=language) == found


def _variant(body: str, **sources: str) -> Catalogue:
    head = "wording: standard\nbased_on: es\nlocale: es-MX\n"
    own = Source(text=body if body.startswith("wording:") else head + body, file="es-MX.yaml")
    every = {"es-MX": own, **SOURCES, **{name: Source(text=text, file=name) for name, text in sources.items()}}
    every["es-MX"] = own
    bases = [every[each] for each in bases_of("es-MX", every)]
    return read_catalogue(own.text, file=own.file, bases=bases)


def test_a_variant_holds_only_what_differs() -> None:
    read = _variant("wordings:\n  promise.ask_amount_open:\n    approved: 7\n    text: ¿Qué monto piensa pagar?\n")
    base = SHIPPED["es"]
    assert read.get("promise.ask_amount_open").texts[Channel.EMAIL] == "¿Qué monto piensa pagar?"
    assert read.get("promise.ask_amount_open").approved == "7"
    assert read.get("promise.ask_date") == base.get("promise.ask_date")
    assert (read.locale, read.file, read.contact) == ("es-MX", "es-MX.yaml", base.contact)
    assert read.hash not in {base.hash, SHIPPED["es-MX"].hash}


def test_a_variant_changes_its_version_with_its_base() -> None:
    base = SOURCES["es"]
    changed = replace(base, text=base.text.replace("Hoy vence lo siguiente", "Esto vence hoy"))
    text = SOURCES["es-CO"].text
    versions = {read_catalogue(text, file="x", bases=[each]).hash for each in (base, changed)}
    assert len(versions) == 2


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("wording: x\nbased_on: sp\nlocale: es-MX\n", "es-MX.yaml:2: based_on: 'sp'; expected one of en, es, es-CO"),
        ("wording: x\nbased_on: es-MX\nlocale: es-MX\n", "es-MX.yaml:2: based_on: a circle: es-MX -> es-MX"),
        ("wordings:\n  promise.ask_dat:\n    approved: 1\n    text: Hola.\n",
         "es-MX.yaml:5: wordings.promise.ask_dat: a wording that the base does not have; did you mean promise.ask_"),
        ("wordings:\n  promise.ask_amount:\n    approved: 1\n    text: Hola.\n",
         "es-MX.yaml:7: wordings.promise.ask_amount.text: no placeholder amount; expected {amount}, which es has"),
        ("wordings:\n  promise.ask_date:\n    text: Hola.\n", "approved is missing"),
        ("wordings:\n  promise.ask_date:\n    approved: draft\n    text: Hola.\n", "unapproved wording is not loaded"),
        ("wordings:\n  promise.ask_date:\n    approved: 1\n    discloses: yes\n", "discloses in a variant"),
        ("wordings:\n  promise.ask_date:\n    approved: 1\n    text: Hola, {total}.\n", "'total' is not declared"),
        ("wordings:\n  promise.ask_date:\n    approved: 1\n    text: Habrá consecuencias.\n", "neither threatens"),
        ("wording: x\nbased_on: es\nlocale: pt-BR\n", "expected a locale of the language es"),
        ("wording: x\nbased_on: es\n", "locale is missing"),
        ("phrases: {item: '{number}'}\n", "no placeholder due"),
        ("openings_say: [hechicero]\n", "es:"),
    ],
)  # fmt: skip
def test_faults_of_a_variant_name_the_file_the_line_and_the_key(body: str, fault: str) -> None:
    with pytest.raises(WordingInvalid) as refused:
        _variant(body)
    assert fault in str(refused.value)


def test_a_circle_of_variants_is_refused() -> None:
    body = "wording: x\nbased_on: es-AR\nlocale: es-MX\n"
    with pytest.raises(WordingInvalid, match="es-MX -> es-AR -> es-MX"):
        _variant(body, **{"es-AR": "wording: x\nbased_on: es-MX\nlocale: es-AR\n"})
