"""Words beside a name that say what it is: of a Kreis, of a town, of an institution."""

from __future__ import annotations

import re
from functools import lru_cache

KREIS, STADT, GEMEINDE, SAMTGEMEINDE, AMT = "kreis", "stadt", "gemeinde", "samtgemeinde", "amt"
VERBANDSGEMEINDE, VERWALTUNGSGEMEINSCHAFT = "verbandsgemeinde", "verwaltungsgemeinschaft"
LAND, REGBEZ, METROPOLREGION, REGION = "land", "regbez", "metropolregion", "region"
#: A name behind such a word is one of an institution, or of something else than a region.
INSTITUTION, NO_PLACE = "institution", "no place"

_TYPES = {
    KREIS: "Kreis Kreises Kreise Kreisen Landkreis Landkreises Landkreise Landkreisen Lkr LK "
    "Modelllandkreis Modellkreis Partnerlandkreis Partnerkreis Nachbarlandkreis Nachbarkreis "
    "Altkreis Altkreises Altlandkreis Flächenlandkreis",
    STADT: "Stadt Städte Städten Hansestadt Hansestädte Hansestädten Kreisstadt Landeshauptstadt "
    "Universitätsstadt Hafenstadt Kleinstadt Kleinstädte Kleinstädten Mittelstadt Großstadt "
    "Mittelstädte Lutherstadt Bergstadt Welterbestadt Modellstadt Modellstädte Nachbarstadt "
    "Hauptstadt Oberzentrum Mittelzentrum Mittelzentren Kurstadt Residenzstadt",
    GEMEINDE: "Gemeinde Gemeinden Ortsgemeinde Ortsgemeinden Einheitsgemeinde Einheitsgemeinden "
    "Marktgemeinde Inselgemeinde Modellgemeinde Modellgemeinden Mitgliedsgemeinde "
    "Mitgliedsgemeinden Nachbargemeinde Nachbargemeinden Kommune Kommunen Modellkommune "
    "Modellkommunen Modelldorf Dorf Dörfer Dörfern Ortschaft Ortschaften Flecken Markt "
    "Landgemeinde Partnerkommune Partnerkommunen Grundzentrum Grundzentren Standort Standorte",
    SAMTGEMEINDE: "Samtgemeinde Samtgemeinden",
    AMT: "Amt Amtes Amts Ämter Ämtern",
    VERBANDSGEMEINDE: "Verbandsgemeinde Verbandsgemeinden VG",
    VERWALTUNGSGEMEINSCHAFT: "Verwaltungsgemeinschaft Verwaltungsgemeinschaften "
    "Verwaltungsverband Verwaltungsverbandes",
    LAND: "Land Landes Länder Ländern Bundesland Bundeslandes Bundesländer Bundesländern "
    "Freistaat Freistaates Freistaats Flächenland",
    REGBEZ: "Regierungsbezirk Regierungsbezirks Regierungsbezirkes Regierungsbezirke "
    "Regierungsbezirken",
    METROPOLREGION: "Metropolregion Metropolregionen",
    REGION: "Region Regionen Modellregion Modellregionen Projektregion Projektregionen Raum "
    "Großraum Pilotregion Pilotregionen Partnerregion Partnerregionen Planungsregion "
    "Untersuchungsregion Fallregion Fallregionen Netzwerkregion Vorreiterregion Landstrich "
    "Gesundheitsregion Tourismusregion Reiseregion Regionalstrategie "
    "Insel Inseln Halbinsel Landschaft",
}
#: {word: what it says}
TYPES = {word: kind for kind, words in _TYPES.items() for word in words.split()}
#: Capitals that are no institution when they stand before a name.
_NO_INSTITUTIONS = frozenset(
    "LEADER LAG ILE ILEK REK RES MORO MRH NRW LK VG EU DDR BRD ÖPNV SPNV GRW EFRE ELER".split()
)
_INSTITUTION = re.compile(
    r"(?:universität|hochschule|schule|institut|verlag|verband|verein|ban(?:k|ken)|kasse|kammer|"
    r"ministerium|amt|verwaltung|werke|gesellschaft|genossenschaft|agentur|stiftung|klinikum|"
    r"klinik|krankenhaus|museum|archiv|zeitung|akademie|kirche|bistum|präsidium|gericht|"
    r"bibliothek|theater|messe|flughafen|bahnhof|verbund|zentrum|büro|redaktion|regierung|"
    r"staatskanzlei|senat|landtag|direktion|college|university|feuerwehr|handwerkerschaft|"
    r"gemeinschaft|gruppe|jobcenter|rundfunk|zentrale|bundeshaus|kanzlei|rathaus|haus|"
    r"sekretariat|geschäftsstelle|niederlassung|sitz|hotel|kongress|tagung|konferenz|campus|"
    r"stiftung|union|bund|beirat|kuratorium|diakonie|caritas|verkehrsbetriebe)(?:e[ns]?|s|n|en)?\Z",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"(?:(?:regional|natur|national|landschafts|geo|erlebnis|gewerbe|industrie)park|reservat|"
    r"landschaft|schutzgebiet|straße|platz|allee|schloss|burg|kloster|gut|arbeitskreis|wahlkreis|"
    r"kirchenkreis|landschaftsverband|herrn?|frau|familie|professor|heilige[rn]?|autobahn|"
    r"motorway|schlacht|vertrag|verfahren|modell|edition|band)(?:s|es|n)?\Z",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def kind_of(word: str) -> str | None:
    """What a word says of the name behind it, None for nothing.

    >>> kind_of("Landkreises"), kind_of("Volkshochschule"), kind_of("Naturpark"), kind_of("Ziel")
    ('kreis', 'institution', 'no place', None)
    """
    known = TYPES.get(word)
    if known is not None:
        return known
    if word.isupper() and 1 < len(word) < 7:
        return None if word in _NO_INSTITUTIONS else INSTITUTION
    tail = word[-20:]
    if _NO_PLACE.search(tail):
        return NO_PLACE
    return INSTITUTION if _INSTITUTION.search(tail) else None
