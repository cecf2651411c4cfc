"""Portuguese words for the ways money travels, of Brazil and of Portugal."""

from __future__ import annotations

import re

from duly.domain.receivables import Rail
from duly.understanding.rails import RailWords

WORDS: RailWords = {
    Rail.CHEQUE: re.compile(r"\bcheques?\b|\bvale (?:postal|de correio)\b"),
    Rail.TRANSFER: re.compile(
        r"\b(?:transferencia|ted|doc|deposito|debito (?:direto|directo|em conta|automatico)"
        r"|boleto(?= bancario)|ordem permanente|sepa|tef)\b"
        r"(?! (?:instantanea|imediata|via pix|por pix|pix|mb way))|\b(?:por|no|via|pelo|com|pagar o|pago o|num"
        r"|em) boleto\b"
        r"|\b(?:transfiro|transferir|transferirei|deposito|depositar|depositarei)\b(?= |\W*$)(?! (?:via pix"
        r"|por pix|pelo pix))"
    ),
    Rail.INSTANT: re.compile(
        r"\bpix\b|\bmb ?way\b|\bmultibanco\b|\b(?:no|com|por|pelo|via) (?:o |meu )?(?:cartao"
        r"|debito(?! (?:direto|directo|em conta|automatico))|credito|link|paypal|qr code)\b"
        r"|\bcartao de (?:credito|debito)\b|\btransferencia (?:instantanea|imediata)\b|\bpaypal\b|\b(?:em|a"
        r"|com) dinheiro(?: vivo)?\b(?! (?:que|da|do))"
        r"|\bem especie\b|\bcash\b|\bpic ?pay\b|\bmercado pago\b|\bpayshop\b"
    ),
}
"""Pix, MB WAY, a Multibanco reference, a card and cash arrive within the day; a boleto and a transfer take a bank day."""
