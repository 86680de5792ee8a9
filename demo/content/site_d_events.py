"""Site D, later events; continues site_d.py."""

from model import AgendaItem, Gold, Page

from content.site_d_parts import CONTACT, FOLIEN

EVENTS = (
    Page(
        path="netzwerk/netzwerktreffen-pflege.html",
        site="d",
        gold=Gold(
            "Veranstaltung",
            "Netzwerktreffen „Pflege in der Fläche“",
            event=("2020-09-24T09:30",),
        ),
        section="Veranstaltungen",
        facts=(
            ("", "Donnerstag, 24. September 2020, 9.30 Uhr"),
            ("", "Kulturscheune Bad Belzig, Landkreis Potsdam-Mittelmark"),
        ),
        body="""
        ## Thema

        Ambulante Dienste fahren in dünn besiedelten Regionen bis zu vierzig Kilometer für eine
        Versorgung von zwanzig Minuten. Das Netzwerktreffen stellt Modelle vor, mit denen
        Kommunen, Pflegekassen und Träger_innen die Wege verkürzen: Tourentausch, Pflegestützpunkte
        auf Rädern, Nachbarschaftshilfe mit fester Ansprechpartner_in.
        """,
        agenda=(
            AgendaItem("9.30 Uhr", "Ankommen mit Abstand"),
            AgendaItem(
                "10.00 Uhr",
                "Tourentausch: Wie fünf Dienste 90.000 Kilometer im Jahr sparen",
                ("Kerstin Malchow, Pflegedienstleiterin, Sozialstation Hoher Fläming",),
            ),
            AgendaItem(
                "11.00 Uhr",
                "Von der Modellphase zum Regelangebot: Gemeindeschwestern in der Altmark",
                ("Gesine Ollendorf, Altmarkkreis Salzwedel",),
            ),
            AgendaItem(
                "13.00 Uhr",
                "Pflegende Angehörige: Wer entlastet die Entlastenden?",
                ("Prof. Dr. Dilan Özgür, Hochschule für Gesundheit und Pflege Tangermünde",),
            ),
            AgendaItem("15.00 Uhr", "Ende"),
        ),
        after="""
        ## Ergebnis

        Der Tourentausch stieß auf das größte Interesse. Akteur_innen aus dem Landkreis
        Elbe-Elster und aus der Prignitz wollen das Verfahren übernehmen. Als Hürde nannten sie
        den Datenschutz: Tourenpläne enthalten Angaben zur Gesundheit und dürfen nicht ohne
        Einwilligung weitergegeben werden.

        Ein Muster für die Einwilligung wurde im Anschluss an alle Teilnehmenden verschickt. Das
        nächste Treffen soll sich mit der Ausbildung von Pflegekräften befassen.
        """,
        downloads=((FOLIEN, "folien/2020-09-24_tourentausch.pdf"),),
        contact=CONTACT,
        head="jsonld",
    ),
    Page(
        path="netzwerk/leerstandskonferenz.html",
        site="d",
        gold=Gold(
            "Veranstaltung",
            "Leerstandskonferenz: Zwischennutzung in Klein- und Mittelstädten",
            event=("2018-05-08T10:00", "2018-05-08T16:30"),
        ),
        section="Veranstaltungen",
        facts=(("", "8. Mai 2018, 10 bis 16.30 Uhr"), ("", "Alte Brauerei, Altenburg")),
        body="""
        ## Thema

        Ein leeres Schaufenster ist ansteckend. Wo drei Läden nebeneinander schließen, sinken die
        Passantenzahlen auch vor dem vierten. Zwischennutzungen können die Kette unterbrechen,
        wenn Eigentümer/innen, Stadtverwaltung und Nutzer/innen sich auf kurze Verträge einlassen.
        Die Konferenz schließt an das Forschungsvorhaben „Leerstand als Aufgabe“ an, das 2009 bis
        2011 unter anderem in Altenburg stattfand.
        """,
        agenda=(
            AgendaItem(
                "10.00 Uhr",
                "Neun Jahre danach: Altenburg und seine leeren Häuser",
                ("Margarethe Ohlsen-Kranz, Stadtforscherin",),
            ),
            AgendaItem(
                "11.00 Uhr",
                "Der Vertrag auf einer Seite",
                ("Falk Riedinger, Zwischennutzungsagentur Saale-Unstrut",),
            ),
            AgendaItem("13.30 Uhr", "Stadtspaziergang mit Schlüsselbund"),
            AgendaItem(
                "15.00 Uhr",
                "Gespräch: Kunst, Werkstatt, Pop-up – was bleibt?",
                (
                    "Lydia Kammerer, Bürgermeisterin",
                    "Bogdan Wieczorek, Tischler und Zwischennutzer",
                ),
            ),
        ),
        after="""
        ## Ergebnis

        Von 26 begangenen Ladenlokalen haben elf noch im selben Jahr eine Nutzung gefunden. Der
        Mustervertrag steht allen Kommunen zur Verfügung. Nicht geeignet ist er für Gebäude mit
        Schäden an der Elektrik; hier muss vor der Nutzung saniert werden.

        Diskutiert wurde auch, ob eine Zwischennutzung die Mieten steigen lässt. In Altenburg war
        das bisher nicht zu beobachten, in größeren Städten dagegen schon.
        """,
        downloads=((FOLIEN, "folien/2018-05-08_zwischennutzung.pdf"),),
        contact=CONTACT,
        head="none",
    ),
    Page(
        path="netzwerk/exkursion-energiedoerfer.html",
        site="d",
        gold=Gold(
            "Veranstaltung",
            "Exkursion: Energiedörfer in der Altmark",
            event=("2022-06-17T08:45",),
        ),
        section="Veranstaltungen",
        facts=(("", "Fr., 17.06.2022, ab 8:45 Uhr"), ("", "Treffpunkt: Bahnhof Stendal")),
        body="""
        ## Thema

        Drei Dörfer, drei Wege zur eigenen Wärme: ein Nahwärmenetz mit Holzhackschnitzeln, eine
        Genossenschaft mit Solarthermie und ein Speicherteich, der im Sommer als Freibad dient.
        Wir fahren mit dem Bus und sprechen mit den Macherinnen und Machern. Teilnehmer:innen
        erfahren, wie viel Eigenleistung ein Energiedorf verlangt, wer die Bürgschaft übernimmt und
        warum die Anschlussquote über alles entscheidet.
        """,
        agenda=(
            AgendaItem("8:45 Uhr", "Abfahrt am Bahnhof Stendal"),
            AgendaItem(
                "9:30 Uhr",
                "Nahwärme aus der Hecke",
                ("Burkhard Senst, Energiegenossenschaft Uchtetal eG",),
            ),
            AgendaItem(
                "11:30 Uhr",
                "Solarthermie auf dem Acker",
                ("Dr.-Ing. Rieke Thalmann, Ingenieurbüro Wärmewende Nord",),
            ),
            AgendaItem("14:00 Uhr", "Speicherteich und Mittagessen im Freibad"),
            AgendaItem("17:00 Uhr", "Rückkehr nach Stendal"),
        ),
        after="""
        ## Rückblick

        Bei 34 Grad war der Speicherteich der beliebteste Halt. Die Rechnung der Genossenschaft
        hat viele überrascht: Nicht die Technik, sondern die Straßenarbeiten machen zwei Drittel
        der Kosten aus. Wer ohnehin Glasfaser verlegt, sollte die Wärmeleitung gleich mitplanen.

        Eine Energiegenossenschaft braucht außerdem Geduld: Zwischen der ersten Versammlung und der
        ersten warmen Heizung lagen in den drei Dörfern vier, sechs und neun Jahre.
        """,
        contact=CONTACT,
        head="none",
    ),
    Page(
        path="netzwerk/webseminar-demografiemonitoring.html",
        site="d",
        gold=Gold(
            "Veranstaltung",
            "Web-Seminar: Demografiemonitoring für kleine Verwaltungen",
            event=("2023-11-29T14:00", "2023-11-29T15:30"),
        ),
        section="Veranstaltungen",
        facts=(("", "29.11.2023 | 14–15.30 Uhr"), ("", "Online")),
        body="""
        ## Thema

        Wie viele Kinder werden in sechs Jahren eingeschult? Wie viele Menschen über achtzig leben
        allein? Die Antworten liegen im Melderegister, doch selten hat jemand Zeit, sie dort
        abzuholen. Das Web-Seminar zeigt Mitarbeiter:innen kleiner Verwaltungen, wie sie mit
        vorhandenen Daten und einer Tabellenkalkulation ein jährliches Monitoring aufbauen –
        datensparsam und ohne Zukauf.
        """,
        agenda=(
            AgendaItem(
                "14:00 Uhr",
                "Sieben Kennzahlen, die wirklich gebraucht werden",
                ("Dr. Annegret Sommerfeld, Statistikstelle Vogelsberg",),
            ),
            AgendaItem(
                "14:40 Uhr",
                "Aus der Praxis: Vom Melderegister zur Schulplanung",
                ("Ole Kruschwitz, Amt Lauenburgische Seen",),
            ),
            AgendaItem("15:10 Uhr", "Fragen der Teilnehmenden"),
        ),
        after="""
        ## Materialien

        Die Vorlage für die Tabellenkalkulation kann bei der Netzwerkstelle angefordert werden.
        Sie enthält keine personenbezogenen Daten. Zellen mit weniger als fünf Fällen werden
        automatisch unterdrückt.

        ## Ergebnis

        Die meisten Fragen galten der Wanderung. Junge Erwachsene, die zum Studium fortziehen,
        melden sich oft erst nach Jahren um; die Statistik zeigt den Verlust deshalb zu spät. Ole
        Kruschwitz empfahl, zusätzlich die Mitgliederzahlen der Vereine auszuwerten. Wegen der
        großen Nachfrage wird das Web-Seminar im Februar 2024 wiederholt.
        """,
        downloads=((FOLIEN, "folien/2023-11-29_demografiemonitoring.pdf"),),
        contact=CONTACT,
        head="og",
    ),
)
