"""Portuguese rows that stop automation: death, law, insolvency, complaint, abuse, the wrong person, somebody else."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.pt.intent_rows import LIKELY, POLAR, QUOTED, SURE, WEAK, row

WRONG, THIRD, LEGAL = Intent.WRONG_PERSON, Intent.THIRD_PARTY, Intent.LEGAL_THREAT
ROWS = (
    row(
        WRONG,
        r"\b(?:nao sou (?:o|a) (?:senhora?|pessoa|cliente|titular|rapaz|moca) que|(?:aqui )?nao (?:mora|vive"
        r"|trabalha|existe|ha|tem) (?:ca |aqui |mais )?(?:nenhum[a]?|ninguem) (?!dinheiro|problema|fatura"
        r"|boleto|divida|contrato|mercadoria|produto|como)\w+|nao faco ideia de quem|meu nome e outro"
        r"|o meu nome e outro|nao pertence a ess[ae]|nunca fui (?:o|a) titular|(?:ess[ae]|est[ae]) (?:cpf|nif"
        r"|nome|numero|telefone|celular|e-?mail) nao e (?:o )?meu|desconhec(?:o|emos) (?:ess[ae]"
        r"|est[ae]) (?:pessoa|senhora?|nome|cliente)|nao e o (?:numero|telefone|celular|contato) d[oae]"
        r"|nao tenho nada a ver com (?:ess[ae]|est[ae]|el[ea]) ?(?:pessoa|senhora?)?|antigo (?:morador|dono"
        r"|proprietario|inquilino))\b",
    ),
    row(
        THIRD,
        r"\b(?:quem (?:paga|responde|cuida|comprou|trata|deve|usa|fez)(?: \w+){0,2} (?:e|foi|sao) (?:o |a "
        r"|meu |minha |os )*(?:<kin>|patrao|patroa|chefe|soci[oa]|contador|contabilista|empresa|pais|inquilino"
        r"|condominio)|(?:o |a )?(?:meu|minha|o|a) (?:<kin>|patrao|patroa|soci[oa]|inquilino) (?:e )?(?:que"
        r"|quem) (?:tem de|tem que|paga|deve|resolve|cuida|trata|responde|fez|comprou)|(?:fala|fale|liguem?"
        r"|falem) (?:com|ao|a|para) (?:o |a )?(?:meu|minha) <kin>|(?:cuido|trato) (?:das contas|dos assuntos"
        r"|das coisas|disso tudo) (?:da|do) (?:meu|minha)|n?o? ?nome d[oa] (?:meu|minha) <kin>|(?:isso|isto"
        r"|assunto) e com (?:o |a )?(?:meu|minha) (?:<kin>|contador|contabilista|patrao|soci[oa])"
        r"|sou (?:so )?(?:o |a )?(?:recepcionista|amig[oa] del[ea]|vizinh[oa] del[ea]|porteir[oa])"
        r"|represento (?:o |a )?(?:meu|minha) <kin>|(?:e|aqui e|fala) (?:o |a )?<kin> que esta falando"
        r"|o (?:cliente|titular|dono) e (?:o |a )?(?:meu|minha) <kin>|(?:fatura|conta|divida|boleto) e del[ea]"
        r"|(?:minha|meu) <kin> esta (?:a dormir|dormindo|fora|viajando|a trabalhar))\b",
        unless=QUOTED,
    ),
    row(
        Intent.DECEASED,
        r"\b(?:pessoa|cliente|titular|dono|dona)(?: que \w+)? (?:esta |ja esta )?mort[oa]\b"
        r"|\bfuneral do titular\b|\b(?:o|a) (?:seu|dona|senhora?|sr\.?|sra\.?) \w+ morreu\b"
        r"|\b(?:tratamos d[oe]|em) inventario\b|\binventario d[eo]l[ea]\b|\bnao esta mais entre nos\b"
        r"|\b(?:deus|jesus) levou\b|\bmeu pai partiu\b(?! (?:para (?!sempre)|d[eo] (?:viagem|ferias)|a perna|o \w+))|\bcertidao de obito\b|^\W*morreu\W*$",
        unless=QUOTED,
    ),
    row(
        Intent.COMPLAINT,
        r"\b(?:atendimento|servico|suporte|empresa|tratamento|apoio)(?: \w+){0,3} (?:e|foi|esta"
        r"|continua) (?:muito |tao )?(?:pessim[oa]|horrivel|ruim|mau|ma|terrivel|lixo|vergonhos[oa]"
        r"|uma (?:vergonha|porcaria))\b|\bmal (?:atendid[oa]|tratad[oa])\b|\b(?:que|vezes que|ja) reclamo\b"
        r"|\bparem de me perseguir\b|\bninguem (?:resolve|responde|ajuda)\b|\bnao admito\b|\bme ameacaram\b"
        r"|\bexpuseram\b|\b(?:nunca vi empresa|me tratam|trataram-me|me trataram)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        LEGAL,
        r"\b(?:meus direitos de consumidor|via judicial|botar voces no pau|por voces no pau|perante o juiz"
        r"|consumidor\.gov)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.INSOLVENCY,
        r"\b(?:fali|liquidamos a (?:sociedade|empresa)|(?:empresa|firma|sociedade)(?: \w+){0,3} (?:extinta"
        r"|dissolvida|nao existe mais)|(?:firma|empresa|sociedade) ja nao existe|encerrei o (?:mei|cnpj)"
        r"|estamos em liquidacao|assembleia de credores|liquidatario|nao ha mais empresa|fecho definitivo)\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        Intent.DECEASED,
        r"\b(?:falec(?:eu|ida|ido|imento)|obito|finad[oa](?! s)|de cujus|veio a (?:falecer|obito)|ja (?:e"
        r"|foi) falecid[oa]|espolio|inventariante|habilitacao de herdeiros|cabeca de casal|certidao de obito"
        r"|atestado de obito|deus (?:o|a) levou|ja nao esta entre nos|viuv[oa])\b|\b(?:ele|ela|titular|cliente"
        r"|dono|dona|proprietari[oa]|meu (?:pai|marido|esposo|filho|irmao|avo|socio)|minha (?:mae|mulher"
        r"|esposa|filha|irma|avo|socia)|essa pessoa|o senhor \w+|a (?:dona|senhora) \w+|o sr\.? \w+"
        r"|quem \w+) (?:\w+ )?(?:ja )?morreu\b|(?<!carro )(?<!celular )(?<!telemovel )(?<!telefone )(?<!bateria )(?<!computador )(?<!notebook )(?<!portatil )(?<!internet )(?<!moto )(?<!motor )(?<!conversa )(?<!assunto )(?<!ligacao )(?<!linha )(?<!cachorro )(?<!gato )(?<!aparelho )(?<!boleto )(?<!chip )(?<!maquina )\bmorreu (?:ha|faz|em|no|na|mes|ano|semana)\b",
        unless=QUOTED,
    ),
    row(
        LEGAL,
        r"(?<!\bsou )(?<!sou um )(?<!sou uma )(?<!trabalho como )(?<!filho e )(?<!filha e )(?<!irmao e )(?<!irma e )(?<!marido e )(?<!mulher e )(?<!esposa e )(?<!pai e )(?<!mae e )(?<!primo e )(?<!prima e )(?<!para )(?<!de )\b(?:advogad[oa]s?|advocacia|solicitador(?:a)?|juridico|defensoria"
        r"|defensor publico)\b(?! (?:da empresa|de voces) )|\b(?:medidas?|acao|accao|providencias?|vias?|meios"
        r"|processo|esfera) (?:legais|legal|judiciais?|juridic[oa]s?)\b|\bjudicialmente\b"
        r"|\bnotificacao (?:judicial|extrajudicial)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        LEGAL,
        r"\b(?<!me )(?<!nos )(?<!podemos )(?<!posso )(?<!consigo )(?<!conseguimos )(?<!possivel )(?<!da para )(?<!conseguem )(?<!conseguir )(?<!podem )(?:process(?:ar|o|arei|aremos|amos|ando)(?= (?:voces?|voce|esta|essa|a (?:empresa|vossa|sua)|vos"
        r"|por|judicial|na justica|contra|criminal)|-vos|-los|\W*$)|vou processar(?! (?:[oa]s? )?(?:pagamento|pedido|informac|dados|isso tudo|ideia))|vamos processar(?! (?:o|a) (?:pagamento|pedido))"
        r"|levar?(?: iss?t?o| voces| este caso| o caso)* (?:a|ao|para a|na|em|para o) (?:justica|tribunal|juiz"
        r"|procon)|(?:na|a|em) justica|tribunal|tribunais|juizado|pequenas causas|julgado de paz"
        r"|julgados de paz|procon|reclame aqui|reclameaqui|consumidor\.gov|deco|asae|anacom|anatel|aneel"
        r"|ans(?= )|banco central|bacen|banco de portugal|provedor d[oe]|ministerio publico|delegacia|policia"
        r"|psp|gnr|boletim de ocorrencia|fazer (?:um )?b\.?o\.?\b|registrar (?:um )?b\.?o\.?\b|queixa[ -]crime"
        r"|danos morais|indeniz(?:ar|acao)|indemnizacao|codigo de defesa do consumidor|cdc|lgpd|rgpd|cnpd|anpd"
        r"|direitos do consumidor|direito do consumidor|crime|denunci(?:a|ar|o|arei|arem) (?:voces?|a|ao|na|no"
        r"|esta|essa|em|vos)|entrar com (?:uma )?(?:acao|processo)|imprensa|meter em tribunal|por em tribunal"
        r"|media(?:cao)? de consumo|centro de arbitragem)\b(?<!de pagamento processo)",
        SURE,
        unless=QUOTED,
    ),
    row(
        Intent.INSOLVENCY,
        r"\b(?:falencia|fal(?:iu|imos|ir|ida)(?= |\W*$)|recuperacao (?:judicial|extrajudicial)|concordata"
        r"|insolven(?:cia|te|tes)|superendivid\w+|sobre-?endivid\w+|per\b(?= (?:especial|aprovado|em curso))"
        r"|processo especial de revitalizacao|administrador(?:a)? (?:judicial|de insolvencia|da insolvencia)"
        r"|liquidacao judicial|massa (?:falida|insolvente)|encerr(?:ei|amos|ou|aram|ando|ar) (?:a |as |nossa "
        r"|minha )?(?:empresa|atividades?|actividade|loja|negocio|portas)|fech(?:ei|amos|ou|aram|ando"
        r"|ar) (?:a |as |nossa |minha |o )?(?:empresa|portas|loja|negocio|firma|cnpj)(?! (?:mais cedo|para (?:ferias|almoco|obras|balanco)|as \d|por hoje|com (?:ele|voces)))|(?:empresa|firma|loja"
        r"|negocio) (?:fechou(?! (?:um |o |a |uma )?(?:contrato|negocio|acordo|parceria|mais cedo|para (?:ferias|almoco|obras|balanco)|as \d|por hoje|hoje|compra))|faliu|encerrou|quebrou|vai fechar|foi (?:encerrada|dissolvida|fechada|extinta))"
        r"|baixa no cnpj|cessamos (?:a )?atividade|exoneracao do passivo)\b",
        SURE,
        unless=POLAR,
    ),
    row(
        Intent.COMPLAINT,
        r"\b(?:reclam(?:ar|acao(?! n[oa] (?:procon|deco|anatel|bacen|consumidor))|acoes|o(?= (?:d[aoe]|formal|porque|com))|ei)|queixa(?:r-me|s)?"
        r"|livro de reclamacoes|ouvidoria|inaceitavel|inadmissivel|absurd[oa]s?|vergonh(?:a|oso|osa)"
        r"|falta de (?:respeito|profissionalismo|consideracao|educacao)|desrespeit(?:o|os[oa])|ass(?:edio"
        r"|ediando)|perseguicao|perseguindo|abuso|indignad[oa]|revoltad[oa]|insatisfeit[oa]|decepcionad[oa]"
        r"|desiludid[oa]|chatead[oa]|farto|farta|de saco cheio|saco cheio|cansad[oa] (?:de|d[aeo]ss?[ae]s?"
        r"|disso|com)|cansei (?:de|d[aeo]ss?[ae]s?|disso)|pessim[oa] (?:atendimento|empresa|servico"
        r"|experiencia)|horrivel (?:atendimento|servico|empresa)|atendimento (?:pessimo|horrivel|lixo|ruim"
        r"|ridiculo)|ridicul[oa]|palhacada|sacanagem|brincadeira de mau gosto|um lixo|uma porcaria|uma merda"
        r"|constrang\w+|ameac(?:a|ando|as|ador\w*)|grosseir[oa]s?|mal educad[oa]s?|mal-educad[oa]s?|descaso"
        r"|incompet\w+|toda hora (?:ligando|mandando)|ligam? (?:o dia (?:todo|inteiro)|toda hora|todo dia"
        r"|a toda a hora)|nao param de (?:ligar|mandar|me ligar)|humilh\w+|lamentavel|escandal\w+"
        r"|falta de vergonha)\b(?<!nao reclamo)(?<!cobranca abuso)(?<!centro de reclamacoes)",
        LIKELY,
        unless=POLAR,
    ),
    row(
        Intent.COMPLAINT,
        r"\bnao aguento mais (?:voces|essas|essa|esse|esses|ligac|cobranc|tanta|receber|mensag)"
        r"|\b(?:voces )?(?:vivem|ficam|continuam(?! (?:me )?(?:cobrando|a cobrar))|insistem em) (?:me )?(?:ligando|mandando|cobrando|enchendo"
        r"|perturbando|incomodando|ligar|mandar|a ligar|a mandar|a incomodar|a chatear)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.ABUSE,
        r"\b(?:filh[oa]s? d[ae] (?:puta|mae|uma egua)|fdp|pqp|puta que (?:pariu|te pariu)|vai(?:-te| te| se"
        r"|)? (?:foder|fuder|tomar no|a merda|para o inferno|pro inferno|catar coquinho|se danar|se lixar"
        r"|lamber sabao|a fava)|vao(?:-se| se)? (?:foder|fuder|tomar no|a merda|para o inferno|se danar"
        r"|levar no)|fod(?:a|am)[- ]se|foda se|vsf|vtnc|vtmnc|tnc|tmnc|caralho|porra|merdas?|bosta|cacete"
        r"|arrombad[oa]s?|cu\b|cuzao|desgracad[oa]s?|idiotas?|imbec(?:il|is)|burr[oa]s?|otari[oa]s?|babacas?"
        r"|cabr(?:ao|oes)|cornos?|ladr(?:ao|oes|a)|bandid[oa]s?|safad[oa]s?|vagabund[oa]s?|canalhas?"
        r"|pilantras?|corj[ao]|parasitas?|abutres?|sanguessugas?|lixos?|nojent[oa]s?|estupid[oa]s?"
        r"|palhac[oa]s?|vigaristas?|trapaceir[oa]s?|golpistas|calhordas?|viad[oa]s?|panaca|retardad[oa]s?"
        r"|gatunos?|chulos?|bois de merda|cala(?:-te| a boca)|morram|va(?:o)? se catar|otario)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.ABUSE,
        r"\b(?:sei onde (?:voces? )?(?:mora|moram|trabalha|trabalham)|vou (?:te|vos|lhe|ai te|ai) (?:matar"
        r"|pegar|encontrar|quebrar|bater|partir|arrebentar)|vou (?:matar|quebrar|arrebentar|partir) (?:voces?"
        r"|a cara|tudo ai|todos)|vou tocar fogo|vao (?:pagar caro|se arrepender))\b",
        SURE,
    ),
    row(
        WRONG,
        r"\b(?:numero|pessoa|contato|telefone|cliente|destinatari[oa]|gente) (?:esta |e |ta )?errad[oa]\b"
        r"|\b(?:ligou|ligaram|mandou|mandaram|enviaram|mensagem|foi|e|isso e|isto e|deve ser"
        r"|so pode ser) (?:para )?(?:o |a |um |uma |por )?(?:numero |pessoa )?(?:errad[oa]|engano)(?=\W*$"
        r"| (?:de|seu|vosso|numero|pessoa|amig[oa]|esse|este|nao)\b)|^\W*engano\W*$"
        r"|\bse enganou d[eo] (?:numero|pessoa)\b|\benganaram-se n[oa] (?:numero|pessoa)\b"
        r"|\benganou-se n[oa] numero\b|\bengano d[eo] numero\b",
    ),
    row(
        WRONG,
        r"\bnao (?:sou|e comigo|era comigo|fui) (?:ess[ae]|est[ae]|a|o|el[ea]|eu)(?: (?:pessoa|senhora?"
        r"|cliente|titular|que voces?|quem|mesm[oa]|procurad[oa]|dono|dona|responsavel|tal))*(?= (?:pessoa"
        r"|senhor|senhora|titular|que voce|quem voce|dono|dona|responsavel)|\W*$|,)(?! (?:unico|primeir|tipo"
        r"|culpad|problema))(?<!nao sou o)(?<!nao sou a)|\bnao (?:e|era) comigo\b|\bnao (?:sou|e) (?:quem"
        r"|a pessoa|ess[ae] pessoa|est[ae] pessoa|o titular|a titular|o dono|a dona|o responsavel"
        r"|a responsavel)(?! que (?:deixa|costuma|foge|paga))\b|^\W*nao (?:sou|e) (?:eu|el[ea])\W*$",
    ),
    row(
        WRONG,
        r"^\W*(?:oi |ola |mas |eu )*nao sou (?:a |o )(?!unic|primeir|culpad|tipo|mesm|melhor|pior|banco"
        r"|problema|dono d[aoe] (?:mundo|banco)|caloteir)[a-z]{3,}(?: (?!de\b|que\b|para\b)[a-z]+)?\W*$",
        LIKELY,
    ),
    row(
        WRONG,
        r"\bnao (?:sou|me chamo|e|falo com|tem|ha) (?:a |o |com |mais |nenhum |nenhuma |esse |essa |de |d\. "
        r"|dona |seu |sr\.? |sra\.? |senhor |senhora |ninguem chamad[oa] )*(?P<name>(?!segunda|terca|quarta"
        r"|quinta|sexta|sabado|domingo|deus|pix|brasil|portugal)[a-z]{2,})",
        LIKELY,
        named=True,
    ),
    row(
        WRONG,
        r"\bnao me chamo (?!assim por)[a-z]+\b|\bmeu nome nao e\b|\bo meu nome nao e\b"
        r"|\bnao e (?:o )?meu nome\b|\b(?:esse|este) nao sou eu\b|\bnao sou eu\b(?! (?:que|quem) (?:pag|cuid"
        r"|trat|faz|resolv))",
    ),
    row(
        WRONG,
        r"\bnao (?:conheco|conhecemos|sei quem e|faco ideia (?:de )?quem (?:e|seja)|ha (?:aqui )?ninguem"
        r"|tem ninguem|existe ninguem|mora|vive|trabalha)(?: (?:aqui|mais|ca|nenhum[a]?|ninguem|nem|quem e"
        r"|com))* ?(?:ess[ae] (?:pessoa|senhora?|nome|cliente|cara|moca|rapaz|fulan[oa]|tal|menin[oa]|\w+ ai)"
        r"|est[ae] (?:pessoa|senhora?|nome)|el[ea]\b|ninguem (?:com|chamad|por|de) ?(?:ess[ae]|est[ae]|o|a)?"
        r"|quem e (?:ess[ae]|el[ea])|nenhum[a]? (?:pessoa|senhor|senhora)|(?:com|por|de) (?:ess[ae]"
        r"|est[ae]) nome|ess[ae]s pessoas|nesse (?:numero|endereco)|neste (?:numero|endereco)|aqui|mais aqui"
        r"|ca\b|conosco)",
    ),
    row(
        WRONG,
        r"\bnao (?:conheco|sei quem e) (?:nenhum[a]? |a |o |essa |esse |quem seja )?(?P<name>[a-z]{2,})",
        LIKELY,
        named=True,
    ),
    row(
        WRONG,
        r"\b(?:el[ea]|ess[ae] pessoa|o senhor|a senhora|o dono|a dona|antig[oa] (?:dono|dona|proprietari[oa]"
        r"|morador[a]?)) (?:ja )?(?:nao (?:mora|vive|trabalha|esta)|se mudou|mudou(?:-se)?|saiu da empresa"
        r"|nao e mais)\b(?! pront)|\b(?:numero|telefone|linha|chip|celular|telemovel|e-?mail)(?: (?:ja|agora"
        r"|esse|este))* (?:nao (?:e|pertence|pertencem) (?:mais |ja )*(?:d[eo]l[ea]|d[ae]|del[ea]"
        r"|dess[ae] pessoa|a ess[ae]|a el[ea]|meu antigo|d[oa])|mudou de dono|e (?:meu|novo) agora"
        r"|trocou de dono)\b|\b(?:comprei|peguei|tenho|adquiri|estou com) (?:esse|este|o) (?:chip|numero"
        r"|telefone)(?: (?:agora|ha pouco|recentemente|novo|<time>|faz pouco tempo|semana passada|mes passado"
        r"|ha))|\b(?:me confund\w+|estao me confundindo|confundiram(?:-me)?|esta(?:o)? a confundir-me"
        r"|procur(?:a|am|ando) (?:por )?outra pessoa|e outra pessoa|trata-se de outra pessoa|homonim[oa])\b"
        r"|\b(?:divida|conta|fatura|cobranca) (?:e |nao e minha e )?(?:de outra pessoa|de outro)\b",
    ),
    row(
        THIRD,
        r"\b(?:sou|aqui (?:e|fala)|quem fala e|fala|e|esta falando com|estas a falar com"
        r"|esta a falar com)(?: (?:a|o|eu))? (?:<kin>|secretari[oa]|assistente|contador(?:a)?|contabilista"
        r"|advogad[oa]|procurador(?:a)?|tutor(?:a)?|colega|recepcionista|irma|irmao|mae|pai"
        r"|filh[oa])(?: (?:mais \w+))? (?:d[aoe]l[ea]|d[aoe]|del[ea]|da (?:senhora|dona|titular)|do (?:senhor"
        r"|titular|seu))\b|\bsou (?:o |a )?(?:<kin>|secretari[oa]|cuidador[a]?|procurador[a]?|contador[a]?"
        r"|contabilista)\b(?=\W*$|,| d)(?! de (?:2|dois|tres|fam))",
        unless=QUOTED,
    ),
    row(
        THIRD,
        r"\b(?:em nome d[aoe] (?!outra)|representando (?:o|a|meu|minha)|falo (?:pel[oa]|por el[ea])|(?:el[ea]"
        r"|meu (?:marido|pai|filho|esposo|irmao|avo)|minha (?:mae|mulher|esposa|filha|irma|avo)|o (?:titular"
        r"|dono|senhor \w+)|a (?:titular|dona \w+)) (?:nao (?:esta(?! mais entre)|se encontra|pode (?:falar|atender))"
        r"|esta (?:viajando|de viagem|fora|trabalhando|a trabalhar|dormindo|a dormir|no trabalho|ausente"
        r"|em viagem|de ferias|ocupad[oa])|saiu|viajou)|(?:aviso|vou avisar|digo|falo para|passo (?:o recado"
        r"|a mensagem) (?:a|para)|dou o recado (?:a|para)) (?:a )?el[ea]|(?:quem paga|quem cuida|quem trata"
        r"|quem resolve|quem vai pagar|quem costuma pagar|quem deve)(?: \w+){0,3} (?:e|sao|foi) (?:o |a |meu "
        r"|minha |os )*(?:<kin>|patrao|chefe|socio|socia|contador|empresa|pais|el[ea]|condominio|inquilino)"
        r"|(?:meu|minha) <kin> (?:e )?(?:(?:que|quem) )?(?:paga|cuida|trata|resolve|e (?:o |a )?responsavel"
        r"|costuma pagar)|(?:conta|divida|fatura|boleto|celular|telefone|numero|cobranca|telemovel"
        r"|compra) (?:e |nao e minha,? e )?d[aoe] (?:meu|minha|nosso|nossa) (?:<kin>|ex|patrao|chefe|amig[oa])"
        r"|e d[aoe] (?:meu|minha) (?:<kin>|ex)\b|(?:esse|este|o|esse numero) (?:telefone|celular|numero"
        r"|telemovel)? ?e d[aoe] (?:<kin>|minha|meu)|fale com (?:meu|minha|el[ea]|o meu|a minha)"
        r"|liguem? para (?:el[ea]|meu|minha)|pergunte(?:m)? (?:a|para|pra) el[ea]|trat(?:e|em) (?:com"
        r"|isso com) (?:el[ea]|o meu|a minha|meu|minha))\b",
        unless=QUOTED,
    ),
    row(
        WRONG,
        r"\b(?:numero|telefone|linha|chip|celular|telemovel)(?: antes)? (?:era|foi|pertencia)(?: antes)? (?:de|a) (?:outr[oa]|alguem|um |uma )\w*"
        r"|\bnao mor(?:o|amos) (?:mais )?(?:ai|nesse|neste|la)\b|\b(?:ja )?nao trabalho (?:mais )?(?:ai|la"
        r"|nessa|nesta|na empresa)\b",
        WEAK,
        unless=QUOTED,
    ),
)
