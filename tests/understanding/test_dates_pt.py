"""Days in Portuguese, said on Wednesday 11 March 2026."""

from __future__ import annotations

import pytest

from tests.understanding.reading_pt import days, read

DAYS = {
    "pago hoje": "03-11",
    "pago ainda hoje à noite": "03-11",
    "pago às 18h": "03-11",
    "pago amanha": "03-12",
    "amnh sem falta": "03-12",
    "depois de amanhã": "03-13",
    "dps de amanha": "03-13",
    "na sexta": "03-13",
    "sexta-feira": "03-13",
    "6ª feira": "03-13",
    "na 6a": "03-13",
    "esta sexta": "03-13",
    "sexta agora": "03-13",
    "segunda": "03-16",
    "terça da semana que vem": "03-17",
    "na próxima semana, na terça": "03-17",
    "dia 15": "03-15",
    "dia 5": "04-05",
    "dia cinco": "04-05",
    "dia primeiro": "04-01",
    "dia 1º de abril": "04-01",
    "até o dia 20": "03-20",
    "até dia 20 de abril": "04-20",
    "dia 20 do mês que vem": "04-20",
    "dia 5 do próximo mês": "04-05",
    "15 de março": "03-15",
    "15/03": "03-15",
    "15/3/2026": "03-15",
    "2026-03-15": "03-15",
    "20/mar": "03-20",
    "sexta, 20 de março": "03-20",
    "daqui a 15 dias": "03-26",
    "daqui 10 dias": "03-21",
    "em duas semanas": "03-25",
    "dentro de 5 dias úteis": "03-18",
    "em um mês": "04-11",
    "nos próximos 3 dias": "03-14",
    "em 24 horas": "03-12",
    "de hoje a oito": "03-18",
    "fim do mês": "03-31",
    "no final de abril": "04-30",
    "fim do mês que vem": "04-30",
    "em meados de abril": "04-15",
    "no início do mês que vem": "04-01",
    "no último dia do mês": "03-31",
    "quinto dia útil do mês que vem": "04-07",
    "5º dia útil": "04-07",
    "na primeira sexta de abril": "04-03",
    "antes do Natal": "12-25",
    "na sexta-feira santa": "04-03",
    "entre 10 e 12 de abril": "04-12",
    "já paguei na segunda": "03-09",
    "paguei dia 9": "03-09",
    "pagamos ontem": "03-10",
    "paguei anteontem": "03-09",
    "paguei na sexta passada": "03-06",
    "paguei há 3 dias": "03-08",
    "faz duas semanas que paguei": "02-25",
    "10 dias atrás": "03-01",
}


@pytest.mark.parametrize(("text", "day"), DAYS.items())
def test_a_phrase_names_this_day(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text",
    """
    semana que vem
    em breve
    no mês que vem
    em março
    daqui a uns dias
    assim que possível
    31 de fevereiro
    30/02/2026
    quando cair o salário
    segunda via do boleto
    a quarta parcela
    na terceira vez
    por agora não
    todo dia 10
    às segundas
    de segunda a sexta
    paguei a parcela 3/10
    1/3 do valor
    sexta retrasada
    qualquer dia desses
    tenho 30 anos
    """.strip().splitlines(),
)
def test_what_is_no_day_names_none(text: str) -> None:
    assert days(text.strip()) == []


CHOICES = {
    "sexta que vem": ["2026-03-13", "2026-03-20"],
    "próxima quinta": ["2026-03-12", "2026-03-19"],
    "na quarta": ["2026-03-11", "2026-03-18"],
    "segunda ou terça": ["2026-03-16", "2026-03-17"],
    "na virada do mês": ["2026-03-31", "2026-04-01"],
    "no fim de semana": ["2026-03-14", "2026-03-15"],
    "no fim da semana": ["2026-03-13", "2026-03-15"],
    "em 2 ou 3 dias": ["2026-03-13", "2026-03-14"],
}


@pytest.mark.parametrize(("text", "candidates"), CHOICES.items())
def test_a_phrase_without_one_reading_has_candidates(text: str, candidates: list[str]) -> None:
    (found,) = read(text).dates
    assert [day.isoformat() for day in found.candidates] == candidates
