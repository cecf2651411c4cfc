"""Words that speak to a machine instead of to the company, in any language we know. A message with any of them is read
with more distrust: of what a language model sees in it, only what stops automation is taken over.

Owns phrases. A false alarm costs nothing but the model's help with that one message.
"""

from __future__ import annotations

import re

from duly.understanding.fold import fold

_RULES = (
    r"(?:instructions?|prompts?|rules?|guidelines?|training|programming|directives?|constraints?|safeguards?|guardrails?"
    r"|instruccion(?:es)?|reglas?|ordenes|directrices|indicaciones|restricciones|normas"
    r"|instruc(?:oes|ao)|instrucoes|regras?|ordens|diretrizes|diretivas|orientacoes|restricoes)"
)
_DROP = (
    r"(?:ignor\w*|disregard|forget|overrid\w+|bypass|skip|drop|olvid\w*|descart\w*|salt\w*|anul\w*|omit\w*|no hagas caso"
    r"|esquec\w*|desconsider\w*|desrespeit\w*|pul[ae]\w*|contorn\w*)"
)
_DEED = (
    r"(?:mark|set|flag|update|change|record|register|close|classify|label|log|treat|delete|erase|wipe|cancel|respond|reply"
    r"|answer|output|print|return|say|approve|confirm"
    r"|marca\w*|marque\w*|pon(?:ga|er|ed|lo|la)?|registra\w*|registre\w*|actualiz\w+|cambi\w+|cierr\w+|clasific\w+|etiquet\w+"
    r"|borr\w+|elimin\w+|cancel\w+|respond\w+|contest\w+|devuelv\w+|escrib\w+|aprueb\w+|confirm\w+|considera\w*"
    r"|atualiz\w+|muda\w*|mude\w*|fech\w+|classifi\w+|apag\w+|responda\w*|devolv\w+|escrev\w+|aprov\w+|coloque|coloca|de[ei]?xe"
    r"|trate|trata|da(?:r)? (?:por|como))"
)
_STATE = (
    r"(?:paid|settled|zero|cleared|resolved|closed|nil|waived|forgiven"
    r"|pagad[oa]s?|saldad[oa]s?|liquidad[oa]s?|cancelad[oa]s?|cerrad[oa]s?|resuelt[oa]s?|condonad[oa]s?|cero"
    r"|pag[oa]s?|quitad[oa]s?|zerad[oa]s?|encerrad[oa]s?|resolvid[oa]s?|perdoad[oa]s?|paid_claim|opt_in|affirm)"
)
ORDERS = re.compile(
    rf"\b{_DROP}\b\W+(?:\w+\W+){{0,6}}?{_RULES}\b"
    rf"|\b{_DEED}\b\W{{1,3}}(?:[^\s.!?]+\s+){{0,7}}?\W{{0,3}}{_STATE}\b"
    r"|\b(?:system|developer|admin(?:istrator|istrador)?|root|assistant|sistema|asistente|assistente|desenvolvedor|desarrollador"
    r"|usuario|user|instrucciones?|instructions?|instrucoes)\s*(?:prompt|message|mode|override|access|modo|mensaje|mensagem)?\s*[:>\]\"}]"
    r"|\b(?:system|developer|admin|god|debug|maintenance) (?:prompt|message|mode|override)\b"
    r"|\b(?:modo|acceso|acesso) (?:de )?(?:administrador|desarrollador|desenvolvedor|dios|deus|depuracion|depuracao|root|sistema)\b"
    r"|\b(?:prompt|jailbreak|sudo|system_prompt|language model|chatgpt|modelo de (?:lenguaje|linguagem|lengua)|lln|llm|gpt)\b"
    r"|\b(?:you are|you're|act|behave|pretend|respond|reply)\b\W+(?:now|as|like|to be|you are|only (?:with|in))\b"
    r"|\b(?:eres|actua|comportate|finge|responde|a partir de ahora|desde ahora)\b\W+(?:ahora|como|que|solo|unicamente|eres|debes)\b"
    r"|\b(?:voce|tu|aja|atue|comporte-se|finja|responda|a partir de agora|de agora em diante)\b\W+(?:e agora|es agora|agora|como"
    r"|que|so|somente|apenas|voce|deve)\b"
    r"|\b(?:new|nuevas?|novas?) (?:instructions?|instrucciones|instruc\w+|rules|reglas|regras|task|tarea|tarefa)\b"
    r"|\b(?:end|fin|fim) (?:of|del?|da|do) (?:the )?(?:message|mensaje|mensagem|input|data|datos|dados)\b"
    r"|</?\s*\w*(?:message|system|instruction|data|user|assistant|mensaje|mensagem)\w*\s*/?>|<\|[^|]{0,40}\|>|\[/?inst\]|```"
    r"|\"(?:intents?|role|content|dispute_reason|quote)\"\s*:|\bdrop table\b|\{\{|\bbase64\b"
)


def orders_a_machine(text: str) -> bool:
    """Whether anything in the message looks like an order to a machine."""
    return ORDERS.search(fold(text)) is not None
