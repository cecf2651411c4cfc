"""Words for no more contact in Spanish, Portuguese, French and German, heard whatever language a message is read in.

Whoever asks for silence in their own language is heard in it, even where the rest of the message is not understood.
Owns phrases that mean this by themselves; a phrase that goes on ("no me manden la factura", "schreiben Sie mir nicht
vor zehn") is not one of them. Knows no other intent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from duly.domain.consent import OptOutScope
from duly.domain.signals import Evidence, Intent, IntentSignal, Signals

METHOD = "stop_phrases"
CONFIDENCE = 980
UNHEARD = frozenset({Intent.UNCLEAR, Intent.DENY})
"""What such words look like to the tables of another language."""
COURTESY = (
    r"por favor|gracias|porfa|ya|ahora|inmediatamente|por favor gracias|obrigad[oa]|agora|imediatamente|ja chega|svp|s'il vous plait"
    r"|s'il te plait|merci|maintenant|immediatement|bitte|danke|sofort|jetzt|endlich|vielen dank|please|thanks"
)
END = rf"(?:[ ,]+(?:{COURTESY}))*(?=[^\w\n]*(?:$|[.!?;)\n])|, ?(?!INSTEAD))".replace(
    "INSTEAD",
    r"(?:sino|mejor|mas bien|prefiero|llam|escrib|mand|envi|prefiro|lig|escrev|mas |plutot|mais |appel|ecri|envoy|sondern|lieber"
    r"|rufen|ruf|schreib|schick|aber )",
)
"""Where the phrase ends; what is asked for instead makes it a wish for another way."""
BEGIN = r"^[^\w\n]*(?:hola |ola |bonjour |hallo |por favor |porfa |ya |s'il vous plait |svp |bitte |please )*"
ES_TOLD = (
    r"(?:escrib(?:a|an|as|ais)|contact(?:e|en|es|eis)|molest(?:e|en|es|eis)|mand(?:e|en|es|eis)|envi(?:e|en|es|eis)|llam(?:e|en|es|eis)"
    r"|busqu(?:e|en|es)|fastidi(?:e|en|es))"
)
ES_MORE = (
    r"(?: (?:nunca mas|mas|nunca|jamas|otra vez|de nuevo|nada|(?:mas )?(?:mensajes?|sms|correos?|e-?mails?|whats ?apps?"
    r"|recordatorios|avisos|notificaciones)|estos|esto|por (?:whats ?app|sms|correo|e-?mail|telefono|este medio)"
    r"|a este (?:numero|telefono|correo)|a mi (?:numero|telefono|celular|movil)))*"
)
ES_DOING = (
    r"(?:escribir|molestar|contactar|llamar|acosar|fastidiar|hostigar|mandar|enviar)(?:me|nos)|(?:mandar|enviar)(?:me|nos)?"
    r" (?:mas |estos |sus |tantos )*(?:mensajes|sms|correos|recordatorios|whats ?apps)|mandar|enviar|acosar"
)
PT_TOLD = (
    r"(?:escrev(?:a|am|as)|contac?t(?:e|em|es)|mand(?:e|em|es)|envi(?:e|em|es)|incomod(?:e|em|es)|perturb(?:e|em|es)|lig(?:ue|uem|ues)"
    r"|procur(?:e|em|es)|cham(?:e|em|es))"
)
PT_MORE = (
    r"(?: (?:nunca mais|mais|nunca|de novo|nada|(?:mais )?(?:mensage(?:m|ns)|sms|e-?mails?|whats ?apps?|lembretes|avisos)"
    r"|por (?:whats ?app|sms|e-?mail|telefone|aqui)|(?:para|pra|neste|nesse) (?:este |meu |esse )?(?:numero|telefone|celular)))*"
)
PT_DOING = (
    r"(?:mandar|enviar|escrever|ligar|contac?tar|incomodar|perturbar|encher|importunar|procurar|cobrar)"
    r"(?:-me)?(?: (?:o saco|mais|essas|estas|tantas|mensage(?:m|ns)|sms|e-?mails?|whats ?apps?|lembretes))*"
)
FR_TOLD = r"(?:ecrivez|ecris|contactez|contacte|appelez|appelle|relancez|derangez|harcelez|importunez|envoyez|envoie|telephonez)"
FR_MORE = (
    r"(?: (?:jamais|rien|(?:de |d')?(?:messages?|sms|e-?mails?|mails?|courriels?|rappels|whats ?apps?)|par (?:sms|e-?mail|mail|telephone"
    r"|whats ?app)|sur ce numero|a ce numero))*"
)
DE_MORE = r"(?: (?:bitte|bloss|ja|nie|niemals|nicht|nichts|mehr|wieder|noch einmal|keine|weiteren|nachrichten|sms|e-?mails?|mails?|whats ?apps?))*"
PHRASES = tuple(
    re.compile(begun.replace("END", END), re.MULTILINE)
    for begun in (
        # Spanish. "Cancelar" alone is left out: in much of Latin America it means to pay.
        rf"{BEGIN}(?:baja|basta|basta ya|darme de baja|darse de baja|de baja|paren|parar|pare)END",
        rf"(?<!para que )\b(?:no|nunca(?: mas)?|jamas) (?:me|nos) (?:vuelv(?:a|an|as|ais) a (?:escribir|contactar|molestar|mandar|enviar"
        rf"|llamar)|{ES_TOLD}){ES_MORE}END",
        r"\b(?:dej(?:en|e|a|ad|es)(?:me|nos)|(?:me|nos) dejen?) (?:en paz|tranquil[oa]s?)\b",
        rf"\b(?:dej(?:en|e|a|ad)|par(?:en|e|ad)|ces(?:en|e)) (?:ya )?de (?:{ES_DOING}){ES_MORE}END",
        r"\b(?:(?:den|de|da)(?:me|nos)|quiero dar(?:me|nos)|dar(?:me|nos)|solicito (?:la|mi)) (?:de )?baja"
        r"(?: de (?:la|esta|su|sus) (?:listas?|mensajes|avisos))?END",
        r"\b(?:saqu|quit|borr|elimin|remuev)(?:en|e|a)(?:me|nos)(?: ya)? de (?:la|esta|su|sus|esa|todas las) listas?\b"
        r"|\b(?:borr|elimin|quit)(?:en|e|a) (?:ya )?mi (?:numero|telefono|celular|correo)END",
        r"\bno (?:quiero|deseo|queremos) (?:recibir )?(?:mas )?(?:mensajes|llamadas|correos|sms|whats ?apps|recordatorios|avisos)"
        r"(?: mas| suyos| de ustedes)*END|\bno (?:quiero|deseo) (?:mas )?(?:que (?:me|nos) (?:vuelvan a )?(?:escriban|contacten|llamen"
        r"|molesten|escribir|contactar|llamar|molestar)|(?:ser|que) contactad[oa])(?: mas| nunca mas)?END",
        r"\b(?:retiro|revoco) mi (?:consentimiento|autorizacion)\b|\bno (?:doy|di|tienen) mi (?:consentimiento|autorizacion|permiso)"
        r"(?: para (?:estos mensajes|contactarme|escribirme|llamarme|que me \w+))?END|\bno autorizo (?:estos mensajes|que me (?:escriban"
        r"|contacten|llamen))END",
        # Portuguese.
        rf"{BEGIN}(?:sair|descadastrar|remover)END",
        rf"\b(?:nao|nunca(?: mais)?|jamais) (?:me|nos) {PT_TOLD}{PT_MORE}END|\bnao {PT_TOLD}-(?:me|nos){PT_MORE}END",
        r"\b(?:deix(?:em|e|a)(?:-me|-nos)|(?:me|nos) deix(?:em|e|a)) em paz\b",
        rf"\b(?:parem?|para|deixem?) de (?:(?:me|nos) )?(?:{PT_DOING}){PT_MORE}END",
        r"\b(?:(?:me|nos) (?:tir|remov|retir)(?:em|e|a|am)|(?:tir|remov|retir)(?:em|e|a|am)-(?:me|nos)) d(?:a|essa|esta|e sua|a sua)s? listas?\b"
        r"|\b(?:tir|remov|retir|apagu)(?:em|e|a|am) (?:o )?meu (?:numero|telefone|celular|contac?to|e-?mail)(?: da(?: sua)? lista)?END"
        r"|\b(?:me descadastr(?:em|e|a)|descadastr(?:em|e)(?:-me)?)END",
        r"\bnao (?:quero|desejo|queremos) (?:mais )?(?:receber )?(?:mais )?(?:mensagens|ligacoes|e-?mails|sms|whats ?apps|lembretes)"
        r"(?: mais| suas| de voces)*END|\bnao (?:quero|desejo) (?:mais )?(?:ser contac?tad[oa]|que (?:me|voces me) (?:escrevam|contac?tem"
        r"|liguem|mandem mensagens|incomodem))(?: mais| nunca mais)?END",
        r"\b(?:retiro|revogo) (?:o )?meu consentimento\b|\bnao (?:autorizo|consinto)(?: com)? (?:essas|estas|que me (?:mandem|enviem)|o envio de)"
        r" ?(?:mensagens)?END",
        # French.
        rf"{BEGIN}(?:arret|arreter|arretez|arretez tout|arretez (?:ca|cela)|desabonnement|desabonner|se desabonner|desinscription"
        r"|me desinscrire|plus de (?:messages|sms|mails|rappels))END",
        rf"\b(?:(?:ne )?(?:m'|me |nous ){FR_TOLD} (?:plus|pas|plus jamais|jamais)|n'(?:ecrivez|envoyez|appelez) plus){FR_MORE}END",
        r"\b(?:laissez|laisse|fichez|foutez)[- ](?:moi|nous) (?:tranquilles?|en paz|en paix|la paix)\b",
        r"\barrete[zr]? (?:de |d')(?:(?:m'|me |nous )(?:ecrire|contacter|appeler|relancer|deranger|harceler|importuner|embeter"
        r"|envoyer)|envoyer)(?: (?:des|ces|vos|tous ces|de|d'autres))*(?: (?:messages|sms|mails|e-?mails|rappels|courriels))?END"
        r"|\barrete[zr]? (?:les|ces|vos|tous ces|avec (?:les|ces|vos)) (?:messages|sms|mails|e-?mails|rappels|appels|relances)END",
        r"\b(?:desabonnez|desinscrivez)[- ](?:moi|nous)\b|\b(?:retirez|supprimez|enlevez|rayez)[- ](?:moi|nous) de (?:la|votre|vos|cette)"
        r" listes?\b|\b(?:supprimez|effacez|retirez) mon (?:numero|adresse|mail|e-?mail)(?: de (?:la|votre|vos) (?:listes?|fichiers?))?END",
        r"\bje (?:ne )?(?:veux|souhaite|desire) plus (?:recevoir (?:de |d'|vos |ces |aucun )?(?:messages?|sms|mails?|e-?mails?|appels?"
        r"|rappels|communications?)|(?:etre|que vous m[e'] ?) ?(?:contactee?|derangee?|appelee?|contactiez|ecriviez|appeliez))(?: de vous)?END",
        r"\bje (?:retire|revoque) mon (?:consentement|accord)\b|\bje ne (?:consens|donne) pas (?:mon (?:consentement|accord) )?(?:a|pour)"
        r" (?:ces|recevoir (?:ces|des|vos)) messagesEND",
        # German.
        rf"{BEGIN}(?:abmelden|abmeldung|abbestellen|austragen|aufhoe?ren|schluss damit|schluss jetzt|lasst? das|lassen sie das)END",
        rf"\b(?:schreiben sie|schreibt?|kontaktieren sie|kontaktiert?|belaestigen sie|belastigen sie|schicken sie|schickt?|senden sie)"
        rf" (?:mir|mich|uns)(?: bitte)?(?= (?:bitte )?(?:nicht|nie|niemals|keine)\b){DE_MORE}END",
        r"\b(?:rufen sie|ruft|ruf) (?:mich|uns|hier|bei mir) (?:bitte )?(?:nicht|nie|niemals)(?: mehr| wieder)* anEND",
        r"\b(?:bitte |mir |mich |uns |mir bitte |mich bitte )(?:nicht|nie|nichts|keine nachrichten) (?:mehr|wieder) (?:schreiben|kontaktieren"
        r"|anrufen|anschreiben|schicken|senden|belae?stigen)END",
        r"\blass(?:en sie|t)? (?:mich|uns) (?:bitte |doch |endlich |einfach )*in (?:ruhe|frieden)\b",
        r"\bhoe?r(?:en sie|t)? (?:bitte |endlich |sofort )*auf,? (?:mir (?:\w+ )?(?:zu schreiben|zu schicken|zu senden)"
        r"|mich (?:anzurufen|anzuschreiben|zu (?:kontaktieren|belae?stigen|nerven))|damit)END",
        r"(?:^[^\w\n]*(?:bitte )?|\b(?:ich|wir) (?:moe?chten?|will|wollen|wue?nschen?) )(?:keine (?:weiteren )?(?:nachrichten|anrufe|mails|e-?mails"
        r"|sms|erinnerungen)(?: mehr)?|keinen (?:weiteren )?kontakt(?: mehr)?)(?: von ihnen)?(?: (?:erhalten|bekommen|haben))?END",
        r"\b(?:nehmen|streichen|loe?schen|entfernen) sie (?:mich|uns|meine (?:nummer|adresse|daten|e-?mail))(?: bitte)?"
        r"(?: (?:von|aus) (?:der|ihrer|dieser) (?:liste|kartei))?(?: heraus)?END",
        r"\b(?:ich )?(?:widerrufe|widerrufen) (?:ich )?(?:hiermit )?(?:meine|unsere) (?:einwilligung|zustimmung)\b",
    )
)
REPORTED = re.compile(r"\b(?:dijo|dijeron|escribio|disse|disseram|escreveu|a dit|a ecrit|sagte|schrieb) ?: ?[\"']?$")
"""What precedes the words of somebody else, given word for word."""
ONE_KIND: tuple[tuple[re.Pattern[str], OptOutScope], ...] = (
    (
        re.compile(
            r"\b(?:llam\w+|telefon\w*|lig(?:ue|uem|ues|ar|acoes)|appel\w*|telephon\w+|anzurufen|anrufen?|ruft?|rufen)\b"
        ),
        OptOutScope.CALLS,
    ),
    (re.compile(r"\b(?:correos?|e-?mails?|mails?|courriels?)\b"), OptOutScope.EMAILS),
    (re.compile(r"\b(?:mensajes?|mensage(?:m|ns)|messages?|nachrichten|sms|whats ?apps?)\b"), OptOutScope.MESSAGES),
)
"""What a phrase is of where it names one kind; without any it is of everything."""


def with_stop_phrases(signals: Signals, folded: str) -> Signals:
    """``signals`` with the opt-outs said in other languages. ``folded`` has the offsets of the message itself."""
    spoken = list(_found(folded))
    if not spoken:
        return signals
    scopes = tuple(dict.fromkeys((*signals.opt_out, *(_scope(folded[start:end]) for start, end in spoken))))
    if signals.has(Intent.OPT_OUT):
        return replace(signals, opt_out=scopes)
    start, end = spoken[0]
    said = IntentSignal(
        intent=Intent.OPT_OUT, evidence=Evidence(start=start, end=end, method=METHOD, confidence=CONFIDENCE)
    )
    others = [each for each in signals.intents if each.intent not in UNHEARD]
    intents = tuple(sorted((*others, said), key=lambda each: each.evidence.start))
    return replace(signals, intents=intents, opt_out=scopes)


def _found(folded: str) -> Iterator[tuple[int, int]]:
    for phrase in PHRASES:
        found = phrase.search(folded)
        if found is not None and not REPORTED.search(folded, 0, found.start()):
            start = found.start() + len(found.group()) - len(found.group().lstrip())
            yield start, found.end()


def _scope(said: str) -> OptOutScope:
    named = [scope for pattern, scope in ONE_KIND if pattern.search(said)]
    return named[0] if len(named) == 1 else OptOutScope.EVERYTHING
