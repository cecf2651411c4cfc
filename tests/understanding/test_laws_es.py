"""What holds for every text read in Spanish: no error, spans inside the text, and an end in reasonable time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.understanding.es import SPANISH
from duly.understanding.understand import understand
from tests.understanding.reading import SPANISH_CONTEXT
from tests.understanding.test_laws import check

PIECES = (
    *("pago", "no", "$200", "1.500,50", "el viernes", "31/02/2026", "el 15", "el resto", "la mitad", "baja"),
    *("ya pagué", "en", "quinto día hábil", "mil quinientos", "y", "es", "para", "hasta", "cuando cobre"),
    *("llámame", "3 cuotas de 100", "¿", "?", "INV-00123", "está mal", "me llegó por", "pedí 10 y llegaron 8"),
)


@settings(max_examples=60)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=12).map(" ".join))
def test_any_mixture_of_phrases_yields_signals_with_evidence_inside_it(text: str) -> None:
    check(text, SPANISH_CONTEXT)


@pytest.mark.parametrize(
    "text",
    [
        "no " * 2_000,
        "$ 5 " * 800,
        "1 " * 2_000,
        "a la para el " * 900,
        "el 5 y " * 900,
        "dejen de mandar " * 600,
        "el total de la " * 700,
        "mandame el la los " * 500,
        "el colchon que me vendieron " * 300,
        "pedimos 20 y llegaron " * 300,
        "la mercancia no " * 400,
        "la factura de la factura no me " * 250,
        "el presupuesto de la tarifa " * 300,
        "12/03/2026 " * 400 + "hm",
        "recargo por la comision de " * 300,
    ],
    ids=lambda text: text[:12],
)
def test_a_huge_message_is_read_in_reasonable_time(text: str) -> None:
    started = time.process_time()
    understand(text, SPANISH_CONTEXT)
    assert time.process_time() - started < 2, "seconds for the longest text"


def test_every_slip_is_written_as_the_folded_text_has_it() -> None:
    assert all(slip.isascii() for slip in SPANISH.spelling.words)
