"""Days in Spanish, said on Wednesday 11 March 2026."""

from __future__ import annotations

import pytest

from duly.understanding.understand import understand
from tests.understanding.reading import SPANISH_CONTEXT

DAYS = {
    "pago hoy mismo": "03-11",
    "mañana sin falta": "03-12",
    "manana te deposito": "03-12",
    "pasado mañana": "03-13",
    "el viernes": "03-13",
    "este viernes": "03-13",
    "el martes de la semana que viene": "03-17",
    "la semana que viene, el martes": "03-17",
    "de hoy en ocho": "03-18",
    "dentro de quince días": "03-26",
    "en dos semanas": "03-25",
    "el 15": "03-15",
    "el día 5": "04-05",
    "el 5 de abril": "04-05",
    "el primero de abril": "04-01",
    "el 5 del mes que viene": "04-05",
    "20/03/2026": "03-20",
    "3/4": "04-03",
    "a fin de mes": "03-31",
    "a finales de abril": "04-30",
    "el quinto día hábil de abril": "04-07",
    "el último viernes del mes": "03-27",
    "lo pagué el lunes": "03-09",
    "ya transferí ayer": "03-10",
    "hace tres días": "03-08",
}


def days(text: str) -> list[str]:
    return [one.day.strftime("%m-%d") for one in understand(text, SPANISH_CONTEXT).dates]


@pytest.mark.parametrize(("text", "day"), DAYS.items())
def test_a_phrase_names_this_day(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text", ["la próxima semana", "pronto", "cuando pueda", "factura 12", "disponible 24/7", "a la brevedad"]
)
def test_what_is_no_day_names_none(text: str) -> None:
    assert days(text) == []


CHOICES = {
    "el próximo viernes": ["2026-03-13", "2026-03-20"],
    "el viernes que viene": ["2026-03-13", "2026-03-20"],
    "el lunes o el martes": ["2026-03-16", "2026-03-17"],
    "el fin de semana": ["2026-03-14", "2026-03-15"],
}


@pytest.mark.parametrize(("text", "candidates"), CHOICES.items())
def test_a_phrase_without_one_reading_has_candidates(text: str, candidates: list[str]) -> None:
    (found,) = understand(text, SPANISH_CONTEXT).dates
    assert [day.isoformat() for day in found.candidates] == candidates
