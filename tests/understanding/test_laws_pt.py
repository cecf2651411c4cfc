"""What holds for every text read in Portuguese: no error, spans inside the text, and an end in reasonable time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.understanding.pt import PORTUGUESE
from duly.understanding.understand import understand
from tests.understanding.reading_pt import BRAZIL
from tests.understanding.test_laws import check

PIECES = (
    *("pago", "não", "R$ 200", "1.500,50", "sexta que vem", "31/02/2026", "dia 15", "o resto", "metade", "parem"),
    *("já paguei", "em", "quinto dia útil", "mil e quinhentos", "é", "e", "na", "até", "quando cair o salário"),
    *("me liga", "3x de 100", "?"),
)


@settings(max_examples=60)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=12).map(" ".join))
def test_any_mixture_of_phrases_yields_signals_with_evidence_inside_it(text: str) -> None:
    check(text, BRAZIL)


@pytest.mark.parametrize(
    "text",
    [
        "nao " * 2_000,
        "R$ 5 " * 800,
        "1 " * 2_000,
        "1" * 4_000,
        "(1) 2-3 " * 500,
        "na o para a " * 900,
        "dia 5 e " * 900,
        "pare de mandar " * 600,
        "o total da " * 700,
        "qual e o a " * 700,
        "manda me o a " * 700,
        "a mercadoria nao foi " * 300,
        "em ate uns umas cerca de " * 300,
        "dia 5 ou dia 6, " * 300,
        "12/03/2026 " * 400 + "hm",
    ],
    ids=lambda text: text[:12],
)
def test_a_huge_message_is_read_in_reasonable_time(text: str) -> None:
    started = time.process_time()
    understand(text, BRAZIL)
    assert time.process_time() - started < 2, "seconds for the longest text"


def test_every_slip_is_written_as_the_folded_text_has_it() -> None:
    assert all(slip.isascii() for slip in PORTUGUESE.spelling.words)
