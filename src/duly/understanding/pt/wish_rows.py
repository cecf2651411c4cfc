"""Portuguese wishes: when not to call, how to be written to, in which language, no more and again."""

from __future__ import annotations

import re

from duly.domain.consent import OptOutScope
from duly.domain.contact import Channel
from duly.understanding.wish_words import WishWords

NOON, MIDNIGHT = 12 * 60, 24 * 60
MORNING_ENDS, EVENING_BEGINS, NIGHT_BEGINS, NIGHT_ENDS = 12 * 60, 18 * 60, 20 * 60, 9 * 60
CALLS = (
    r"(?:lig(?:a|am|ar|ue|uem|ues|uem-me|ue-me|ando|acao|acoes)|telefon(?:e|em|es|ar|ema|emas|ando)"
    r"|telefonem|cham(?:ada|adas)|por telefone)"
)
EMAILS = r"(?:e-?mails?|correio eletronico|correios? electronicos?)"
WHATSAPPS = r"(?:whatsapp|zap)"
MESSAGES = r"(?:mensage(?:m|ns)|sms|torpedos?|whatsapp|zap|lembretes)"
WRITES = r"(?:escrev(?:a|am|er|as|e|endo))"
WANTED = (
    r"(?:contat(?:o|os|ar|e|em|ando|em-me|e-me|ad[oa])|incomod(?:e|em|ar|a|ando)|perturb(?:e|em|ar|a|ando)"
    r"|procur(?:e|em|ar)|falar? comigo|falem? comigo|cobr(?:e|em|ar)|avis(?:o|os|ar)|atend(?:o|er|endo)"
    r"|me mand(?:e|em|a)|mand(?:ar|em|e)|envi(?:ar|em|e))"
)
CLOCK = (
    r"(?:(?P<h{n}>[01]?\d|2[0-4])(?:(?:h|:|\.)(?P<m{n}>[0-5]\d)|h(?:s|rs?|oras?)?\b| horas?\b"
    r"| hrs?\b)?(?: (?P<half{n}>da manha|da tarde|da noite|am|pm))?"
    r"|(?P<named{n}>meio[ -]dia|meia[ -]noite|almoco))"
)
NOT_CLOCK = (
    r"(?![\d/:]| ?(?:dias?|semanas?|mes(?:es)?|anos?|vezes|ligacoes|mensagens|%|eur|euros?|reais|r\$"
    r"|parcelas?|de (?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro"
    r"|dezembro))\b|[.,]\d)"
)
DAYS = ("segundas?", "tercas?", "quartas?", "quintas?", "sextas?", "sabados?", "domingos?")
THE = r"(?:a |o |as |os |das |dos |da |do )?"


def _clock(number: int) -> str:
    return CLOCK.replace("{n}", str(number))


LANGUAGES = {
    "ingles": "en", "espanhol": "es", "castelhano": "es", "portugues": "pt", "frances": "fr", "alemao": "de",
    "italiano": "it", "polones": "pl", "polaco": "pl", "holandes": "nl", "romeno": "ro", "arabe": "ar", "turco": "tr",
    "ucraniano": "uk", "russo": "ru", "catalao": "ca", "english": "en", "espanol": "es",
}  # fmt: skip
NAMED = "|".join(LANGUAGES)
WORDS = WishWords(
    sentences=re.compile(r"[!?;\n]+|(?<=[a-z]{2})\.(?:\s|$)|(?<=\d)\.(?=\s+[^\d\s]|$)"),
    contact=re.compile(rf"\b(?:{CALLS}|{EMAILS}|{MESSAGES}|{WRITES}|{WANTED}|disponivel)(?!\w)"),
    alone=re.compile(
        r"^\W*(?:por favor |mas |e |ok |desculpe )*(?:(?:nao|nunca|so|somente|apenas) (?:(?:no|na|ao|aos|nas"
        r"|nos|em) (?:meu )?(?:trabalho|servico|fins? de semana|(?:segundas?|tercas?|quartas?|quintas?|sextas?"
        r"|sabados?|domingos?)(?:[ -]feiras?)?)"
        r"|(?:a|de|da|pela|na) (?:manha|tarde|noite)|(?:antes|depois|apos) (?:d?as "
        r"|do )?(?:\d{1,2}(?:[:h.]\d\d|h|hs)?(?: horas)?|meio[ -]dia)|em horario (?:comercial"
        r"|de trabalho)))(?: por favor| obrigad[oa])*\W*$"
    ),
    refuses=re.compile(r"\b(?:nao|nunca|nem|evit(?:e|em|ar)|parem?|sem|para de|deixem? de|nada de)\b"),
    only=re.compile(r"\b(?:so|somente|apenas|unicamente)\b|\bmelhor (?:hora|horario|altura)\b|\b(?:prefiro|preferencia"
        r"|de preferencia)\b|\bnao antes\b"),
    no_wish=re.compile(
        r"\b(?:nunca mais|mais nada|de forma alguma|descadastr\w+|vou pagar|pago|pagar(?:ei|emos)?|paguei"
        r"|pagamos|ligaram|ligou|telefonaram|disseram|disse|falaram|nao consigo|advogado|ninguem)\b"
    ),
    before=re.compile(rf"\b(?:antes|ate)(?: d?as| d[oe]| a[os]?)? (?:cerca d[ae]s? )?{_clock(1)}{NOT_CLOCK}"),
    after=re.compile(rf"\b(?:depois|apos|a partir|passando)(?: d?as| d[oe])? {_clock(1)}(?! ?(?:ate|e as|a)\b){NOT_CLOCK}"),
    between=re.compile(rf"\b(?:entre |d[ae]s? )?{THE}{_clock(1)} ?(?:e|a|as|-|ate)(?: as| o| a)? {_clock(2)}{NOT_CLOCK}"),
    clock_names={"meio dia": NOON, "meio-dia": NOON, "almoco": NOON, "meia noite": MIDNIGHT, "meia-noite": MIDNIGHT},
    afternoon=frozenset({"da tarde", "da noite", "pm"}),
    parts=(
        (re.compile(r"\b(?:de|pela|na|da|durante a) manha\b|\bmanhas\b"), 0, MORNING_ENDS),
        (re.compile(r"\b(?:a|de|pela|na|da|durante a) tarde\b|\btardes\b"), NOON, EVENING_BEGINS),
        (re.compile(r"\b(?:a|de|pela|na|da|durante a) noite\b|\bnoites\b"), NIGHT_BEGINS, MIDNIGHT),
        (re.compile(r"\b(?:a|de|pela|na|da|durante a) noite\b|\bnoites\b"), 0, NIGHT_ENDS),
        (re.compile(r"\b(?:n[oa]|durante o|na hora d[oe]|hora d[oe]|ao) (?:meu )?almoco\b"), NOON, NOON + 120),
        (re.compile(r"\b(?:n[oa]|durante o|na hora d[oe]|ao) jantar\b"), 18 * 60, 20 * 60),
    ),
    working_hours=re.compile(
        r"\b(?:n[oa]|para o|durante o|enquanto (?:eu )?estou n[oa]|em horario de|no horario de|no meu"
        r"|hora d[eo]) (?:meu )?(?:trabalho|servico|emprego|escritorio|expediente|firma)\b"
        r"|\bhorario (?:comercial|laboral|de expediente)\b"
    ),
    days=(
        *((re.compile(rf"\b{day}(?:[ -]feiras?)?\b"), (number,)) for number, day in enumerate(DAYS)),
        (re.compile(r"\b(?:fi[mn]s?|finais|final) de semana\b"), (5, 6)),
        (re.compile(r"\b(?:durante a semana|dias (?:uteis|de semana))\b"), (0, 1, 2, 3, 4)),
    ),
    apart=re.compile(r"\b(?:ou|nem|e)\b"),
    channels=(
        (re.compile(rf"\b{WHATSAPPS}\b"), Channel.WHATSAPP),
        (re.compile(r"\b(?:mensage(?:m|ns)|sms|torpedo)\b"), Channel.WHATSAPP),
        (re.compile(rf"\b{EMAILS}\b"), Channel.EMAIL),
        (re.compile(rf"\b(?:{CALLS}|telefone|telefonico|voz)(?!\w)"), Channel.VOICE),
    ),
    not_by=re.compile(
        r"\b(?:nao|nunca|nem|parem? de|em vez de|ao inves de|sem|evitem?|do que)\b(?: (?:me|nos|por|mais|o|a"
        r"|de|mandem?|mande|enviem?|use|usem|quero|gosto de|no|pelo|receber))* ?$"
    ),
    languages=re.compile(
        r"\b(?:(?:em|fal(?:a|am|o|ar|e|em)|so|prefiro|mudar para|no idioma|habla) (?:so "
        rf"|o )?(?P<language>{NAMED})\b(?! ?(?:banco|conta|fatura|empresa))|^\W*(?P<alone>{NAMED})(?: por favor"
        r"| please)?\W*$)"
    ),
    language_codes=LANGUAGES,
    opt_in=re.compile(
        r"^\W*(?:sim |ok |por favor )*(?:start|voltar|reativar|reactivar|ativar|inscrever|retomar|recomecar"
        r"|quero voltar|reativem|ativem)(?: por favor| (?:as )?mensagens| de novo| novamente"
        r"| (?:os )?lembretes| a receber)*\W*$"
        r"|\b(?:podem?|quero que|autorizo(?: que)?(?: voces)?(?: a)?|gostaria que|pode)(?: me| voltar a me"
        r"| voltar a| voltem a| voltem a me)* (?:mand(?:ar|em)|envi(?:ar|em)|escrev(?:er|am)|lig(?:ar|uem)"
        r"|contat(?:ar|em))(?:-me)?"
        r"(?: (?:mensagens|lembretes|avisos|para mim))* (?:de novo|novamente|outra vez)\b|\b(?:podem|pode"
        r"|quero que) volt(?:ar|em|e) a (?:me )?(?:mandar|enviar|escrever|ligar|contatar)(?:-me)?\b"
        r"|\b(?:ativ|reativ|lig)(?:em|a|ar|ue|uem) (?:de novo )?(?:as |os )(?:mensagens|lembretes|notificacoes"
        r"|avisos)\b|\b(?:aceito|autorizo|concordo em|consinto em) (?:voltar a )?(?:receber|ser contatad[oa])"
        r"(?: (?:suas |as |os |mais )*(?:mensagens|lembretes|avisos|ligacoes))?\b|\b(?:aceito"
        r"|autorizo) (?:as mensagens|os lembretes|o contato)\b|\bquero (?:voltar a )?receber (?:as |suas "
        r"|os )?(?:mensagens|lembretes|avisos)"
        r"(?: (?:de novo|novamente|outra vez))\b|\bquero (?:as |suas )?(?:mensagens|lembretes) de volta\b"
    ),
    opt_out_scopes=(
        (re.compile(rf"\b(?:contat\w+|incomod\w+|perturb\w+|procur\w+|{WRITES}(?! (?:mais )?(?:e-?mails?|sms|mensagens))"
        r"|nada|tudo|todos? (?:os )?contatos?|cobranc\w+|cobrar|encher|ench\w+)\b"), OptOutScope.EVERYTHING),
        (re.compile(rf"\b{CALLS}(?!\w)"), OptOutScope.CALLS),
        (re.compile(rf"\b{EMAILS}\b"), OptOutScope.EMAILS),
        (re.compile(rf"\b{MESSAGES}\b"), OptOutScope.MESSAGES),
    ),
)  # fmt: skip
