"""What every currency is called in English, folded, from the CLDR through Babel.

Written by ``python -m tests.understanding.write_currency_names``.
"""

from __future__ import annotations

NAMES = """
AED: uae dirham; uae dirhams; united arab emirates dirham
AFN: afghan afghani; afghan afghanis
ALL: albanian lek; albanian leke
AMD: armenian dram; armenian drams
ANG: netherlands antillean guilder; netherlands antillean guilders
AOA: angolan kwanza; angolan kwanzas
ARS: argentine peso; argentine pesos
ATS: austrian schilling; austrian schillings
AUD: australian dollar; australian dollars
AWG: aruban florin
AZN: azerbaijani manat; azerbaijani manats
BAM: bosnia-herzegovina convertible mark; bosnia-herzegovina convertible marks
BBD: barbadian dollar; barbadian dollars
BDT: bangladeshi taka; bangladeshi takas
BEF: belgian franc; belgian francs
BGN: bulgarian lev; bulgarian leva
BHD: bahraini dinar; bahraini dinars
BIF: burundian franc; burundian francs
BMD: bermudan dollar; bermudan dollars
BND: brunei dollar; brunei dollars
BOB: bolivian boliviano; bolivian bolivianos
BRL: brazilian real; brazilian reals
BSD: bahamian dollar; bahamian dollars
BTN: bhutanese ngultrum; bhutanese ngultrums
BWP: botswanan pula; botswanan pulas
BYN: belarusian ruble; belarusian rubles
BZD: belize dollar; belize dollars
CAD: canadian dollar; canadian dollars
CDF: congolese franc; congolese francs
CHF: swiss franc; swiss francs
CLP: chilean peso; chilean pesos
CNY: chinese yuan
COP: colombian peso; colombian pesos
COU: colombian real value unit; colombian real value units
CRC: costa rican colon; costa rican colons
CUC: cuban convertible peso; cuban convertible pesos
CUP: cuban peso; cuban pesos
CVE: cape verdean escudo; cape verdean escudos
CZK: czech koruna; czech korunas
DEM: german mark; german marks
DJF: djiboutian franc; djiboutian francs
DKK: danish krone; danish kroner
DOP: dominican peso; dominican pesos
DZD: algerian dinar; algerian dinars
EEK: estonian kroon; estonian kroons
EGP: egyptian pound; egyptian pounds
ERN: eritrean nakfa; eritrean nakfas
ESP: spanish peseta; spanish pesetas
ETB: ethiopian birr; ethiopian birrs
EUR: euro; euros
FIM: finnish markka; finnish markkas
FJD: fijian dollar; fijian dollars
FKP: falkland islands pound; falkland islands pounds
FRF: french franc; french francs
GBP: british pound; british pounds
GEL: georgian lari; georgian laris
GHS: ghanaian cedi; ghanaian cedis
GIP: gibraltar pound; gibraltar pounds
GMD: gambian dalasi; gambian dalasis
GNF: guinean franc; guinean francs
GRD: greek drachma; greek drachmas
GTQ: guatemalan quetzal; guatemalan quetzals
GYD: guyanaese dollar; guyanaese dollars
HKD: hong kong dollar; hong kong dollars
HNL: honduran lempira; honduran lempiras
HRK: croatian kuna; croatian kunas
HTG: haitian gourde; haitian gourdes
HUF: hungarian forint; hungarian forints
IDR: indonesian rupiah; indonesian rupiahs
IEP: irish pound; irish pounds
ILS: israeli new shekel; israeli new shekels
INR: indian rupee; indian rupees
IQD: iraqi dinar; iraqi dinars
IRR: iranian rial; iranian rials
ISK: icelandic krona; icelandic kronur
ITL: italian lira; italian liras
JMD: jamaican dollar; jamaican dollars
JOD: jordanian dinar; jordanian dinars
JPY: japanese yen
KES: kenyan shilling; kenyan shillings
KGS: kyrgystani som; kyrgystani soms
KHR: cambodian riel; cambodian riels
KMF: comorian franc; comorian francs
KPW: north korean won
KRW: south korean won
KWD: kuwaiti dinar; kuwaiti dinars
KYD: cayman islands dollar; cayman islands dollars
KZT: kazakhstani tenge; kazakhstani tenges
LAK: laotian kip; laotian kips
LBP: lebanese pound; lebanese pounds
LKR: sri lankan rupee; sri lankan rupees
LRD: liberian dollar; liberian dollars
LSL: lesotho loti; lesotho lotis
LTL: lithuanian litai; lithuanian litas
LUF: luxembourgian franc; luxembourgian francs
LVL: latvian lati; latvian lats
LYD: libyan dinar; libyan dinars
MAD: moroccan dirham; moroccan dirhams
MDL: moldovan lei; moldovan leu
MGA: malagasy ariaries; malagasy ariary
MKD: macedonian denar; macedonian denari
MMK: myanmar kyat; myanmar kyats
MNT: mongolian tugrik; mongolian tugriks
MOP: macanese pataca; macanese patacas
MRU: mauritanian ouguiya; mauritanian ouguiyas
MUR: mauritian rupee; mauritian rupees
MVR: maldivian rufiyaa; maldivian rufiyaas
MWK: malawian kwacha; malawian kwachas
MXN: mexican peso; mexican pesos
MXV: mexican investment unit; mexican investment units
MYR: malaysian ringgit; malaysian ringgits
MZN: mozambican metical; mozambican meticals
NAD: namibian dollar; namibian dollars
NGN: nigerian naira; nigerian nairas
NIO: nicaraguan cordoba; nicaraguan cordobas
NLG: dutch guilder; dutch guilders
NOK: norwegian krone; norwegian kroner
NPR: nepalese rupee; nepalese rupees
NZD: new zealand dollar; new zealand dollars
OMR: omani rial; omani rials
PAB: panamanian balboa; panamanian balboas
PEN: peruvian sol; peruvian soles
PGK: papua new guinean kina
PHP: philippine peso; philippine pesos
PKR: pakistani rupee; pakistani rupees
PLN: polish zloty; polish zlotys
PTE: portuguese escudo; portuguese escudos
PYG: paraguayan guarani; paraguayan guaranis
QAR: qatari riyal; qatari riyals
RON: romanian lei; romanian leu
RSD: serbian dinar; serbian dinars
RUB: russian ruble; russian rubles
RWF: rwandan franc; rwandan francs
SAR: saudi riyal; saudi riyals
SBD: solomon islands dollar; solomon islands dollars
SCR: seychellois rupee; seychellois rupees
SDG: sudanese pound; sudanese pounds
SEK: swedish krona; swedish kronor
SGD: singapore dollar; singapore dollars
SHP: st. helena pound; st. helena pounds
SLE: sierra leonean leone; sierra leonean leones
SOS: somali shilling; somali shillings
SRD: surinamese dollar; surinamese dollars
SSP: south sudanese pound; south sudanese pounds
STN: sao tome & principe dobra; sao tome & principe dobras
SVC: salvadoran colon; salvadoran colones
SYP: syrian pound; syrian pounds
SZL: swazi emalangeni; swazi lilangeni
THB: thai baht
TJS: tajikistani somoni; tajikistani somonis
TMT: turkmenistani manat
TND: tunisian dinar; tunisian dinars
TOP: tongan paʻanga
TRY: turkish lira
TTD: trinidad & tobago dollar; trinidad & tobago dollars
TWD: new taiwan dollar; new taiwan dollars
TZS: tanzanian shilling; tanzanian shillings
UAH: ukrainian hryvnia; ukrainian hryvnias
UGX: ugandan shilling; ugandan shillings
USD: us dollar; us dollars
UYU: uruguayan peso; uruguayan pesos
UYW: uruguayan nominal wage index unit; uruguayan nominal wage index units
UZS: uzbekistani som
VED: bolivar soberano; bolivar soberanos
VES: venezuelan bolivar; venezuelan bolivars
VND: vietnamese dong
VUV: vanuatu vatu; vanuatu vatus
WST: samoan tala
XAF: central african cfa franc; central african cfa francs
XCD: east caribbean dollar; east caribbean dollars
XCG: caribbean guilder; caribbean guilders
XOF: west african cfa franc; west african cfa francs
XPF: cfp franc; cfp francs
YER: yemeni rial; yemeni rials
ZAR: south african rand
ZMW: zambian kwacha; zambian kwachas
ZWG: zimbabwean gold
"""
