"""Three copied page texts (.txt) and the records of the .jsonl file."""

from model import Gold, Period

STADT_LAND = """Startseite | Kontakt | Impressum

Weitere Informationen

Downloads zum Modellvorhaben finden Sie hier...

Stadt und Land auf einem Teller – Ernährungspartnerschaft Mitteldeutschland

Wie kommt der Apfel aus dem Burgenlandkreis in die Leipziger Schulküche? Das Modellvorhaben \
untersucht, ob sich regionale Liefer- ketten zwischen einer Großstadt und ihrem weiteren \
Umland dauerhaft knüpfen lassen. Es versteht sich als Beitrag zur Stadt-Land-Partner- schaft \
in der Metropolregion Mitteldeutschland.

Anlass
Leipzig und Halle wachsen, die umliegenden Land- kreise verlieren Bevölkerung. Zugleich \
verlassen die meisten land- wirtschaftlichen Erzeugnisse die Region unverarbeitet. Mühlen, \
Molke- reien und Schlachthöfe sind verschwunden; was in der Stadt gegessen wird, kommt von \
weit her. Die Verantwortungs- gemeinschaft von Stadt und Land soll hier einen alltäg- lichen \
Gegenstand bekommen.

Vorgehen
Drei Großküchen stellen schrittweise auf regionale Ware um. Eine Bündelungs- stelle in Zeitz \
sammelt die Lieferungen von neunzehn Betrieben und fährt zweimal in der Woche in die Stadt. \
Klein- und Mittelbetriebe er- halten Unterstützung bei Verpackung und Nachweis. Die \
wissenschaftliche Be- gleitung liegt bei der Hochschule für Landbau und Raum Saaletal.

Laufzeit: 2010 bis 2012

Beteiligte
Stadt Leipzig, Stadt Halle (Saale), Burgenlandkreis, Landkreis Leipzig, Saalekreis

Förderung
Das Vorhaben wird als Modellvorhaben der Raumordnung vom Bundesministerium für Verkehr, Bau \
und Stadt- entwicklung (BMVBS) gefördert und vom Bundesinstitut für Bau-, Stadt- und \
Raumforschung (BBSR) fachlich begleitet.

Vorläufiges Ergebnis
Der Preis ist nicht das größte Hindernis. Schwerer wiegt die Verläss- lichkeit: Eine \
Schulküche mit 900 Essen kann nicht auf Kartoffeln warten. Die Bündelungsstelle soll deshalb \
ein Lager erhalten. Nach 2012 wollen die Beteiligten eine Genossen- schaft gründen.

Ansprechpartner
Veit Hannemann, Geschäftsstelle Ernährungspartnerschaft
Telefon: 0221 4710 - 331
hannemann@stadtlandteller.example

Seite drucken
"""

GESUNDHEIT = """Regionalkonferenz Gesundheit: Ärztinnen und Ärzte aufs Land?

9. Oktober 2024
13:30 - 17:00
Kurhaus Bad Bevensen

Thema

Zehn Jahre lang haben Kommunen mit Prämien um Hausärzte geworben. Nun fragen sie, ob nicht die \
Praxis anders organisiert werden muss, damit jemand sie übernimmt. Die Konferenz der \
Landkreise Uelzen, Lüchow-Dannenberg und Lüneburg stellt kommunale Versorgungszentren, \
Zweigpraxen und Genossenschaften von Ärztinnen und Ärzten vor. Sie richtet sich an \
Bürgermeister*innen, Mediziner*innen und alle, die Gesundheitsversorgung vor Ort gestalten.

Programm

13:30 - 13:45 Uhr
Begrüßung

  • Ortrun Dettmer, Gesundheitsregion Heide-Wendland

13:45 - 14:30 Uhr
Das kommunale Versorgungszentrum: Pflicht, Kür oder Notlösung?

  • Prof. Dr. Marek Zoller, Hochschule Ilmenautal
  • Dr. med. Juliane Stöver, Hausärztin

14:30 - 15:15 Uhr
Zweigpraxis im Dorfgemeinschaftshaus

  • Henning Appeldorn, Samtgemeindebürgermeister a. D.

15:45 - 17:00 Uhr
Gesprächsrunde: Was brauchen junge Ärztinnen und Ärzte?

  • Moderation: Philippa Rauch, Wissenschaftsjournalistin

Ergebnis

Die Gäste waren sich einig, dass Anstellung und Teilzeit wichtiger sind als Geld. Ein \
Versorgungszentrum in kommunaler Hand wurde als letztes Mittel bezeichnet. Verabredet wurde \
ein gemeinsamer Stellenpool für medizinische Fachangestellte, der 2025 beginnen soll.

No items found.
"""

BREITBAND = """\
Letzter weißer Fleck geschlossen: Schwalm-Eder-Kreis meldet Glasfaser in allen Ortsteilen

Typ: Meldung , Schwerpunktthema: Digitale Infrastruktur , Datum: 19.02.2025

Mit dem Anschluss von elf Gehöften bei Ottrau endet nach neun Jahren der geförderte Glasfaserausbau.

Als 2016 die erste Leitung verlegt wurde, galt das Vorhaben als kaum bezahlbar. Gehöfte in \
Alleinlage kosteten im Mittel 21.000 Euro je Anschluss. Möglich wurde der Ausbau, weil \
Landwirtinnen und Landwirte Gräben selbst zogen und die Gemeinden Leerrohre bei jeder \
Straßenbaustelle mitverlegten.

„Die letzten elf Anschlüsse waren die teuersten und die wichtigsten“, sagte der \
Breitbandbeauftragte Gernot Isenbügel. Eine Tierärztin kann nun Röntgenbilder vom Stall aus \
versenden, ein Hof seine Melktechnik aus der Ferne warten lassen. Im nächsten Schritt sollen \
64 Funklöcher entlang der Bundesstraßen geschlossen werden. Der Landkreis kündigte an, seine \
Verträge und Kalkulationen anderen Regionen zur Verfügung zu stellen.

Weitere Informationen: www.glasfaser-schwalm-eder.example
"""

TEXTS = (
    (
        "seitentexte/ernaehrungspartnerschaft.txt",
        STADT_LAND,
        Gold(
            "Projekt",
            "Stadt und Land auf einem Teller – Ernährungspartnerschaft Mitteldeutschland",
            period=Period("2010-01-01", "2012-12-31", "2010 bis 2012"),
        ),
    ),
    (
        "seitentexte/regionalkonferenz_gesundheit.txt",
        GESUNDHEIT,
        Gold(
            "Veranstaltung",
            "Regionalkonferenz Gesundheit: Ärztinnen und Ärzte aufs Land?",
            event=("2024-10-09T13:30", "2024-10-09T17:00"),
        ),
    ),
    (
        "seitentexte/glasfaser_schwalm_eder.txt",
        BREITBAND,
        Gold(
            "Meldung",
            "Letzter weißer Fleck geschlossen: Schwalm-Eder-Kreis meldet Glasfaser in allen "
            "Ortsteilen",
            published="2025-02-19",
        ),
    ),
)

JSONL_PATH = "lieferung/landesportal.jsonl"


def _record(
    key: str, title: str, date: str, kind: str, text: str, lang: str = "de"
) -> dict[str, str]:
    url = f"https://www.landesportal-raum.example/{key}"
    return {
        "id": key,
        "title": title,
        "text": text,
        "date": date,
        "type": kind,
        "url": url,
        "language": lang,
    }


RECORDS: tuple[tuple[dict[str, str], Gold], ...] = (
    (
        _record(
            "proj-0417",
            "Wohnen im Alter auf dem Hof",
            "2011-02-01",
            "Projekt",
            "Projektsteckbrief\n\nLaufzeit: Februar 2011 – Januar 2013\nTräger: Landkreis "
            "Vechta\n\n"
            "Leere Wirtschaftsgebäude werden zu barrierefreien Wohnungen umgebaut, damit ältere "
            "Menschen im Dorf bleiben können. Beraten wurden 34 Höfe, umgebaut wurden sechs. "
            "Schwierig war das Baurecht im Außenbereich: Die Zahl der Wohnungen je Hof ist "
            "begrenzt. "
            "Architektin Gudrun Lammers entwickelte drei Grundrisse, die ohne Aufzug auskommen. "
            "Eine Pflegegemeinschaft im Nachbardorf übernimmt auf Wunsch die Betreuung.",
        ),
        Gold(
            "Projekt",
            "Wohnen im Alter auf dem Hof",
            period=Period("2011-02-01", "2013-01-31", "Februar 2011 – Januar 2013"),
        ),
    ),
    (
        _record(
            "proj-0588",
            "Jugendmobil Vulkaneifel",
            "2022-04-01",
            "Projekt",
            "Laufzeit: seit April 2022\n\nJugendliche im Landkreis Vulkaneifel planen ihren "
            "Nachtbus "
            "selbst. Ein Rat aus zwölf Schülerinnen und Schülern verfügt über 45.000 Euro im "
            "Jahr und "
            "bestimmt Linien, Zeiten und Regeln. Der Kreis stellt Fahrzeuge und haftet. In den "
            "ersten "
            "Monaten fuhr der Bus zu oft leer, weil Konzerte nicht berücksichtigt waren; "
            "seither wird "
            "der Fahrplan vierteljährlich angepasst. Gefördert aus Mitteln des Landes "
            "Rheinland-Pfalz.",
        ),
        Gold(
            "Projekt",
            "Jugendmobil Vulkaneifel",
            period=Period("2022-04-01", None, "seit April 2022"),
        ),
    ),
    (
        _record(
            "meld-2016-031",
            "Landesgartenschau hinterlässt Mehrgenerationenpark",
            "2016-11-08",
            "Meldung",
            "Vier Wochen nach dem Ende der Gartenschau hat die Stadt den Park für alle geöffnet. "
            "Anders als ursprünglich vorgesehen bleibt der Eintritt frei. Die Pflege der Beete "
            "übernehmen Patinnen und Paten, für die Wege sorgt der Bauhof. Der Stadtrat verzichtet "
            "dafür auf den Bau eines zweiten Parkplatzes. Kritik kam vom Einzelhandel, der weniger "
            "Tagesgäste erwartet.",
        ),
        Gold(
            "Meldung", "Landesgartenschau hinterlässt Mehrgenerationenpark", published="2016-11-08"
        ),
    ),
    (
        _record(
            "meld-2024-112",
            "Hitzeaktionspläne: Dörfer sind nicht automatisch kühler",
            "2024-07-30",
            "Meldung",
            "Versiegelte Dorfplätze heizen sich ebenso stark auf wie Straßen in der Stadt. Das "
            "zeigen "
            "Messungen in zwanzig Gemeinden der Landkreise Mansfeld-Südharz und Nordhausen. "
            "Besonders gefährdet sind alleinlebende Menschen über 75 Jahre. Der Landkreis "
            "empfiehlt Telefonketten, Trinkwasser an Haltestellen und kühle Räume in Kirchen. "
            "Bäume, "
            "die jetzt gepflanzt werden, spenden frühestens in fünfzehn Jahren Schatten.",
        ),
        Gold(
            "Meldung",
            "Hitzeaktionspläne: Dörfer sind nicht automatisch kühler",
            published="2024-07-30",
        ),
    ),
    (
        _record(
            "term-2025-007",
            "Fachforum Stadt-Land-Partnerschaften",
            "2025-05-21",
            "Veranstaltung",
            "Mittwoch, 21. Mai 2025, 10:00–15:00 Uhr, Kongresszentrum Neumarkt\n\n"
            "Die Metropolregion Nürnberg lädt zum Erfahrungsaustausch ein. Was können Städte "
            "und ihr "
            "Umland gemeinsam besser: Wasser sparen, Flächen tauschen, Fachkräfte ausbilden?\n\n"
            "10:00 Uhr Begrüßung: Cosima Haberland, Geschäftsstelle\n"
            "10:30 Uhr Wasser kennt keine Stadtgrenze: Dr. Nikolas Trautwein, Ingenieurhydrologe\n"
            "13:00 Uhr Werkstätten\n14:30 Uhr Abschluss",
        ),
        Gold(
            "Veranstaltung",
            "Fachforum Stadt-Land-Partnerschaften",
            event=("2025-05-21T10:00", "2025-05-21T15:00"),
        ),
    ),
    (
        _record(
            "meld-en-2023-004",
            "Village shops exchange experience in the Alps",
            "2023-09-14",
            "Meldung",
            "Shopkeepers from Bavaria, Tyrol and South Tyrol met this week to compare notes. "
            "All of "
            "them run the last store in their village. They agreed that opening hours without "
            "staff, "
            "using a card reader at the door, keep a shop alive only if somebody is present for "
            "a few "
            "hours each day. The exchange is part of an Interreg project and will continue in "
            "spring.",
            "en",
        ),
        Gold(
            "Meldung",
            "Village shops exchange experience in the Alps",
            language="en",
            published="2023-09-14",
        ),
    ),
)
