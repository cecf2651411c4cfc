"""Spanish words for the ways money travels, over the countries."""

from __future__ import annotations

import re

from duly.domain.receivables import Rail
from duly.understanding.rails import RailWords

WORDS: RailWords = {
    Rail.CHEQUE: re.compile(r"\bcheques?\b|\bche que\b"),
    Rail.TRANSFER: re.compile(
        r"\b(?:transferencia|transferencias|transfiero|transferire|transferir(?:te|le|les|lo)?|transferi|transferimos|consigno|consignacion|consignar(?:e|te|le|les)?|consigne"
        r"|giro bancario|sepa|domicilia\w+|debito directo|domiciliad[oa]|wire|cbu|ach)\b"
        r"(?! (?:inmediata|instantanea|por (?:spei|bizum|nequi|daviplata|pse|yape|plin|mercado ?pago)))"
    ),
    Rail.INSTANT: re.compile(
        r"\b(?:spei|bizum|nequi|daviplata|pse|yape|yapeo|yapear|yapee|plin|mercado ?pago|transfiya|bre-?b|mach|tenpo|cuenta rut|uala|modo|debin|codi|oxxo pay|paypal|bancolombia a la mano)\b"
        r"|\b(?:con|por|a|la|mi|de|usando|cargo a la|via) (?:(?:mi|la|una|de|tarjeta|el) )*(?:tarjeta|link|liga|enlace|codigo qr|qr)\b|\btarjeta de (?:credito|debito)\b"
        r"|\btransferencia (?:inmediata|instantanea)\b|\bpago (?:online|en linea|electronico)\b"
    ),
}
"""A card, a link and an instant transfer arrive within the day; a cheque takes the longest."""
