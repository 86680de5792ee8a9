"""The words that head the name of an organisation: an open class, told by how they end.

"Ernährungsrat", "Landschaftspflegeverband", "Bürgerenergiegenossenschaft": German makes new ones by
compounding, so the lists hold the last parts, and the compounds that are no bodies.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: Last parts that make a body of any compound, and stand alone before "für" or a name.
HEADS = (
    "institut", "zentrum", "centrum", "verband", "amt", "agentur", "gesellschaft", "akademie",
    "stiftung", "verein", "ministerium", "anstalt", "vereinigung", "verwaltung", "behörde",
    "universität", "hochschule", "gemeinschaft", "büro", "verbund", "genossenschaft",
    "kooperative", "allianz", "holding", "rundfunk", "wetterdienst", "kolleg", "atelier",
    "verlag", "kollektiv", "kontor", "netzwerk", "bündnis", "forum", "initiative",
    "konsortium", "kuratorium", "syndikat", "klinikum", "klinik", "kliniken", "museum",
    "theater", "kreditanstalt", "observatorium",
)  # fmt: skip
#: Last parts that make a body only of a compound: Sparkasse, Jugendring, Städtetag, Stadtwerke.
IN_COMPOUNDS = (
    "kammer", "kasse", "bank", "werke", "betriebe", "rat", "präsidium", "direktion",
    "regierung", "kanzlei", "städtetag", "gemeindetag", "handwerkskammertag", "bund",
    "netz", "wehr", "kirche", "kirchen", "dekanat", "bistum", "diözese", "pfarrei",
    "kirchengemeinde", "archiv", "bibliothek", "bücherei", "krankenhaus", "handwerkerschaft",
    "innung", "gewerkschaft", "landvolk", "stützpunkt", "jobcenter", "jugendring",
    "maschinenring", "kulturring", "frauenring", "heimatring", "naturschutzring",
    "kirchenkreis", "arbeitskreis", "förderkreis", "freundeskreis", "initiativkreis",
    "trägerkreis", "gesprächskreis", "wirtschaftskreis", "schule", "schulen", "gymnasium",
    "kindergarten", "mehrgenerationenhaus", "familienzentrum", "wirtschaftsförderung",
    "regionalmanagement", "stadtmarketing", "citymarketing", "standortmarketing",
    "regionalmarketing", "quartiersmanagement", "citymanagement", "planungsgruppe",
    "aktionsgruppe", "unternehmensgruppe", "projektgruppe", "forschungsgruppe", "bürgergruppe",
    "selbsthilfegruppe", "ortsgruppe", "regionalgruppe", "landesgruppe", "sozialstation",
    "diakoniestation", "pflegedienst", "hilfsdienst", "pflegedienste", "beratungsdienst",
    "freiwilligendienst", "fachdienst", "suchdienst", "forstbetrieb", "eigenbetrieb",
    "verkehrsbetrieb", "wirtschaftsbetrieb", "bauhof", "dorfladen", "dorfladengenossenschaft",
    "bildungsstätte", "jugendbildungsstätte", "musikschule", "landfrauen", "landjugend",
    "bauernschaft", "studierendenschaft", "winzerschaft", "ortsfeuerwehr", "bergwacht",
    "wasserwacht", "fachstelle", "servicestelle", "landesstelle", "transferstelle",
    "beratungsstelle", "forschungsstelle", "koordinierungsstelle", "koordinationsstelle",
    "geschäftsstelle", "planungsstelle", "vernetzungsstelle", "vermittlungsstelle",
    "kontaktstelle", "anlaufstelle", "leitstelle", "clearingstelle", "stabsstelle",
    "regionalstelle", "bildungswerk", "hilfswerk", "sozialwerk", "jugendwerk", "diakoniewerk",
    "studentenwerk", "studierendenwerk", "kolpingwerk", "missionswerk", "jugendaufbauwerk",
    "kinderhilfswerk", "siedlungswerk", "wohnungswerk", "bauhütte", "werkstätten", "werkstatt",
    "lebenshilfe", "nachbarschaftshilfe", "umwelthilfe", "krebshilfe", "welthungerhilfe",
    "flüchtlingshilfe", "straffälligenhilfe", "notfallhilfe", "volkssolidarität",
    "landesforsten", "parlament", "ausschuss", "landeskirchenamt", "universitätsmedizin",
    "zentrale", "freunde", "pioniere", "landkreistag", "naturpark", "wirtschaftsjunioren",
    "schützengilde", "karnevalsgesellschaft", "kinderdorf", "museumsdorf",
)  # fmt: skip
#: Firms that are called by their trade.
_FIRMS = (
    "anwaltskanzlei", "steuerkanzlei", "rundfunk", "wetterdienst", "glasfaser", "zimmerei",
    "tischlerei", "schreinerei", "bäckerei", "fleischerei", "metzgerei", "gärtnerei",
    "brauerei", "molkerei", "käserei", "mosterei", "druckerei", "reederei", "spedition",
    "weingut", "buchhandlung", "autohaus", "sägewerk", "biohof", "milchhof", "ferienhof",
    "landgasthof",
)  # fmt: skip
#: What ends like a head and is none, by the last part: Handwerk, Landrat, Sonntag.
_NO_BODIES = re.compile(
    "|".join(
        rf"(?:{'|'.join(first.split())}){last}$"
        for last, first in (
            ("werke?", """hand kraft bau fach kunst feuer lauf trag regel lebens räder meister
                stock boll mauer schuh stell trieb uhr blatt busch
                wurzel sprach nach vor"""),
            ("bank", """daten sitz park werk ruhe mitfahr garten plauder holz eck schul
                anklage sand wissens bild ofen gen dreh haus"""),
            ("rat", """land stadt haus vor gemeinde kreis hei ministerial regierungs studien
                bau amts forst appa quad lite auf schul hof geheim
                medizinal verwaltungs refe inse betriebs aufsichts
                draht nit zie b g"""),
            ("netz", """straßen schienen rad wege radwege strom inter breitband glasfaser
                schutz fang spinnen fahr linien mobilfunk wärme
                nahwärme fernwärme leitungs verkehrs biotop filial
                vertriebs trauben wegwerf gas kanal radverkehrs
                wanderwege"""),
            ("schulen?", """grund haupt baum fahr vor tanz ober mittel ganztags dorf sommer ski
                regel berufs gesamt real förder zwerg"""),
            ("kammer", """ge auf bauer au pu gramm waben schatz folter herz brenn abstell"""),
            ("kasse", """abend kur steuer kriegs porto handels bar mit"""),
            ("kirchen?", """reform stadt dorf wehr pfarr kloster haupt markt auto kur"""),
            ("amt", """stadt dorf haupt bezirks wahl ehren kunst"""),
            ("wehr", """ab ge entgegen gegen"""),
            ("forum", """jugend zukunfts bürger demografie fach praxis regional strategie
                dialog kinder wissenschafts innovations online schüler
                dorf stadt handlungs experten"""),
            ("gesellschaft", """zivil stadt dorf bürger wissens mehrheits informations risiko
                leistungs industrie einwanderungs aktiv agrar reise
                gesamt konsum dienstleistungs welt tisch"""),
            ("gemeinschaft", """dorf haus wohn bewohner lebens werte welt gesamt ehe fahr schicksals
                staaten praxis hof tisch"""),
            ("initiative", """privat eigen gesetzes bundesrats einzel landes förder modell"""),
            ("verbund", """daten fach post groß telefon"""),
            ("verwaltung", """selbst auftrags finanz nutzer zeit daten vermögens liegenschafts
                mittel grundstücks personal flächen haus finanzmittel"""),
            ("büro", """wund druck reise heim home groß schreib fund vor-ort- info bau
                einwohnermelde"""),
            ("werkstatt", """zukunfts schreib zukunft auto kfz ideen fahrrad themen regional
                planungs lern dorf demografie auftakt bürger
                beteiligungs strategie reparatur kreativ lade holz
                fach projekt abschluss netzwerk region online schüler
                jugend szenario leitbild"""),
        )
    )
    + "|(?<!kompetenz)(?<!umwelt)(?<!forschungs)(?<!technologie)(?<!gründer)(?<!beratungs)"
    "(?<!bildungs)(?<!fach)(?<!landes)(?<!bundes)(?<!naturschutz)(?<!transfer)(?<!energie)"
    "(?<!klima)(?<!studien)(?<!koordinierungs)(?<!medien)(?<!verbraucher)(?<!dienstleistungs)"
    "(?<!diakonie)(?<!caritas)(?<!service)(?<!luft- und raumfahrt)(?<!^)zentrum$"
    "|^(?:gesamt|beamt|samt|bundestag|landtag|kreistag|bundesregierung|landesregierung|"
      "bundesrat)$"
)  # fmt: skip
#: These head the names of projects and events as often as those of bodies.
LIKE_PROJECTS = (
    "netzwerk", "netz", "forum", "initiative", "bündnis", "allianz", "kooperative",
    "werkstatt", "kollektiv", "freunde", "pioniere", "museum", "theater", "schule", "schulen",
    "verbund", "rat", "archiv", "bibliothek", "zentrum", "kontor", "dorf", "laden",
    *_FIRMS,
)  # fmt: skip
#: Bare, these are words for many things: a name follows them only where the sentence allows it.
GENERIC = frozenset(HEADS)
#: Bare, these head a name only before "für", a town or a person's own name.
_NEVER_BARE = frozenset(
    """gesellschaft gemeinschaft verwaltung klinik klinikum zentrale zentrum kliniken forum
    museum theater anstalt behörde amt kreditanstalt""".split()
)
TERRITORIES = (
    "landkreis", "kreis", "stadt", "hansestadt", "landeshauptstadt", "gemeinde",
    "samtgemeinde", "verbandsgemeinde", "amt", "region", "städteregion", "einheitsgemeinde",
    "marktgemeinde", "universitätsstadt", "kreisstadt", "land", "freistaat",
    "ortsgemeinde", "landgemeinde", "verwaltungsgemeinschaft",
)  # fmt: skip
SHORT = frozenset(
    "TU FH HAW HTW HS Uni PH IHK HWK VHS DRK AWO LAG AOK ILE-Region KAG THW NABU KVHS HK "
    "BUND".split()
)
#: Other bodies that are called by one word, with a place behind it.
_ALONE = frozenset(
    """diakonie caritas johanniter malteser kolping stadtwerke sparkasse volksbank jobcenter
    diakonisches lebenshilfe volkssolidarität landfrauen landjugend handwerkskammer feuerwehr
    landvolk volkshochschule jugendring wirtschaftsförderung regionalmanagement stadtmarketing
    landratsamt staatskanzlei bezirksregierung regierungspräsidium polizeipräsidium kirchenkreis
    kirchengemeinde landeskirche bistum wirtschaftsjunioren maschinenring touristik
    tourist-information gründernetz""".split()
)
#: Foundations of a kind, none by itself.
KINDS_OF_FOUNDATION = (
    "bürgerstiftung", "bundesstiftung", "landesstiftung", "familienstiftung", "umweltstiftung",
    "gemeinschaftsstiftung", "kulturstiftung", "dachstiftung", "verbrauchsstiftung",
    "treuhandstiftung", "stiftung", "bildungsstiftung", "sportstiftung", "forschungsstiftung",
    "sparkassenstiftung", "naturschutzstiftung", "sozialstiftung", "sportförderstiftung",
    "denkmalstiftung", "jugendstiftung", "kinderstiftung", "hospizstiftung",
)  # fmt: skip
LAENDER = (
    "Baden-Württemberg|Bayern|Berlin|Brandenburg|Bremen|Hamburg|Hessen|Mecklenburg-Vorpommern|"
    "Niedersachsen|Nordrhein-Westfalen|NRW|Rheinland-Pfalz|Saarland|Sachsen-Anhalt|Sachsen|"
    "Schleswig-Holstein|Thüringen"
)


@lru_cache(maxsize=20_000)
def kind(word: str) -> str:
    """What sort of head a word is: head, place, stiftung or territory; "" for none.

    >>> kind("Landkreises"), kind("Regionalverband"), kind("Maschinenring"), kind("Wörter")
    ('territory', 'head', 'head', '')
    >>> kind("Handwerk"), kind("Landrat"), kind("Sonntag"), kind("Bündnis")
    ('', '', '', '')
    """
    return "" if any(form.endswith(LIKE_PROJECTS) for form in forms(word)) else sort_of(word)


@lru_cache(maxsize=20_000)
def sort_of(word: str) -> str:
    """Its sort, where words are taken too that projects and events are called by: Bündnis."""
    if word in SHORT:
        return "place"
    for form in forms(word):
        if form in TERRITORIES or form.endswith("-kreis"):
            return "territory"
        if form.endswith("stiftung"):
            return "stiftung"
        if form in _ALONE or _is_head(form):
            return "head"
    return ""


def is_like_project(name: str) -> bool:
    """Whether a body is called as projects are, after its subject: Netzwerk Daseinsvorsorge."""
    heads = [word for word in name.split()[:3] if sort_of(word)]
    return bool(heads) and not kind(heads[0])


def _is_head(form: str) -> bool:
    if form in ("werk", "rat") or _NO_BODIES.search(form):
        return form == "werk"
    return form.endswith((*HEADS, *_FIRMS)) or any(
        form.endswith(last) and (len(form) > len(last) + 2 or len(last) > _LONG_PART)
        for last in IN_COMPOUNDS
    )


#: Longer last parts are compounds themselves: Planungsgruppe.
_LONG_PART = 8


def forms(word: str) -> tuple[str, ...]:
    """A head in small letters, and without the ending of a genitive."""
    lower = word.lower()
    if lower.endswith("es"):
        return lower, lower[:-2], lower[:-1]
    return (lower, lower[:-1]) if lower.endswith("s") else (lower,)


def is_generic(word: str) -> bool:
    """Whether a head is a word for any body of its sort: Verein, Netzwerk."""
    return any(form in GENERIC for form in forms(word))


def is_bare(word: str) -> bool:
    """Whether a head stands for a thing, too, so that only a proper name may follow: Zentrum."""
    return any(form in _NEVER_BARE for form in forms(word))
