"""Word division for the typesetter: German syllables by rule, compounds by list."""

from __future__ import annotations

import re

VOWELS = "aeiouäöüyAEIOUÄÖÜY"
UNITS = tuple(
    """schl schm schn schr schw sch spr str pfl pfr ch ck ph th qu pf
    bl br dr fl fr gl gr kl kr pl pr tr""".split()
)
COMPOUNDS = {
    word.replace("-", "").lower(): word
    for word in """
    Daseins-vorsorge Haus-ärztinnen Haus-ärzten Einwohner-melde-register Einzugs-be-reichen
    Wasser-wirtschaft Ver-sorgungs-zentren Leer-stand Voraus-berechnung Lebens-erwartung
    Kinder-tages-stätte Mindest-größe Orts-wehr Zweck-ver-bände Zweck-verband Klein-kläran-lagen
    Finanz-ausgleichs-gesetze Handlungs-fähigkeit Finanz-zu-weisungen Einwohner-zahl Kranken-haus
    Lebens-mittel-markt Stadt-kern Nah-versorgung Regional-management Ver-waltungs-aufwand
    Dorf-gemeinschafts-häuser Haushalts-jahres Arbeits-zeit Sprech-stunden Orts-teile
    Selbst-verwaltung Städte-bau-förderung Führer-schein Fahrgast-beförderung Verkehrs-unternehmen
    Gründungs-mitglieder Gemein-nützigkeit Busführer-schein Niederflur-wagen Reserve-wagen
    Unfall-versicherung Rechts-schutz-versicherung Beteiligungs-verfahren Pflaster-flächen
    Bauamts-leitungen Bauamts-leitung Über-legung Über-tragung Stadt-entwicklung Klein-städte
    Klein-städten Veröffent-lichung Bildungs-einrichtungen Umland-leistungen Umland-gemeinden
    Öffnungs-zeiten Gemeinschafts-budget Haus-halten Nutzungs-daten Anker-funktion
    Anker-städte Anker-städten Ehren-amtliche Ehren-amtlichen Stadt-entwicklungs-politik
    Nachbar-orte Münner-stadt Eschers-hausen Fach-leute Laden-lokale Werkstatt-bericht
    Verläss-lichkeit verläss-liche Einrichtungen Ein-richtungen Berufs-schulen Grenz-raum
    Erwerbs-alter Durchschnitts-alter Größen-ordnung Fach-kräfte Förder-mittel Förder-programme
    Raum-ordnung voraus-sichtlich gleich-bleibende Unter-stützung unter-schiedliche
    jahrgangs-übergreifend unter-schreiten Grund-schulen Melde-register Tages-alarm-gruppen
    Öffent-lichkeit Eigen-anteil weiter-führende erreich-baren Arbeits-raum Wochen-markt
    """.split()
}


def _syllables(word: str) -> list[int]:
    """Places before which a simple word may be divided (rule: last consonant unit moves)."""
    places = []
    for match in re.finditer(rf"(?<=[{VOWELS}])[^{VOWELS}\W\d_]+(?=[{VOWELS}])", word):
        cluster = match.group().lower()
        unit = next((u for u in UNITS if cluster.endswith(u)), cluster[-1])
        places.append(match.end() - len(unit))
    return places


def divisions(word: str) -> list[int]:
    """Allowed places in a word of letters, at least three letters on either side."""
    known = COMPOUNDS.get(word.lower())
    if known:
        places, at = [], 0
        for part in known.split("-")[:-1]:
            at += len(part)
            places.append(at)
    else:
        places = _syllables(word) if word.isalpha() and len(word) > 6 else []
    return [place for place in places if 3 <= place <= len(word) - 3]
