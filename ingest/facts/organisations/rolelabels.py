"""What roles are called where a label or a heading names them: "Projektträger", "Wer zahlt?".

The words are compared whole, without article, adjective and what they belong to ("Träger des
Projekts", "Unsere Partner").
"""

from __future__ import annotations

import re
from functools import lru_cache

SEX = r"(?:[/*:_-]{0,2}(?:in(?:nen)?|n|r|en|s))?"
#: How a role is called, and the words for it in labels.
_ROLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Auftraggeber", (
        rf"(?:mit)?auftraggeber{SEX}", "auftraggebende stelle", rf"bauherr(?:schaft)?{SEX}",
        "im auftrag", "beauftragt (?:von|vom|durch)", "auftrag von", "commissioned by", "client",
        "contracting (?:authority|body)",
    )),
    ("Auftragnehmer", (
        "(?:erstellt|erarbeitet|verfasst) (?:durch|von|vom)", rf"(?:unter|sub)?auftragnehmer{SEX}",
        rf"(?:forschungs|projekt)nehmer{SEX}", "forschende stelle",
        r"beauftragte[rs]? (?:büro|institut|planungsbüro|unternehmen|firma|agentur)s?",
        "(?:sub)?contractors?", "consultants?", rf"gutachter{SEX}", "planungsbüro",
        "ausführende[rs]? (?:büro|firma|stelle|forschungsstelle)",
    )),
    ("Projektträger", (rf"projektträger{SEX}",)),
    ("Träger", (
        rf"(?:maßnahmen?|vorhaben|rechts|einrichtungs|verbund|haupt)?träger{SEX}",
        "(?:projekt)?trägerschaft", "trägerverein", rf"initiator{SEX}",
        "projektverantwortlich\\w*", "verantwortliche (?:stelle|einrichtung|organisation)",
        "initiiert (?:von|vom)",
        "projektverantwortung", "wer (?:trägt|steckt dahinter|steht dahinter|macht das)",
        "wer (?:ist|sind) (?:der |die )?träger", "ein projekt (?:von|des|der)", "projekteigner",
        "project (?:owner|promoter)", "promoter",
    )),
    ("Antragsteller", (
        rf"antragsteller{SEX}", "antragstellend(?:e[rs]? \\w+|e)", "applicant", "eingereicht von",
    )),
    ("Zuwendungsempfänger", (
        rf"(?:zuwendungs|fördermittel|zuschuss|mittel)empfänger{SEX}", rf"begünstigte{SEX}",
        "beneficiary", "grantee",
    )),
    ("Projektmanagement", (
        "projektmanagement", "project management", "projektsteuerung", "projektbüro",
        "projektgeschäftsstelle",
    )),
    ("Projektleitung", (
        "(?:projekt|gesamt(?:projekt)?|konsortial)leitung",
        "leitende (?:einrichtung|stelle)", "project (?:lead|leader)", "led by",
    )),
    ("Federführung", (
        "(?:konsortial|verbund)führung", "lead (?:beneficiary|applicant)", "federführung",
        r"federführende?r?(?: \w+)?", "lead ?partner", r"konsortialführ\w+",
        "lead (?:organisation|institution)", "unter federführung (?:von|des|der)",
    )),
    ("Kooperationspartner", (
        rf"kooperationspartner{SEX}", r"kooperationen?", r"kooperierende \w+",
        "in (?:kooperation|zusammenarbeit) mit", "in cooperation with", "co-?operation partners?",
    )),
    ("Partner", (
        rf"(?!ansprech)\w*-?partner{SEX}",
        "(?:project |associated |consortium )?partners?(?:hip)?", "mitwirkende", "mit dabei",
        "wer (?:ist )?(?:mit )?dabei(?: ist)?", "wer macht (?:alles )?mit",
        "wer wirkt mit", "wer ist beteiligt", "(?:im )?verbund mit", "partnerschaft",
        "in partnerschaft mit", "(?:gemeinsam|zusammen) mit",
        "(?:projekt)?beteiligte(?: (?!länder|regionen|gebiete)\\w+)?", "(?:projekt)?konsortium",
        "consortium", "projektverbund", "verbundprojekt von", "partner und unterstützer\\w*",
        "participants", "beneficiaries", "participating (?:organisations|"
                        "institutions)", "(?:zusammen|mit)arbeit mit",
    )),
    ("Veranstalter", (
        rf"(?:mit|haupt)?veranstalter{SEX}", "veranstaltet von", rf"gastgeber{SEX}",
        "veranstaltende\\w*", "einladende\\w*", rf"(?:aus|ein)?richter{SEX}", "organisation",
        "organisiert von", "eingeladen von", "eine veranstaltung (?:von|des|der)", "es laden ein",
        "wer (?:lädt ein|veranstaltet|organisiert)", "organi[sz]ed by", "organi[sz]ers?",
        "hosted by", "hosts?", rf"organisator{SEX}", "gemeinsame veranstaltung (?:von|des|der)",
    )),
    ("Herausgeber", (
        rf"(?:mit)?herausgeber{SEX}", r"hrsg\.?", "herausgegeben von", "herausgebende stelle",
        "published by", "publisher", "impressum und herausgeber",
    )),
    ("Förderung", (
        "(?:projekt|finanzielle )?förderung", "gefördert (?:durch|von|vom|mit mitteln|aus mitteln)",
        rf"(?:haupt)?förderer"
        rf"{SEX}", "fördernde(?: \\w+)?", "geförderte?r? durch", "(?:ko)?finanzierung",
        rf"(?:fördermittel|förder|zuwendungs|mittel|drittmittel|zuschuss|geld|zuwendung)geber{SEX}",
        "fund(?:ed by|ing|er|ers)", "donors?", "finanziert (?:durch|von|vom)", "geld",
        "wer (?:zahlt|fördert|finanziert|bezahlt)(?: das(?: projekt)?)?",
        rf"sponsor(?:ed by|{SEX})",
        "mit (?:finanzieller |freundlicher )?unterstützung (?:von|des|der|durch)",
        "unterstützt (?:durch|von|vom)",
        "förder(?:nde )?(?:stelle|institution|organisation|ministerium)",
        rf"unterstützer{SEX}", "supported by", "financed by", "fördermittel(?: von)?",
        "bewilligungsbehörde",
    )),
    ("Begleitforschung", (
        "(?:wissenschaftliche[rs]? |fachliche )?(?:projekt)?(?:begleitung|begleitforschung|"
        "auswertung)",
        "evaluation", "evaluierung", "evaluiert (?:von|vom|durch)", "forschungsassistenz",
        rf"wissenschaftliche[rs]? partner{SEX}", "wissenschaftlich begleitet (?:von|vom|durch)",
        "evaluat(?:ed by|or)", "scientific (?:support|partner|lead)", "forschungsbegleitung",
    )),
    ("Koordination", (
        rf"(?:gesamt|projekt|verbund)?(?:koordination|koordinierung|koordinator{SEX})",
        "koordiniert (?:von|vom|durch)", "koordinierende (?:stelle|einrichtung)",
        r"(?:project )?co-?ordinat(?:or|ion|ed by)", "koordinierungsstelle",
    )),
    ("Durchführung", (
        "(?:projekt)?(?:durchführung|umsetzung|realisierung)", "umgesetzt (?:von|vom|durch)",
        "durchgeführt (?:von|vom|durch)", "durchführende (?:stelle|organisation|einrichtung)",
        "umsetzende (?:stelle|organisation|"
        "einrichtung)", "implement(?:ed by|ation)", "wer setzt um",
    )),
)  # fmt: skip
_BY_LABEL = tuple((role, re.compile("|".join(words), re.IGNORECASE)) for role, words in _ROLES)
_BEFORE = re.compile(
    r"^(?:(?:der|die|das|unsere?|ihre?|weitere[rs]?|wichtigste|starke|lokale|regionale|beteiligte|"
    r"externe[rs]?|kofinanzierende|assoziierte|strategische|finanzielle[rs]?|unser|ihr|"
    r"das)\s)+(?=\w)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s(?:des|der|im|für|vom|in|am|dieses|dieser|of|is|ist|sind|sowie|gemäß)\s?[^:]*$|"
    r"\s*[?:]+$|\s\(.*$"
)


@lru_cache(maxsize=4_000)
def role_of(label: str) -> str:
    """The role that a label names, "" for none.

    >>> role_of("Kooperationspartner/innen"), role_of("Projektträger"), role_of("Telefon")
    ('Kooperationspartner', 'Projektträger', '')
    >>> role_of("Trägerin der Maßnahme"), role_of("Unsere Partner"), role_of("Wer zahlt?")
    ('Träger', 'Partner', 'Förderung')
    """
    bare = " ".join(label.split(" / ")[0].split()).rstrip("?: ")
    if len(bare) > 60:
        return ""
    short = _BEHIND.sub("", bare)
    tries = [bare, short, _BEFORE.sub("", bare), _BEFORE.sub("", short)]
    tries += re.split(r",\s|\s(?:und|&|sowie)\s|/(?=[A-ZÄÖÜ])", short)
    for part in dict.fromkeys(tries):
        for role, pattern in _BY_LABEL:
            if pattern.fullmatch(part):
                return role
    return ""
