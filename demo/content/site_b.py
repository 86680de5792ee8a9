"""Site B, "metropolregion": facts in two-column tables, an aside "Daten & Fakten"."""

from model import AgendaItem, Gold, Page, Period

BUERGERBUS_CONTACT = (
    "Geschäftsstelle Bürgerbus-Verbund",
    "Tjark Behnecke",
    "Am Alten Hafen 3",
    "Tel. (040) 66969 - 204",
    "E-Mail: behnecke@buergerbus-unterelbe.example",
)

PAGES = (
    Page(
        path="metropolregion/buergerbus-verbund-unterelbe.html",
        site="b",
        gold=Gold(
            "Projekt",
            "Bürgerbus-Verbund Unterelbe",
            period=Period("2012-01-01", "2014-09-30", "Anfang 2012 – 9/2014"),
        ),
        facts=(
            ("Ziel", "Gemeinsame Ausbildung, Werkstatt und Disposition für sechs Bürgerbusvereine"),
            ("Antragsteller", "Landkreis Stade"),
            ("Partner", "Landkreis Cuxhaven, Kreis Steinburg, Kreis Dithmarschen"),
            ("Laufzeit", "Anfang 2012 – 9/2014"),
            ("Förderung", "Förderfonds der Metropolregion Hamburg"),
            ("Kosten", "318.000 Euro"),
        ),
        lead="Wo der Linienbus nicht fährt, fahren Nachbarn: Sechs Bürgerbusvereine beiderseits "
        "der Elbe haben sich zusammengetan.",
        body="""
        ## Sechs Vereine, ein Fahrplan

        Bürgerbusse leben vom Ehrenamt. Rund 190 Fahrerinnen und Fahrer sitzen zwischen Otterndorf
        und Itzehoe ehrenamtlich am Steuer, meist einen halben Tag in der Woche. Was ihnen fehlt,
        ist nicht der gute Wille, sondern Entlastung: Personenbeförderungsschein, Dienstplan,
        Werkstatt, Versicherung und Abrechnung musste bisher jeder Verein allein bewältigen.

        Der Verbund bündelt diese Aufgaben. Eine halbe Stelle beim Landkreis Stade koordiniert
        Schulungen und Ersatzfahrzeuge; die Disposition übernimmt das Verkehrsunternehmen, das
        auch den Linienverkehr betreibt. So erscheinen die Bürgerbusse erstmals in der
        Fahrplanauskunft.

        ## Zwischenbilanz

        - Die Zahl der Fahrgäste stieg von 41.000 im Jahr 2011 auf 57.000 im Jahr 2013.
        - 38 neue Fahrerinnen und Fahrer wurden gewonnen, darunter erstmals mehr Frauen als Männer.
        - Der Ausfall von Fahrten ging auf unter ein Prozent zurück.

        Noch nicht gelöst ist die Fährverbindung: Wer von Glückstadt nach Wischhafen möchte,
        wartet am Anleger bis zu 50 Minuten. Das Vorhaben wird weitergeführt als
        [Bürgerbus-Verbund Unterelbe: Betrieb und Ausbau](buergerbus-verbund-ausbau.html).
        """,
        contact=BUERGERBUS_CONTACT,
        head="none",
    ),
    Page(
        path="metropolregion/buergerbus-verbund-ausbau.html",
        site="b",
        gold=Gold(
            "Projekt",
            "Bürgerbus-Verbund Unterelbe: Betrieb und Ausbau",
            period=Period("2014-10-01", "2017-06-30", "10/2014 – 2. Quartal 2017"),
        ),
        facts=(
            ("Ziel", "Rufbus am Abend, elektrische Fahrzeuge, Übergang in den Regelbetrieb"),
            ("Antragsteller", "Landkreis Stade"),
            ("Partner", "Landkreis Cuxhaven, Kreis Steinburg, Kreis Dithmarschen, Kreis Pinneberg"),
            ("Laufzeit", "10/2014 – 2. Quartal 2017"),
            ("Vorgängerprojekt", "Bürgerbus-Verbund Unterelbe"),
        ),
        lead="Nach der Aufbauphase geht der Verbund in den Regelbetrieb über – mit einem Rufbus "
        "am Abend und zwei elektrischen Kleinbussen.",
        body="""
        ## Vom Projekt zur Daueraufgabe

        Die Aufbauphase hat gezeigt, dass gemeinsame Disposition wirkt. Nun geht es um die Frage,
        wer sie bezahlt, wenn die Förderung der Metropolregion Hamburg endet. Die fünf beteiligten
        Kreise haben vereinbart, die Koordinierungsstelle ab Juli 2017 nach einem Schlüssel aus
        Einwohnerzahl und gefahrenen Kilometern zu finanzieren.

        ## Abends fährt der Rufbus

        Ab 18 Uhr löst ein Rufbus die festen Linien ab. Bestellt wird telefonisch, spätestens eine
        Stunde vor der Abfahrt. Anders als tagsüber fahren hier angestellte Fahrer, denn die
        Vereine wollten ihren Ehrenamtlichen keine Nachtschichten zumuten. Die Nachfrage
        konzentriert sich auf Freitag und Sonnabend; unter der Woche bleibt der Bus oft leer.

        ## Elektrisch über die Geest

        Zwei elektrische Kleinbusse wurden ein Jahr lang erprobt. Ihre Reichweite genügt für den
        Vormittag, nicht aber für den ganzen Tag. Eine Ladesäule am Betriebshof Hemmoor hat das
        Problem entschärft. Die Fahrerinnen und Fahrer loben vor allem die Ruhe im Wagen.

        Mit dem Kreis Pinneberg ist 2015 ein fünfter Kreis hinzugekommen. Anfragen aus dem
        Landkreis Rotenburg (Wümme) liegen vor.
        """,
        contact=BUERGERBUS_CONTACT,
        head="og",
    ),
    Page(
        path="metropolregion/energieallianz-nordwest.html",
        site="b",
        gold=Gold(
            "Projekt",
            "Energieallianz Nordwest",
            period=Period("2016-04-01", "2017-12-31", "2. Quartal 2016 bis Ende 2017"),
        ),
        facts=(
            ("Thema", "Energie, Klimaschutz"),
            ("Region", "Metropolregion Nordwest"),
            ("Projektträger", "Landkreis Diepholz"),
            ("Partner", "Landkreis Oldenburg, Landkreis Wesermarsch, Stadt Delmenhorst"),
            ("Laufzeit", "2. Quartal 2016 bis Ende 2017"),
            ("Finanzierung", "Förderfonds der Metropolregion, Eigenmittel der Kommunen"),
        ),
        body="""
        ## Strom im Überfluss, Wärme aus Öl

        Der Nordwesten erzeugt an windreichen Tagen mehr Strom, als er verbraucht. Geheizt wird
        trotzdem überwiegend mit Gas und Heizöl. Die Energieallianz Nordwest hat sich deshalb der
        Wärme zugewandt: Wo fällt Abwärme an, wer könnte sie nutzen, und welche Leitungen lohnen
        sich?

        ## Der Wärmeatlas

        Kern des Projekts ist ein Wärmeatlas für 64 Gemeinden. Er verbindet Gebäudedaten,
        Schornsteinfegerstatistik und Angaben von Betrieben. Molkereien, Rechenzentren und
        Biogasanlagen erwiesen sich als ergiebigste Quellen. Für zwölf Ortskerne wurden
        Nahwärmenetze überschlägig berechnet; in fünf Fällen liegen die Kosten unter denen einer
        neuen Ölheizung.

        ## Stadt und Land gemeinsam

        Delmenhorst braucht Wärme, das Umland hat sie. Die Partnerschaft verlangt jedoch einen
        Ausgleich: Die Leitungen queren landwirtschaftliche Flächen, deren Eigentümerinnen und
        Eigentümer zunächst keinen Vorteil haben. Ein Mustervertrag regelt nun Entschädigung und
        Anschlussrecht. Er kann von anderen Regionen übernommen werden.
        """,
        contact=("Dr. Imke Harjes", "0221 / 4710 - 640", "harjes@energieallianz.example"),
        head="none",
    ),
    Page(
        path="metropolregion/wohnen-zwischen-stadt-und-land.html",
        site="b",
        gold=Gold(
            "Projekt",
            "Wohnen zwischen Stadt und Land",
            period=Period("2020-01-01", "2023-06-30", "Januar 2020 – Juni 2023"),
        ),
        facts=(
            ("Region", "Metro~pol~region Rhein-Neckar"),
            ("Feder~führung", "Regional~verband am Unteren Neckar"),
            ("Kommunen", "Rhein-Neckar-Kreis, Neckar-Odenwald-Kreis, Kreis Berg~straße"),
            ("Laufzeit", "Januar 2020 – Juni 2023"),
            ("Programm", "Nationale Stadt~entwick~lungs~politik"),
        ),
        lead="Steigende Mieten in Mann~heim und Heidel~berg, leere Orts~kerne im Oden~wald: Das "
        "Projekt brachte beide Seiten des Wohnungs~marktes an einen Tisch.",
        body="""
        ## Zwei Märkte, eine Region

        In den Groß~städten der Rhein~ebene fehlten zu Beginn des Projekts rund 14.000 Wohnungen.
        Vierzig Kilo~meter weiter östlich standen zur gleichen Zeit 3.800 Häuser leer. Der
        Gedanke, beides zu verrechnen, liegt nahe und führt doch in die Irre: Wer in Mann~heim
        arbeitet, zieht nicht um, nur weil ein Haus günstig ist. Entscheidend sind Kinder~betreuung,
        Bahn~anschluss und ein Internet~zugang, der seinen Namen verdient.

        ## Was erprobt wurde

        - Probe~wohnen: 46 Haus~halte lebten für sechs Monate in sanierten Häusern in Mudau und
          Hirsch~horn.
        - Umbau~lotsinnen und Umbau~lotsen berieten Eigen~tümer, die große Häuser teilen wollten.
        - Ein inter~kommunaler Bauland~rechner macht Folge~kosten neuer Bau~gebiete sichtbar.

        ## Ergebnis

        Von den Probe~wohnenden blieben 17 Haus~halte. Der Bauland~rechner wird von 38 Gemeinden
        genutzt; sieben haben daraufhin auf ein Neubau~gebiet verzichtet. Als größtes Hemm~nis
        erwies sich die Grund~erwerb~steuer, die beim Umzug vom Alt~bau in die senioren~gerechte
        Wohnung ein zweites Mal fällig wird.
        """,
        contact=("Dipl.-Ing. Beatrix Pfannkuch", "Telefon: 069 90009-531"),
        head="jsonld",
    ),
    Page(
        path="metropolregion/mobilitaetsforum-unterelbe.html",
        site="b",
        gold=Gold(
            "Veranstaltung",
            "Mobilitätsforum Unterelbe",
            event=("2014-08-21T17:00", "2014-08-21T20:00"),
        ),
        section="Termine",
        facts=(
            ("Wann", "21. August 2014, 17:00 Uhr bis 20:00 Uhr"),
            ("Wo", "Güterschuppen Stade"),
            ("Projekt", "Bürgerbus-Verbund Unterelbe"),
            ("Moderation", "Friederike Janßen-Holm"),
        ),
        body="""
        ## Einladung

        Der Bürgerbus-Verbund Unterelbe lädt zum öffentlichen Forum ein. Wir berichten, was in
        zweieinhalb Jahren erreicht wurde, und fragen, wie Mobilität in der Fläche nach dem Ende
        der ersten Förderung aussehen soll. Eingeladen sind Fahrgäste, Fahrerinnen und Fahrer,
        Kommunalpolitik und alle, die bisher das Auto nehmen müssen.
        """,
        agenda=(
            AgendaItem("17:00 Uhr", "Begrüßung", ("Tjark Behnecke, Bürgerbus-Verbund Unterelbe",)),
            AgendaItem(
                "17:15 Uhr",
                "Bürgerbus, Rufbus, Linie: Wer fährt wann für wen?",
                ("Dr. Cord Mahlstedt, Verkehrsplaner, Büro Wegewerk",),
            ),
            AgendaItem("18:00 Uhr", "Imbiss und Probefahrt im elektrischen Kleinbus"),
            AgendaItem(
                "18:45 Uhr",
                "Podium: Ehrenamt am Steuer",
                (
                    "Hannelore Brümmer, Bürgerbusverein Nordkehdingen",
                    "Sven-Ole Petersen, Kreis Steinburg",
                ),
            ),
        ),
        after="""
        ## Nachbericht

        Etwa achtzig Besucherinnen und Besucher kamen in den Güterschuppen. Den größten Beifall
        erhielt der Vorschlag, Berufsschülerinnen und Berufsschüler am Abend kostenlos mitzunehmen.
        Kritisch gesehen wurde die Anmeldefrist des Rufbusses.

        Die Anregungen werden in das Konzept für die zweite Förderphase aufgenommen, die im Oktober
        beginnt. Der Kreis Pinneberg hat angekündigt, sich daran zu beteiligen.
        """,
        downloads=(("Vortrag Mahlstedt (PDF)", "../praesentationen/2014-08-21_buergerbus.pdf"),),
        contact=BUERGERBUS_CONTACT,
        head="none",
    ),
    Page(
        path="metropolregion/presse-waermeatlas.html",
        site="b",
        gold=Gold("Meldung", "Energieallianz Nordwest legt Wärmeatlas vor", published="2017-12-19"),
        section="Presse",
        facts=(("Pressemitteilung vom", "19. Dezember 2017"), ("Nummer", "41/2017")),
        body="""
        Diepholz. Nach anderthalb Jahren Arbeit hat die Energieallianz Nordwest heute ihren
        Wärmeatlas veröffentlicht. Er zeigt für 64 Gemeinden, wo Abwärme ungenutzt verloren geht
        und wo sie gebraucht wird. Allein die Molkerei in Twistringen könnte nach den Berechnungen
        420 Haushalte versorgen.

        „Der Atlas ersetzt keine Planung, aber er sagt uns, wo sich das Planen lohnt“, erklärte
        Projektleiterin Dr. Imke Harjes bei der Vorstellung im Kreishaus. Die Daten stehen den
        Kommunen der Metropolregion Nordwest kostenlos zur Verfügung; einzelne Gebäude sind aus
        Gründen des Datenschutzes nicht erkennbar.

        Mit der Veröffentlichung endet das Projekt. Die Partner wollen im kommenden Jahr
        entscheiden, ob der Atlas fortgeschrieben wird. Eine Gemeinde hat bereits gehandelt: Der
        Rat von Ganderkesee beschloss in der vergangenen Woche, für den Ortskern eine
        Machbarkeitsstudie zu beauftragen.

        Der Atlas beruht auf Angaben aus dem Jahr 2016. Neubauten und stillgelegte Anlagen sind noch
        nicht berücksichtigt; Hinweise nimmt die Geschäftsstelle entgegen.
        """,
        contact=("Pressestelle", "Telefon: 0221 4710-600"),
        head="og",
    ),
    Page(
        path="metropolregion/presse-baulandrechner.html",
        site="b",
        gold=Gold(
            "Meldung",
            "Was kostet ein Neubaugebiet wirklich? Baulandrechner online",
            published="2021-07-08",
        ),
        section="Presse",
        facts=(("Pressemitteilung vom", "8. Juli 2021"),),
        body="""
        Straßen, Kanal, Kindergartenplätze, Winterdienst: Die Folgekosten eines Neubaugebiets
        fallen an, wenn die Erlöse aus dem Verkauf der Grundstücke längst ausgegeben sind. Ein
        neues Werkzeug der Metropolregion Rhein-Neckar rechnet sie für die nächsten dreißig Jahre
        vor.

        Der Baulandrechner ist Teil des Projekts [Wohnen zwischen Stadt und
        Land](wohnen-zwischen-stadt-und-land.html). Gemeinden geben Lage, Größe und Dichte des
        geplanten Gebiets ein und erhalten eine Gegenüberstellung mit der Entwicklung im Bestand.
        In der Testphase schnitt der Umbau leerer Gebäude im Ortskern in vier von fünf Fällen
        besser ab.

        „Wir wollen niemandem das Bauen verbieten“, sagte Dipl.-Ing. Beatrix Pfannkuch vom
        Regionalverband am Unteren Neckar. „Aber ein Gemeinderat soll wissen, worüber er abstimmt.“
        Schulungen für Verwaltungen und Ratsmitglieder beginnen nach den Sommerferien.

        Die Rechnung hat Grenzen. Sie kennt weder die Preise der Grundstücke noch den Wunsch nach
        einem Garten, und sie ersetzt kein Gutachten. Wer die Annahmen ändern will, findet alle
        Formeln offen dokumentiert.
        """,
        head="none",
        charset="undeclared",
    ),
    Page(
        path="metropolregion/glossar.html",
        site="b",
        gold=Gold("Sonstiges", "Glossar: Begriffe des Regionalmanagements"),
        section="Service",
        body="""
        Kurze Erklärungen zu Wörtern, die in unseren Projekten häufig vorkommen.

        ## Daseinsvorsorge

        Güter und Dienste, auf die alle angewiesen sind und die deshalb überall erreichbar sein
        sollen: Wasser, Energie, Schule, Gesundheit, Rettung, Verkehr, Kommunikation.

        ## Gegenstromprinzip

        Grundsatz der Raumordnung, nach dem sich die Ordnung der Teilräume in die des Gesamtraums
        einfügen und der Gesamtraum die Erfordernisse der Teilräume berücksichtigen soll.

        ## Regionalbudget

        Fester Betrag, über dessen Verwendung eine Region selbst entscheidet. Erspart den Antrag im
        Einzelfall, verlangt aber eine nachvollziehbare Auswahl.

        ## Regionalmanagement

        Zeitlich befristete oder dauerhafte Stelle, die Akteure zusammenführt, Projekte anbahnt und
        Fördermittel erschließt. Entscheidet nicht, sondern bereitet Entscheidungen vor.

        ## Tragfähigkeit

        Mindestzahl an Nutzenden, ab der sich eine Einrichtung wirtschaftlich oder fachlich
        betreiben lässt. Kein Naturgesetz: Mit der Organisationsform ändert sich auch die Schwelle.

        ## Verantwortungsgemeinschaft

        Freiwilliger Zusammenschluss von Stadt und Land, der Vorteile und Lasten der gemeinsamen
        Entwicklung teilt. Vorstufe vieler Stadt-Land-Partnerschaften.

        ## Zentraler Ort

        Gemeinde, die Aufgaben für ihr Umland mit erfüllt. Unterschieden werden Ober-, Mittel- und
        Grundzentren.
        """,
        head="none",
    ),
)
