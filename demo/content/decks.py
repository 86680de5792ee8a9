"""Eight slide decks; six belong to event pages of the collection."""

from model import Deck, Gold, Slide


def _gold(title: str, day: str) -> Gold:
    return Gold("Präsentation", title, published=day)


DECKS = (
    Deck(
        path="netzwerk/folien/2019-11-12_kleine_schulen.pdf",
        gold=_gold("Kleine Schulen, große Wirkung?", "2019-11-12"),
        subtitle="Was die Forschung weiß",
        speaker="Prof. Dr. Leonie Achterberg, Universität Werratal",
        occasion="Werkstattgespräch 1 „Schule im Dorf“, Hünfeld, 12. November 2019",
        slides=(
            Slide(
                "Drei Fragen", ("Lernen Kinder anders?", "Was kostet ein Platz?", "Wer fährt wen?")
            ),
            Slide(
                "Leistung",
                (
                    "Kein Nachteil in Deutsch und Mathematik",
                    "Jahrgangsmischung: Vorteil beim Lesen",
                    "Datenlage in Hessen dünn",
                ),
            ),
            Slide(
                "Kosten je Platz und Jahr (Euro)",
                bars=(("unter 60 Kinder", 7900), ("60 bis 120", 6400), ("über 120", 5800)),
            ),
            Slide(
                "Schulwege",
                (
                    "Zumutbar: 30 Minuten",
                    "Median heute: 22 Minuten",
                    "nach Schließung: 41 Minuten",
                ),
            ),
            Slide(
                "Was kleine Schulen brauchen",
                ("geteilte Fachlehrkräfte", "verlässliche Vertretung", "ein Dorf, das mitmacht"),
            ),
            Slide("Vielen Dank!", ("leonie.achterberg@uni-werratal.example",)),
        ),
        info=(("title", "Kleine Schulen, große Wirkung?"), ("author", "Leonie Achterberg")),
    ),
    Deck(
        path="netzwerk/folien/2021-03-04_robotik_im_verbund.pdf",
        gold=_gold("Ein Fach, vier Orte: Robotik im Verbund", "2021-03-04"),
        subtitle="Erfahrungen aus dem Wahlunterricht",
        speaker="Jurek Malinowski, Kreismedienzentrum Werra-Meißner",
        occasion="Werkstattgespräch 2, online, 4.3.2021",
        colour="#5b2d6e",
        slides=(
            Slide("Ausgangspunkt", ("17 interessierte Kinder", "4 Schulen", "1 Lehrerin")),
            Slide("So läuft eine Stunde", ("10 min gemeinsam", "25 min im Raum", "10 min zeigen")),
            Slide("Technik", ("Koffer mit 6 Bausätzen", "Kamera am Arm", "Leitung: 50 Mbit/s")),
            Slide("Was schiefging", ("Ton. Immer der Ton.", "Updates am Montagmorgen")),
            Slide(
                "Teilnahme nach Monaten",
                bars=(("Oktober", 17), ("Dezember", 19), ("Februar", 16)),
            ),
            Slide("Empfehlung", ("Begleitperson in jedem Raum", "Stunden voll anrechnen")),
        ),
        info=(("author", "Kreismedienzentrum"),),
    ),
    Deck(
        path="netzwerk/folien/2015-06-12_engagement_zahlen.pdf",
        gold=_gold("Wer engagiert sich auf dem Land?", "2015-06-12"),
        subtitle="Zahlen und Legenden",
        speaker="Dr. Yvonne Petzold, Institut für Zivilgesellschaft und Region, Jena",
        occasion="Fachtagung „Ehrenamt trägt – aber wie viel?“, Erfurt, 12. Juni 2015",
        colour="#7a3b12",
        slides=(
            Slide("Legende 1", ("„Früher haben mehr mitgemacht.“", "Stimmt nicht.")),
            Slide(
                "Engagementquote in Prozent",
                bars=(("1999", 34), ("2004", 36), ("2009", 37), ("2014", 41)),
            ),
            Slide("Legende 2", ("„Die Jungen wollen nicht.“", "Sie wollen kürzer.")),
            Slide("Wo es fehlt", ("Vorstand", "Kasse", "Jugendwart")),
            Slide("Was bremst", ("Zeit: 61 %", "Haftung: 38 %", "Bürokratie: 35 %")),
            Slide("Wer nicht gefragt wird", ("Zugezogene", "Menschen ohne Auto", "Pflegende")),
            Slide("Schluss", ("Fragen. Entlasten. Bedanken.",)),
        ),
    ),
    Deck(
        path="netzwerk/folien/2020-09-24_tourentausch.pdf",
        gold=_gold("Tourentausch in der ambulanten Pflege", "2020-09-24"),
        subtitle="Wie fünf Dienste 90.000 Kilometer im Jahr sparen",
        speaker="Kerstin Malchow, Sozialstation Hoher Fläming",
        occasion="Netzwerktreffen „Pflege in der Fläche“, Bad Belzig, 24. September 2020",
        colour="#0f5c4a",
        slides=(
            Slide("Unser Gebiet", ("1.100 Quadratkilometer", "5 Dienste", "640 Pflegebedürftige")),
            Slide(
                "Kilometer je Tag",
                bars=(("vorher", 1480), ("nach 6 Monaten", 1290), ("heute", 1230)),
            ),
            Slide("Spielregeln", ("Wahlfreiheit bleibt", "Einwilligung schriftlich", "1:1-Tausch")),
            Slide("Hürden", ("Misstrauen", "Datenschutz", "unterschiedliche Software")),
            Slide("Wirkung", ("22 Minuten mehr je Schicht", "weniger Kündigungen")),
        ),
        info=(("title", "Tourentausch in der ambulanten Pflege"), ("author", "Kerstin Malchow")),
    ),
    Deck(
        path="netzwerk/folien/2018-05-08_zwischennutzung.pdf",
        gold=_gold("Der Vertrag auf einer Seite", "2018-05-08"),
        subtitle="Zwischennutzung leerer Läden einfach regeln",
        speaker="Falk Riedinger, Zwischennutzungsagentur Saale-Unstrut",
        occasion="Leerstandskonferenz, Altenburg, 8. Mai 2018",
        colour="#333333",
        slides=(
            Slide("Warum leer?", ("Erbengemeinschaft", "Mietvorstellung", "Angst vor Bindung")),
            Slide("Der Vertrag", ("6 Monate", "Betriebskosten statt Miete", "Kündigung 14 Tage")),
            Slide("Versicherung", ("Haftpflicht der Stadt", "Schlüsselprotokoll")),
            Slide(
                "Bilanz 2014–2017", bars=(("Anfragen", 83), ("Verträge", 39), ("Dauermieter", 12))
            ),
            Slide("Typische Fehler", ("zu lange verhandeln", "Elektrik nicht prüfen")),
            Slide("Mitnehmen", ("Vorlage gratis", "Anrufen statt schreiben")),
        ),
        info=(("title", "Präsentation1"),),
    ),
    Deck(
        path="netzwerk/folien/2023-11-29_demografiemonitoring.pdf",
        gold=_gold("Sieben Kennzahlen, die wirklich gebraucht werden", "2023-11-29"),
        subtitle="Demografiemonitoring für kleine Verwaltungen",
        speaker="Dr. Annegret Sommerfeld, Statistikstelle Vogelsberg",
        occasion="Web-Seminar, 29.11.2023",
        slides=(
            Slide("Warum messen?", ("Schule planen", "Pflege planen", "Gerüchte prüfen")),
            Slide("1 Geburten", ("je Ortsteil, drei Jahre gemittelt",)),
            Slide("2 Einschulungen", ("Jahrgang heute + Wanderung",)),
            Slide("3 Wanderungssaldo", ("18 bis 25 gesondert ausweisen",)),
            Slide("4 Hochbetagte allein", ("über 80, Einpersonenhaushalt",)),
            Slide("5 Leerstand", ("Wasserzähler ohne Verbrauch",)),
            Slide("6 Pendler", ("Ein- und Auspendler je Gemeinde",)),
            Slide("7 Erreichbarkeit", ("Minuten bis zur Hausarztpraxis",)),
            Slide("Datenschutz", ("Zellen unter 5 sperren", "keine Namen, keine Adressen")),
            Slide(
                "Beispiel: Einschulungen",
                bars=(("2023", 118), ("2025", 109), ("2027", 96), ("2029", 91)),
            ),
            Slide("Aufwand", ("zwei Tage im Jahr",)),
        ),
        info=(("author", "A. Sommerfeld"),),
    ),
    Deck(
        path="praesentationen/2016-10-20_dorfmitte_bilanz.pdf",
        gold=_gold("Was vier Jahre Dorfmitte gelehrt haben", "2016-10-20"),
        subtitle="Bilanz des Modellvorhabens „Dorfmitte versorgt“",
        speaker="Prof. Dr. Ansgar Tiedje, Hochschule für Raum und Landschaft Werratal",
        occasion="Abschlusskonferenz, Berlin, 20. Oktober 2016",
        colour="#8a1f2d",
        slides=(
            Slide("Ausgangsfrage", ("Wer versorgt das Dorf,", "wenn der Markt es nicht tut?")),
            Slide(
                "Läden unter 400 m² (Modellregionen)",
                bars=(("2000", 212), ("2006", 161), ("2011", 109), ("2016", 104)),
            ),
            Slide("Vier Träger", ("Genossenschaft", "Verein", "Kommune", "Kaufmann mit Zuschuss")),
            Slide("Lehre 1", ("Die Immobilie entscheidet.",)),
            Slide("Lehre 2", ("Bündeln: Post, Bargeld, Rezept, Kaffee.",)),
            Slide("Lehre 3", ("Einkaufsverbund: minus 7 Prozent",)),
            Slide("Lehre 4", ("Lieferdienst allein trägt nicht.",)),
            Slide("Offen", ("Nachfolge", "Prüfkosten kleiner Genossenschaften")),
        ),
        info=(("title", "Bilanz Dorfmitte versorgt"), ("author", "Ansgar Tiedje")),
    ),
    Deck(
        path="praesentationen/2014-08-21_buergerbus.pdf",
        gold=_gold("Bürgerbus, Rufbus, Linie", "2014-08-21"),
        subtitle="Wer fährt wann für wen?",
        speaker="Dr. Cord Mahlstedt, Büro Wegewerk",
        occasion="Mobilitätsforum Unterelbe, Stade, 21. August 2014",
        colour="#b35900",
        slides=(
            Slide(
                "Fahrgäste im Bürgerbus", bars=(("2011", 41000), ("2012", 49000), ("2013", 57000))
            ),
            Slide("Wer fährt mit?", ("72 % Frauen", "58 % über 65 Jahre", "9 % Schulkinder")),
            Slide("Wann?", ("Dienstag und Donnerstag", "9 bis 11 Uhr", "Markt und Arzt")),
            Slide("Abends", ("Linie endet 18:40 Uhr", "Rufbus ab 2015?")),
            Slide(
                "Kosten je Fahrgast (Euro)",
                bars=(("Bürgerbus", 3.1), ("Rufbus", 11.4), ("Linie", 5.2)),
            ),
            Slide("Vorschlag", ("tags Bürgerbus", "abends Rufbus", "eine Telefonnummer")),
        ),
    ),
)
