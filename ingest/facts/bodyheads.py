"""The words that head the name of an organisation, and what may follow each of them."""

from __future__ import annotations

from functools import lru_cache

#: Institut für …, Landesamt für …
WITH_FOR = (
    "institut", "zentrum", "verband", "amt", "agentur", "gesellschaft", "akademie", "stiftung",
    "verein", "ministerium", "anstalt", "vereinigung", "senatsverwaltung", "forschungsstelle",
    "zentrale", "behörde", "universität", "hochschule", "gemeinschaft", "büro", "fachstelle",
    "servicestelle", "landesstelle", "transferstelle", "beratungsstelle", "bank",
)  # fmt: skip
#: Hochschule Neubrandenburg, Handwerkskammer Rostock: what follows is a place or a name.
WITH_PLACE = (
    "universität", "hochschule", "verband", "bürgerstiftung", "landesstiftung", "handwerkskammer",
    "handelskammer", "landwirtschaftskammer", "architektenkammer", "ingenieurkammer",
    "ärztekammer", "stadtverwaltung", "kreisverwaltung", "landratsamt", "gemeindeverwaltung",
    "regierungspräsidium", "bezirksregierung", "staatskanzlei", "sparkasse", "volksbank",
    "planungsgruppe", "büro", "agentur", "landgesellschaft", "verkehrsgesellschaft",
    "wohnungsgesellschaft", "wohnungsbaugesellschaft", "entwicklungsgesellschaft",
    "planungsgemeinschaft", "kirchenkreis", "kirchengemeinde", "landeskirche", "bistum",
    "stadtwerke", "verkehrsverbund", "verkehrsbetriebe", "landesamt", "volkshochschule",
    "landkreistag", "gemeindetag", "pflegestützpunkt", "kompetenzzentrum", "servicestelle",
    "transferstelle", "koordinierungsstelle", "fachstelle", "feuerwehr", "feuerwehrschule",
    "seniorenbeirat", "jugendring", "klinikum", "kliniken", "ingenieurkontor",
    "vereinigung", "gemeindeforum", "tourismuszentrale", "wirtschaftsförderung", "landvolk",
    "verbund", "allianz", "holding", "genossenschaft", "landesdirektion", "kolleg", "atelier",
    "verlag", "aktionsgruppe", "fachagentur", "energieagentur", "verkehrsbetrieb",
    "ministerium", "akademie", "gartenbauverein", "wanderverein", "heimatverein", "sportverein",
    "bürgerverein", "förderverein", "kulturverein", "landfrauenverein", "kreisbauernverband",
    "kreisverband", "kollektiv", "stadtmarketing", "planungsstelle", "geschäftsstelle",
    "kreisvolkshochschule", "musikschule", "bildungsstätte", "regionalmanagement", "förderbank",
    "investitionsbank", "landesbank", "aufbaubank", "stabsstelle", "planungsamt",
    "kulturstiftung", "bundesstiftung",
    "kulturbüro", "landbüro", "bauernverband", "wohlfahrtsverband", "sportbund", "landessportbund",
    "kassenärztliche", "mehrgenerationenhaus", "freiwilligenagentur", "ehrenamtsagentur",
    "klimaschutzagentur", "wirtschaftsagentur", "jugendamt", "gesundheitsamt", "schulamt",
    "bauamt", "umweltamt", "vermessungsamt", "statistikamt", "forstamt", "jobcenter",
    "arbeitsagentur", "krankenhaus", "wohnungsgenossenschaft", "energiegenossenschaft",
    "tourismusverein", "waldbesitzervereinigung",
)  # fmt: skip
#: These are words for many things; a name follows them only in a compound or behind an adjective.
NEVER_BARE = (
    "verband", "vereinigung", "agentur", "feuerwehr", "stadtverwaltung",
    "kreisverwaltung", "verwaltung", "verein", "verbund", "genossenschaft", "holding", "akademie",
    "ministerium", "geschäftsstelle", "landesverband",
)  # fmt: skip
#: Whole words only.
EXACT = frozenset(("Zentrum", "Planungsgemeinschaft", "Diakonie", "Caritas", "Büro", "Klinikum"))
TERRITORIES = (
    "landkreis", "kreis", "stadt", "hansestadt", "landeshauptstadt", "gemeinde", "samtgemeinde",
    "verbandsgemeinde", "amt", "region", "städteregion", "einheitsgemeinde", "marktgemeinde",
    "universitätsstadt",
)  # fmt: skip
SHORT = frozenset("TU FH HAW HTW HS Uni PH IHK HWK VHS DRK AWO LAG".split())
#: Foundations of a kind, none by itself.
KINDS_OF_FOUNDATION = (
    "bürgerstiftung", "bundesstiftung", "landesstiftung", "familienstiftung", "umweltstiftung",
    "gemeinschaftsstiftung", "kulturstiftung", "dachstiftung", "verbrauchsstiftung",
    "treuhandstiftung", "stiftung", "bildungsstiftung", "sportstiftung", "forschungsstiftung",
)  # fmt: skip
LAENDER = (
    "Baden-Württemberg|Bayern|Berlin|Brandenburg|Bremen|Hamburg|Hessen|Mecklenburg-Vorpommern|"
    "Niedersachsen|Nordrhein-Westfalen|NRW|Rheinland-Pfalz|Saarland|Sachsen-Anhalt|Sachsen|"
    "Schleswig-Holstein|Thüringen"
)


@lru_cache(maxsize=20_000)
def kind(word: str) -> str:
    """What sort of head a word is: head, place, stiftung or territory; "" for none.

    >>> kind("Landkreises"), kind("Regionalverband"), kind("Wörter")
    ('territory', 'head', '')
    """
    if word in SHORT:
        return "place"
    if word in ("Werk", "Werkes", "Werks"):
        return "head"
    for form in forms(word):
        if form in TERRITORIES or form.endswith("-kreis"):
            return "territory"
        if form.endswith("stiftung"):
            return "stiftung"
        if word in EXACT or form.endswith(WITH_PLACE) or form.endswith(WITH_FOR):
            return "head"
    return ""


def forms(word: str) -> tuple[str, ...]:
    """A head in small letters, and without the ending of a genitive."""
    lower = word.lower()
    if lower.endswith("es"):
        return lower, lower[:-2], lower[:-1]
    return (lower, lower[:-1]) if lower.endswith("s") else (lower,)


def takes_place(word: str, has_adjective: bool) -> bool:
    """Whether a name follows a head without more ado."""
    if word in EXACT or (has_adjective and word.startswith("Werk")):
        return True
    listed = [form for form in forms(word) if form.endswith(WITH_PLACE)]
    return bool(listed) and (has_adjective or not any(form in NEVER_BARE for form in listed))
