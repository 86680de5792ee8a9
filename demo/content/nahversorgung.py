"""A whole family of documents: a project in two phases, its events, slides and a press item."""

from model import AgendaItem, Deck, Gold, Page, Period, Slide

ONE = "Nah versorgt im Wendland"
TWO = "Nah versorgt im Wendland – Verstetigung"
CONTACT = (
    "Annika Tiedtke",
    "Landkreis Lüchow-Dannenberg, Stabsstelle Regionale Entwicklung",
    "Telefon: 030 23125-517",
    "E-Mail: annika.tiedtke@nah-versorgt.example",
)

PAGES = (
    Page(
        path="bundesprogramm/nah-versorgt-im-wendland.html",
        site="a",
        gold=Gold(
            "Projekt", ONE, period=Period("2014-03-01", "2016-02-29", "März 2014 – Februar 2016")
        ),
        facts=(
            ("Status", "Abgeschlossen"),
            ("Laufzeit", "März 2014 – Februar 2016"),
            ("Programm", "MORO"),
            ("Träger", "Landkreis Lüchow-Dannenberg"),
            ("Partner", "Landkreis Uelzen, Samtgemeinde Elbtalaue"),
            ("Auftragnehmerin", "Planungsbüro Feldweg & Partner, Kassel"),
        ),
        lead="Fünf Dorfläden im östlichen Niedersachsen kaufen gemeinsam ein, teilen sich einen "
        "Lieferwagen und vertreten einander im Urlaub.",
        body="""
        ## Ausgangslage

        Zwischen Elbe und Jeetzel liegen die Dörfer weit auseinander. Die Nahversorgung hängt
        an wenigen kleinen Läden, und jeder von ihnen verhandelt allein mit dem Großhandel.
        Wird jemand krank, bleibt die Tür zu.

        ## Ziel

        Das Vorhaben verbindet fünf Dorfläden in den Landkreisen Lüchow-Dannenberg und Uelzen
        zu einem Verbund. Gemeinsamer Einkauf, eine Springerkraft und ein Lieferwagen sollen
        die Läden wirtschaftlicher machen, ohne dass sie ihr Gesicht verlieren.

        ## Umsetzung

        - Einkaufsgemeinschaft mit wöchentlicher Sammelbestellung
        - Lieferwagen, der an vier Tagen auch Medikamente und Bücher bringt
        - Springerkraft, die alle fünf Läden kennt

        Was die Läden voneinander lernen können, war Gegenstand der
        [Werkstatt am 11. Juni 2015](werkstatt-dorfladen.html). Die Ergebnisse wurden auf dem
        [Abschlussforum am 18. Februar 2016](abschlussforum-wendland.html) vorgestellt.

        ## Ergebnis

        Die Einkaufspreise sanken um sechs Prozent, zwei Läden verlängerten ihre
        Öffnungszeiten. Das Vorhaben wird weitergeführt als
        [Nah versorgt im Wendland – Verstetigung](nah-versorgt-verstetigung.html).
        """,
        contact=CONTACT,
    ),
    Page(
        path="bundesprogramm/nah-versorgt-verstetigung.html",
        site="a",
        gold=Gold(
            "Projekt", TWO, period=Period("2016-03-01", "2018-12-31", "März 2016 – Dezember 2018")
        ),
        facts=(
            ("Status", "Abgeschlossen"),
            ("Laufzeit", "März 2016 – Dezember 2018"),
            ("Programm", "MORO"),
            ("Träger", "Landkreis Lüchow-Dannenberg"),
            ("Partner", "Landkreis Uelzen, Samtgemeinde Elbtalaue"),
            ("Vorläufer", ONE),
        ),
        lead="Nach der Erprobung wird aus dem Verbund der Dorfläden eine Genossenschaft.",
        body="""
        ## Ausgangslage

        Der Verbund hatte gezeigt, dass fünf kleine Läden gemeinsam günstiger einkaufen. Offen
        war, wer die Springerkraft und den Lieferwagen nach dem Ende der Förderung bezahlt.

        ## Ergebnis

        Seit dem Herbst 2017 trägt eine Genossenschaft mit 386 Mitgliedern den Verbund. Der
        Landkreis bürgt für den Lieferwagen. Ein sechster Laden in der Samtgemeinde Elbtalaue
        ist hinzugekommen.
        """,
        contact=CONTACT,
    ),
    Page(
        path="bundesprogramm/werkstatt-dorfladen.html",
        site="a",
        gold=Gold(
            "Veranstaltung",
            "Werkstatt „Der Dorfladen und seine Nachbarn“",
            event=("2015-06-11T10:00",),
        ),
        section="Veranstaltungen",
        facts=(
            ("Termin", "{t:2015-06-11T10:00|Donnerstag, 11. Juni 2015, 10.00 Uhr}"),
            ("Ort", "Verdo, Hitzacker"),
            ("Programm", "MORO"),
            ("Projekt", f"[{ONE}](nah-versorgt-im-wendland.html)"),
        ),
        lead="Fünf Läden, fünf Rechnungen: Was sich teilen lässt und was nicht.",
        body="""
        ## Thema

        Dorfläden sind Nachbarn und zugleich Konkurrenten. Die Werkstatt bringt Betreiberinnen,
        Gemeinden und Großhandel aus den Landkreisen Lüchow-Dannenberg und Uelzen an einen
        Tisch. Vorgestellt werden die ersten Zahlen der gemeinsamen Bestellung.
        """,
        agenda=(
            AgendaItem(
                "10.00 Uhr",
                "Begrüßung",
                ("Annika Tiedtke, Landkreis Lüchow-Dannenberg",),
            ),
            AgendaItem(
                "10.15 Uhr",
                "Fünf Läden, ein Warenkorb",
                ("Dr. Wiebke Harmsdorf, Planungsbüro Feldweg & Partner",),
            ),
            AgendaItem(
                "11.30 Uhr",
                "Was der Großhandel kann und was nicht",
                ("Onno Petersen, Warenkontor Uelzen",),
            ),
            AgendaItem("13.00 Uhr", "Ende mit einem Imbiss aus dem Dorfladen"),
        ),
        after="""
        ## Ergebnis

        Die Läden bestellen Trockenwaren künftig gemeinsam; Obst, Brot und Fleisch kauft jeder
        weiter in seiner Nachbarschaft.
        """,
        downloads=(("Präsentationsfolien (PDF)", "../praesentationen/2015-06-11_warenkorb.pdf"),),
        contact=CONTACT,
    ),
    Page(
        path="bundesprogramm/abschlussforum-wendland.html",
        site="a",
        gold=Gold(
            "Veranstaltung",
            "Abschlussforum „Nah versorgt im Wendland“",
            event=("2016-02-18T14:00", "2016-02-18T17:00"),
        ),
        section="Veranstaltungen",
        facts=(
            ("Termin", "Donnerstag, 18. Februar 2016, 14 bis 17 Uhr"),
            ("Ort", "Rathaus, Uelzen"),
            ("Programm", "MORO"),
            ("Projekt", f"[{ONE}](nah-versorgt-im-wendland.html)"),
        ),
        lead="Zwei Jahre Verbund: Was bleibt, wenn die Förderung endet?",
        body="""
        ## Thema

        Auf dem Abschlussforum berichten die fünf Dorfläden, was der gemeinsame Einkauf gebracht
        hat. Der Landkreis Uelzen stellt vor, wie eine Genossenschaft den Verbund tragen kann.
        """,
        agenda=(
            AgendaItem(
                "14.00 Uhr",
                "Zwei Jahre in zwanzig Zahlen",
                ("Dr. Wiebke Harmsdorf, Planungsbüro Feldweg & Partner",),
            ),
            AgendaItem(
                "15.00 Uhr",
                "Eine Genossenschaft für fünf Läden",
                ("Onno Petersen, Warenkontor Uelzen",),
            ),
            AgendaItem("17.00 Uhr", "Ende"),
        ),
        contact=CONTACT,
    ),
    Page(
        path="bundesprogramm/meldung-dorflaeden-bestellen.html",
        site="a",
        gold=Gold("Meldung", "Fünf Dorfläden bestellen jetzt gemeinsam", published="2015-09-03"),
        section="Aktuelles",
        facts=(("Datum", "{t:2015-09-03|3. September 2015}"), ("Thema", "Nahversorgung")),
        lead="Die erste Sammelbestellung des Verbunds im Wendland ist ausgeliefert.",
        body="""
        Der Lieferwagen kam um sechs, und um acht standen die Regale: Zum ersten Mal haben die
        fünf Dorfläden des Vorhabens „Nah versorgt im Wendland“ ihre Ware gemeinsam bestellt. Die
        Nahversorgung im Landkreis Lüchow-Dannenberg soll damit auf Dauer günstiger werden.

        „Wir zahlen für Mehl und Nudeln jetzt so viel wie ein kleiner Supermarkt“, sagte
        Annika Tiedtke vom Landkreis Lüchow-Dannenberg.
        """,
        contact=CONTACT,
    ),
)

DECKS = (
    Deck(
        path="praesentationen/2015-06-11_warenkorb.pdf",
        gold=Gold("Präsentation", "Fünf Läden, ein Warenkorb", published="2015-06-11"),
        subtitle="Erste Zahlen der gemeinsamen Bestellung",
        speaker="Dr. Wiebke Harmsdorf, Planungsbüro Feldweg & Partner",
        occasion="Werkstatt „Der Dorfladen und seine Nachbarn“, Hitzacker, 11. Juni 2015",
        colour="#7a3b1e",
        slides=(
            Slide(
                "Fünf Läden in Zahlen",
                (
                    "Verkaufsfläche: 60 bis 210 Quadratmeter",
                    "Umsatz je Einkauf: 9,40 Euro",
                    "Ein Fünftel der Kundschaft kommt täglich",
                ),
            ),
            Slide(
                "Was sich gemeinsam bestellen lässt",
                (
                    "Trockenwaren, Getränke, Drogerie",
                    "nicht: Obst, Brot, Fleisch",
                    "Nahversorgung bleibt Nachbarschaft",
                ),
            ),
            Slide(
                "Einstandspreis im Vergleich (allein = 100)",
                bars=(("Mehl", 91), ("Nudeln", 93), ("Kaffee", 95), ("Waschmittel", 96)),
            ),
            Slide(
                "Drei Bedingungen",
                ("ein fester Bestelltag", "ein Lager für eine Woche", "jemand, der anruft"),
            ),
            Slide("Vielen Dank!", ("harmsdorf@feldweg.example",)),
        ),
        info=(("title", "Fünf Läden, ein Warenkorb"), ("author", "Wiebke Harmsdorf")),
    ),
)
