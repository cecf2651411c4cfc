"""Every currency by its code, its names and its symbols, with its cents, and words that look like one and are not."""

from __future__ import annotations

from datetime import date

import pytest

from duly.domain.money import EXPONENTS, HEARD, exponent
from duly.domain.signals import MessageContext
from duly.understanding.currency_marks import SYMBOLS
from duly.understanding.languages import LANGUAGES
from duly.understanding.understand import understand_by_grammar
from tests.understanding import write_currency_names

LOCALES = {"en": "en-GB", "es": "es-ES", "pt": "pt-PT"}


def read(text: str, language: str, currency: str = "EUR") -> list[str]:
    context = MessageContext(as_of=date(2026, 3, 11), currency=currency, locale=LOCALES[language])
    found = understand_by_grammar(text, context).amounts
    return [f"{one.money.plain()} {one.money.currency}" for one in found]


@pytest.mark.parametrize("language", LOCALES)
def test_the_names_are_those_of_the_cldr(language: str) -> None:
    kept = (write_currency_names.FOLDER / language / "currency_names.py").read_text(encoding="utf-8")
    assert kept.split('NAMES = """\n')[1].removesuffix('\n"""\n').split("\n") == write_currency_names.lines(language)


@pytest.mark.parametrize("language", LOCALES)
def test_every_name_and_code_means_a_currency(language: str) -> None:
    marks = LANGUAGES[language].amounts.words.currencies
    for line in write_currency_names.lines(language):
        code, names = line.split(": ")
        for name in names.split("; "):
            assert code in marks.get(name, ()) or " " not in name, name
    assert all(code in marks[code.lower()] for code in EXPONENTS)


def test_every_mark_means_currencies_that_are_known() -> None:
    for language in LANGUAGES.values():
        words = language.amounts.words
        every = [*words.currencies.values(), *words.minor_units.values(), *SYMBOLS.values()]
        assert {code for codes in every for code in codes} <= {*EXPONENTS, *HEARD}
        assert words.shouted <= set(words.currencies)


AMOUNTS = {
    "en": {
        "500 Kenyan shillings": "500.00 KES",
        "1,000 tenge": "1000.00 KZT",
        "10 Kuwaiti dinars": "10.000 KWD",
        "10 dinars 500 fils": "10.500 KWD",
        "₪20": "20.00 ILS",
        "RM 42": "42.00 MYR",
        "kr 500": "500.00 SEK",
        "2.5bn yen": "2500000000 JPY",
        "fifty cents": "0.50 EUR",
        "80p": "0.80 EUR",
        "3 pounds 20 on Friday": "3.20 GBP",
        "£3 20": "3.20 GBP",
        "$20 and 43c": "20.43 USD",
        "two pounds fifty": "2.50 GBP",
        "TRY 500": "500.00 TRY",
        "0.5 BTC": "0.50000000 BTC",
        "1'234.50 CHF": "1234.50 CHF",
        "1 234,56 EUR": "1234.56 EUR",
        "£ 5m": "5000000.00 GBP",
        "3 crore rupees": "30000000.00 INR",
    },
    "es": {
        "quinientos chelines kenianos": "500.00 KES",
        "20 dinares kuwaitíes": "20.000 KWD",
        "3 euros con 20": "3.20 EUR",
        "10 soles y 50 céntimos": "10.50 PEN",
        "diez pesos con cincuenta centavos": "10.50 MXN",
        "RD$ 1500": "1500.00 DOP",
        "Q500": "500.00 GTQ",
        "₡5000": "5000.00 CRC",
        "mil pesetas": "1000 ESP",
        "420 millones de marcos finlandeses": "420000000.00 FIM",
        "medio millón de pesos": "500000.00 MXN",
    },
    "pt": {
        "quinhentos xelins quenianos": "500.00 KES",
        "10 reais e 50 centavos": "10.50 BRL",
        "10 reais e cinquenta": "10.50 BRL",
        "50 cêntimos": "0.50 EUR",
        "500 meticais": "500.00 MZN",
        "duzentos BTC": "200.00000000 BTC",
        "2 mil reais": "2000.00 BRL",
        "três euros com 20": "3.20 EUR",
    },
}


@pytest.mark.parametrize(
    ("language", "text", "amount"), [(language, *row) for language, rows in AMOUNTS.items() for row in rows.items()]
)
def test_a_phrase_says_this_amount(language: str, text: str, amount: str) -> None:
    assert read(text, language) == [amount]


NO_AMOUNTS = {
    "en": (
        "I will try 500 times",
        "we won 5 tenders",
        "top 10",
        "pen 5",
        "I have been a customer since 2019",
        "we paid for it in 2024",
        "call me at 555 1234",
        "page 3 of 5",
        "3 monthly instalments",
        "I paid at 10:30",
        "2 x 4",
    ),
    "es": ("una cuota", "mil gracias", "6 marcos", "con q 5", "tengo 45 años", "pago desde 2019", "3 mensualidades"),
    "pt": ("mil vezes obrigado", "3 parcelas mensais", "12 caixas", "pago desde 2019", "às 10:30", "meia dúzia"),
}


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, rows in NO_AMOUNTS.items() for text in rows]
)
def test_these_are_no_amounts(language: str, text: str) -> None:
    assert read(text, language) == []


@pytest.mark.parametrize(("currency", "text"), [("KWD", "10 dinars"), ("JOD", "10 dinars"), ("EGP", "10 pounds")])
def test_of_several_currencies_of_one_name_the_accounts_own_is_meant(currency: str, text: str) -> None:
    assert [amount.split()[1] for amount in read(text, "en", currency)] == [currency]


def test_no_books_are_kept_in_what_is_only_heard() -> None:
    assert not set(HEARD) & set(EXPONENTS)
    with pytest.raises(ValueError, match="ISO 4217"):
        exponent("BTC")
