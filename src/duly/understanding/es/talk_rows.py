"""Spanish rows of plain talk: yes, no, hello, thanks; and words that try to command the machine."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.es.intent_rows import LIKELY, QUOTED, SURE, WEAK, row
from duly.understanding.intents import Unless

PLAIN = frozenset({Unless.QUALIFIED, Unless.ASKED, Unless.REPORTED})
YES = (
    r"(?:si|s|ss|claro(?: que si)?|correcto|correct[oa]s?|asi es|exacto|exactamente|eso(?: mismo| es)?|por supuesto|desde luego|de acuerdo|perfecto|perfectamente|confirmo|confirmado|confirmad[oa]|confirmamos|afirmativo|efectivamente|en efecto"
    r"|esta (?:bien|perfecto|confirmado|de acuerdo|correcto)|esta todo bien|me parece (?:bien|perfecto|excelente|correcto)|acepto|aceptamos|estoy de acuerdo|trato hecho|hecho|va que va|sale(?: y (?:vale|ok)| pues)?|andale(?: pues)?|orale|simon|de una|listo|va|vale|venga|dale(?: que si)?|ok|okay"
    r"|obvio|sin duda|seguro(?: que si)?|cierto|es cierto|asi quedamos|quedamos asi|con gusto|sin problema|no hay problema|soy yo|si soy(?: yo)?|yo soy|el mismo|la misma|con (?:el|ella)(?: (?:mismo|misma|habla))?|el habla|ella habla|el mismo habla|a la orden|al habla|yo mism[oa]|presente"
    r"|cuadra|quiero|si quiero|me sirve|me queda bien|me va bien|me viene bien|bueno|buenisimo|genial|excelente|joya|barbaro|de lujo|chevere|ta bien|tambien|entendido|enterad[oa]|👍|✅|👌|🆗|👍🏻|👍🏼|👍🏽|asi sea|que si|ya si|puede ser|como no|es correcto|es asi|todo (?:bien|correcto|ok)|conforme)"
)
NO = (
    r"(?:no|n|nn|nel|nop|negativo|para nada|de ninguna (?:manera|forma)|de ningun modo|claro que no|por supuesto que no|nunca|jamas|en absoluto|ni (?:hablar|loco|loca|modo|en pedo|de broma)|no (?:acepto|quiero|estoy de acuerdo|es (?:asi|cierto|correcto|verdad|eso)|puedo|confirmo|me (?:sirve|interesa|conviene|parece)|gracias|senora?"
    r"|esta bien|es correcto|estoy conforme|por ahora|todavia)|todavia no|aun no|por ahora no|ahora no|ahorita no|hoy no|incorrecto|falso|equivocado|no no|eso no|👎|❌|yo no|creo que no|lamentablemente no|mejor no|tampoco|que no|que va|ni mucho menos|ni de cona|ni de broma|ni por asomo|ni en suenos|nanai|nanay|para nada|en absoluto|de eso nada|nada de eso|no hombre|no mijo|no patron)"
)
TAIL = r"(?:,? (?:por favor|gracias|muchas gracias|senora?|senorita|amig[oa]|joven|entonces|si|mismo|correcto|claro|ok|eso|perfecto|de acuerdo|<date>|👍|🙂|😊|🙏|esta bien|bien|esta|vale|dale|soy yo|yo|confirmo|seguro|listo|quedo atent[oa]|porfa|es|asi|asi es|por supuesto|tio|che|parce|man|wey|todo bien|mil gracias|sin problema|que si))*"
ROWS = (
    row(Intent.AFFIRM, rf"^\W*{YES}{TAIL}[^\w?]*$", unless=PLAIN),
    row(Intent.AFFIRM, r"^\W*(?:👍|✅|👌|🆗)", LIKELY, unless=PLAIN),
    row(
        Intent.AFFIRM,
        r"^\W*(?:si,|si claro|si por favor|claro que si|por supuesto|correcto|de acuerdo|perfecto|afirmativo|efectivamente|si quiero|si acepto|si confirmo|si soy)\b,? ?(?=\w|$)(?!pero|no|solo|aunque|que no|y no|si)",
        LIKELY,
        unless=PLAIN,
    ),
    row(
        Intent.DENY,
        rf"^\W*{NO}(?:,? (?:gracias|muchas gracias|por favor|disculpe|perdon|senora?|senorita|amig[oa]|no|nunca|mismo|ya|todavia|aun|ahora|👎|nada|es|asi|no es asi|por ahora|de momento|ni mucho menos|en absoluto|para nada|de ninguna manera|ni hablar|que va|don|dona|joven|patron|jefe))*[^\w?]*$",
        unless=PLAIN,
    ),
    row(
        Intent.DENY,
        r"^\W*no\b,? (?=yo |eso |esto |no |nunca |nosotros |el |ella |ese |esa |este |me (?:pasen|transfier|comuni|pase)|quiero (?:hablar(?! con (?:un|una|el|la|este|esta) (?:robot|maquina|bot|ia|contestadora|grabacion|asistente))|saber|que)|me interesa)(?!no se)",
        LIKELY,
        unless=PLAIN,
    ),
    row(
        Intent.DENY,
        r"\b(?:todavia |aun |ya )?no (?:(?:lo|la|los|las|les|le|te|se) )?(?:ha sido|esta|estan|fue|quedo) (?:todavia |aun )?(?:pagad[oa]s?|liquidad[oa]s?)\b|\b(?:todavia |aun )?no (?:(?:lo|la|los|las|les|le|te|se) )*(?:pague|he pagado|hemos pagado|hice (?:el |la )?(?:pago|transferencia|deposito)|he (?:podido (?:pagar|hacer (?:el|la)|transferir|depositar|abonar)\w*|hecho (?:el|la|ningun|ninguna|todavia|aun)|transferido|depositado|realizado)|transferi|deposite|pagamos)\b|\b(?:todavia|aun) no (?:lo |la |les |le |te )*(?:pago|deposito|transfiero|abono)\b",
        WEAK,
        unless=PLAIN,
    ),
    row(
        Intent.GREETING,
        r"^\W*(?:hola+|buen(?:os|as)? (?:dias?|tardes?|noches?)|buenas+|buen dia|que tal|que onda|que hubo|quiubo|alo|holi|holis|hey|hello|hi|saludos|un saludo|estimad[oa]s?|cordial saludo|muy buenas|apreciad[oa]s?|aloha|como (?:esta|estas|estan|le va)\W*\?)\b",
    ),
    row(
        Intent.THANKS,
        r"(?:(?<!no )\b(?:much(?:as|isimas) |mil |mill |un millon de )?(?:gracias|agradezco|agradecid[oa]s?|agradecemos|se agradece|te lo agradezco|le agradezco|dios (?:le|te|los) (?:bendiga|pague))\b(?! a (?:pagar|que))|🙏)",
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:ignor(?:a|e|en|ar|ad)|olvid(?:a|e|en|ar)|haz caso omiso|hagan? caso omiso|descart(?:a|e|en)|omit(?:e|a|an|ir)|salt(?:a|e|ar)(?:te|se)?|desobedec(?:e|er)|desactiv(?:a|e)) (?:de )?(?:\w+ ){0,4}?(?:instruccion(?:es)?|indicacion(?:es)?|prompts?|reglas?|normas?|directrices|comandos?|politicas?|restriccion(?:es)?|ordenes|programacion|entrenamiento|filtros?)\b",
        SURE,
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:system|developer|admin|root|assistant) ?(?:prompt|message|mode|override|instruction|command|access)\b|\b(?:prompt|mensaje|modo|instruccion|comando|orden) (?:del?|de) (?:sistema|desarrollador|administrador|programador|admin|depuracion)\b|^\W*(?:system|assistant|sistema|asistente)\W*$"
        r"|[\"'<\[{]\W*(?:system|assistant|sistema|role|instructions?|instrucciones|inst)\W*[\"'>\]:]|^\W*(?:system|assistant|sistema|asistente|admin|desarrollador|instruccion|ia|ai)\s*:|\b(?:ahora eres|eres ahora|ahora sos|ahora usted es|a partir de ahora (?:eres|sos|vas a|tu|responde|actua|eras)|desde ahora (?:eres|actua|responde)|(?:actua|compor?tate|finge|fingi|haz de cuenta|simula|pretende) (?:como|ser|que|un)|responde (?:solo|solamente|unicamente) (?:con|si|ok)|di (?:solo|solamente)|repite (?:conmigo|despues de mi)|tu nueva (?:instruccion|tarea|funcion)|nuevas? instruccion(?:es)?)"
        r"|^\W*(?:asistente|bot|ia|robot|computadora),? (?:por favor )?(?:confirm|marc|regist|di|escrib|respond|borr|elimin|cierr|da)\w*\b|\b(?:respond|escrib|di|repit|repet)\w* (?:solo |exactamente |con |esto )*:? ?[\"']|\b(?:jailbreak|prompt injection|revel(?:a|e) (?:tu|su) (?:prompt|sistema|instruc\w+)|modelo de lenguaje|chatgpt|drop table|sudo)\b",
        SURE,
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:marqu(?:e|en|es)|marc(?:a|ar|alo|ala|ame)|marquel[oa]|pon(?:ga|gan|er|lo|la|me)?|regist(?:ra|re|ren|rar|relo)|actuali(?:za|ce|cen|zar)|consider(?:a|e|en|ar)|cierr(?:a|e|en)|cerrar|trat(?:a|e|en)|clasifi(?:ca|que|quen)|da|den|dar|de(?=n? por)|dej(?:a|e|en|alo|elo)|reset(?:ea|ee)|pong(?:a|an)(?:lo|la|me)?|limpi(?:a|e)|que conste|reportal[oa]|anot(?:a|e) )\b(?: \S+){0,5}? (?:(?:como|por|en|a) )(?:pagad[oa]s?|liquidad[oa]s?|saldad[oa]s?|resuelt[oa]s?|cerrad[oa]s?|cero|ceros|cancelad[oa]s?|recibid[oa]s?|paz y salvo)\b(?! (?:hasta|el <|cuando|asi|si)\b)",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:borr(?:a|e|en|ar)|elimin(?:a|e|en|ar)|anul(?:a|e|en|ar)|cancel(?:a|e|en)|perdon(?:a|en)|suprim(?:e|a|ir)|reset(?:ea|ee)) (?:tod[oa]s? |el |la |los |las |mi |mis |nuestra |esa |esta |ese )*(?:deudas?|adeudos?|saldos?|registros?|historial|facturas?|cuentas?|base de datos|cobros?)\b(?! (?:duplicad|errone|incorrect|equivocad|mal|repetid|que|por|de mas))|\b(?:da|dame|deme|denme|concede|aplica|aplique)(?:me)? (?:un )?(?:descuento|credito) (?:total|del 100 ?%|completo)|\bpon(?:ga|er)? (?:mi |el |la )?(?:saldo|deuda|cuenta) (?:en|a) (?:cero|ceros|0)\b",
        LIKELY,
        unless=QUOTED,
    ),
)
