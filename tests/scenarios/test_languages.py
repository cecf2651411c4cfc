"""In which language a customer is written to and answered: the account's, the one they write, the one they wish for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from duly.app import App
from duly.domain.contact import Channel
from duly.store.schema import conversation, outbox
from tests import people
from tests.scenarios.playbook import Story

SPANISH = replace(people.late_payer(), language="es", market="ES", timezone="Europe/Madrid")


def _speaks(app: App, language: str, market: str) -> Story:
    return Story(app, customer=replace(SPANISH, language=language, market=market))


def _reminded(story: Story) -> None:
    story.owes("INV-1", "1240.50", due="2026-03-01")
    story.on("2026-03-03")


def _languages(story: Story) -> list[str]:
    with story.app.context.database.reading() as tx:
        return list(tx.execute(select(outbox.c.language).order_by(outbox.c.planned_at, outbox.c.id)).scalars())


@pytest.mark.parametrize(
    ("language", "market", "used", "said"),
    [
        ("es", "ES", "es", "El total es de 1.240,50 GBP."),
        ("es", "MX", "es-MX", "El total es de GBP 1,240.50. Puede pagar"),
        ("es", "PE", "es", "qué día le viene bien"),
        ("pt", "BR", "pt", "O total é de £ 1.240,50. Você pode pagar"),
        ("pt", "PT", "pt-PT", "que dia lhe dá jeito"),
        ("pt-PT", "ES", "pt-PT", "que dia lhe dá jeito"),
        ("fr", "ES", "en", "The total is 1,240.50 GBP."),
    ],
)
def test_a_reminder_is_in_the_language_of_the_account_as_it_is_spoken_there(
    app: App, language: str, market: str, used: str, said: str
) -> None:
    story = _speaks(app, language, market)
    _reminded(story)
    story.we_say(said)
    assert _languages(story) == [used]


def test_who_writes_in_another_language_is_answered_in_it_and_keeps_it_for_this_conversation(story: Story) -> None:
    _reminded(story)
    story.we_say("We have not yet seen a payment")
    story.customer_says("Bom dia, vocês podem me mandar a fatura de novo? Não recebi nada até agora, obrigado")
    story.we_say("Obrigado pela sua mensagem")
    story.customer_says("ok")
    story.customer_says("PESSOA")
    assert set(_languages(story)) == {"en", "pt"}
    assert _languages(story)[-1] == "pt"
    with story.app.context.database.reading() as tx:
        assert tx.execute(select(conversation.c.state)).scalar_one()["language"] == "pt"


def test_what_is_answered_in_another_language_does_not_change_the_next_reminder(story: Story) -> None:
    _reminded(story)
    story.we_say("We have not yet seen a payment")
    story.customer_says("Quanto é que eu devo? Não recebi a fatura", by=Channel.EMAIL)
    story.on("2026-03-20")
    assert _languages(story)[0] == "en"
    assert _languages(story)[-1] == "en"


@pytest.mark.parametrize(
    ("asks", "answer", "code"),
    [
        ("en español por favor", "He anotado el idioma que prefiere", "es"),
        ("Could you write to me in Spanish please?", "He anotado el idioma que prefiere", "es"),
        ("em português, por favor", "Anotei o idioma que você prefere", "pt"),
        ("Podem me escrever em português?", "Anotei o idioma que você prefere", "pt"),
    ],
)
def test_a_wish_for_a_language_is_answered_in_it_and_kept(story: Story, asks: str, answer: str, code: str) -> None:
    _reminded(story)
    story.we_say("We have not yet seen a payment")
    story.customer_says(asks)
    story.we_say(answer)
    story.no_case()
    story.on("2026-03-20")
    assert _languages(story)[-1] == code


def test_who_asks_for_english_in_spanish_is_answered_in_english(app: App) -> None:
    story = _speaks(app, "es", "ES")
    _reminded(story)
    story.we_say("Todavía no nos consta el pago")
    story.customer_says("can we speak English?")
    story.we_say("I have noted the language you prefer")
    story.customer_says("STOP")
    story.we_say("will not write to you")


def test_the_words_for_no_more_messages_work_in_the_language_they_are_told_in(app: App) -> None:
    story = _speaks(app, "es", "CO")
    _reminded(story)
    story.we_say("escriba BAJA")
    story.customer_says("BAJA")
    story.we_say("no le escribirá ni le llamará más")
    story.we_say_nothing(until="2026-04-20")


def test_until_the_company_says_how_to_reach_a_person_each_language_says_it_in_its_own_words(app: App) -> None:
    story = _speaks(app, "pt", "BR")
    _reminded(story)
    story.we_say("Para falar com uma pessoa: o número que está na sua fatura, ou escreva PESSOA.")
