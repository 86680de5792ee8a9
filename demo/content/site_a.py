"""Site A, "bundesprogramm": federal project profiles with definition lists."""

from model import AgendaItem, Gold, Page, Period

CONTACT_DORFMITTE = (
    "Dr. Henrike Vollmann",
    "Referat Ländliche Infrastruktur",
    "Telefon: +49 30 23125-412",
    "E-Mail: henrike.vollmann@raumordnung-modelle.example",
)

PAGES = (
    Page(
        path="bundesprogramm/dorfmitte-versorgt-1-runde.html",
        site="a",
        gold=Gold(
            "Projekt",
            "Dorfmitte versorgt – Nahversorgung neu organisieren (1. Runde)",
            period=Period("2012-10-01", "2014-06-30", "Oktober 2012 – Juni 2014"),
        ),
        facts=(
            ("Status", "Abgeschlossen"),
            ("Laufzeit", "Oktober 2012 – Juni 2014"),
            ("Programm", "MORO"),
            (
                "Modellregionen",
                "Landkreis Uckermark, Landkreis Vorpommern-Greifswald, Vogelsbergkreis",
            ),
            ("Auftragnehmerin", "Planungsbüro Feldweg & Partner, Kassel"),
        ),
        lead="Drei Landkreise suchten nach Wegen, Lebensmittel, Post und Bargeld wieder in die "
        "Dörfer zu bringen – ohne auf den großen Markt am Ortsrand zu warten.",
        body="""
        ## Ausgangslage

        Zwischen 2000 und 2011 hat in den drei Modellregionen fast jedes zweite Lebensmittel-
        geschäft mit weniger als 400 Quadratmetern Verkaufsfläche geschlossen. Wer kein Auto
        besitzt, legt für den Wocheneinkauf im Mittel elf Kilometer zurück. Mit dem Laden
        verschwindet meist auch der letzte Ort, an dem man sich ohne Verabredung trifft.

        Das Bundesministerium für Verkehr, Bau und Stadtentwicklung (BMVBS) und das
        Bundesinstitut für Bau-, Stadt- und Raumforschung (BBSR) haben das Vorhaben als
        Modellvorhaben der Raumordnung (MORO) ausgeschrieben. Beworben hatten sich 31 Regionen.

        ## Ziele

        1. Versorgungslücken mit einem einheitlichen Verfahren erfassen,
        2. Trägerformen vergleichen, die auch bei geringem Umsatz bestehen,
        3. Dienstleistungen bündeln: Warenkorb, Paketannahme, Rezeptsammelstelle, Bürgerservice.

        ## Ergebnisse

        In Gerswalde übernahm eine Genossenschaft mit 214 Mitgliedern den Dorfladen. Im
        Vogelsbergkreis fährt ein Verkaufswagen nach festem Fahrplan sechzehn Ortsteile an und
        bringt auf Bestellung Medikamente mit. In Vorpommern-Greifswald erwies sich dagegen der
        reine Lieferdienst als nicht tragfähig: Die Bestellmengen schwankten zu stark, und viele
        ältere Haushalte wollten die Ware sehen, bevor sie kaufen.

        Die Erfahrungen zeigen, dass ein Laden selten allein am Sortiment scheitert. Häufiger
        fehlen eine Nachfolge, eine bezahlbare Immobilie oder die Geduld der Kreditgeber. Das
        Vorhaben wird deshalb als [Dorfmitte versorgt – 2. Runde](dorfmitte-versorgt-2-runde.html)
        weitergeführt.
        """,
        contact=CONTACT_DORFMITTE,
        head="og",
    ),
    Page(
        path="bundesprogramm/dorfmitte-versorgt-2-runde.html",
        site="a",
        gold=Gold(
            "Projekt",
            "Dorfmitte versorgt – 2. Runde",
            period=Period("2014-09-01", "2016-12-31", "September 2014 – Dezember 2016"),
        ),
        facts=(
            ("Status", "Abgeschlossen"),
            ("Laufzeit", "{t:2014-09|September 2014} – {t:2016-12|Dezember 2016}"),
            ("Programm", "MORO"),
            (
                "Modellregionen",
                "Landkreis Uckermark, Vogelsbergkreis, Landkreis Cham, Landkreis Höxter",
            ),
            ("Projektassistenz", "Planungsbüro Feldweg & Partner, Kassel"),
            ("Vorläufer", "Dorfmitte versorgt – Nahversorgung neu organisieren (1. Runde)"),
        ),
        lead="Aus dem Vorgängerprojekt sind vier Trägermodelle hervorgegangen. In der zweiten "
        "Runde mussten sie sich im Alltag bewähren.",
        body="""
        ## Ausgangslage

        Die 1. Runde hatte gezeigt, welche Angebote in kleinen Orten angenommen werden. Offen
        blieb, wer sie auf Dauer trägt. Kommunen dürfen Läden nur in engen Grenzen selbst
        betreiben; Vereine haften mit dem Vermögen ihres Vorstands; Genossenschaften brauchen
        Zeit für Gründung und Prüfung.

        ## Ziel

        Die 2. Runde sollte Trägermodelle unter realen Bedingungen erproben und daraus einen
        Leitfaden für Landkreise entwickeln. Zwei neue Modellregionen, der Landkreis Cham und
        der Landkreis Höxter, kamen hinzu; der Landkreis Vorpommern-Greifswald schied auf
        eigenen Wunsch aus.

        ## Umsetzung

        - Landkreis Uckermark: regionaler Einkaufsverbund für sieben Dorfläden
        - Vogelsbergkreis: rollender Bürgerservice mit Verkaufswagen und Verwaltungsschalter
        - Landkreis Cham: Nachfolgeberatung für inhabergeführte Bäckereien und Metzgereien
        - Landkreis Höxter: Multifunktionshaus mit Laden, Arztsprechstunde und Probenraum

        ## Ergebnisse

        Drei von vier Vorhaben arbeiten nach dem Ende der Förderung ohne Zuschuss weiter. Der
        Einkaufsverbund senkte die Einstandspreise um durchschnittlich sieben Prozent. Das
        Multifunktionshaus braucht weiterhin einen Mietzuschuss der Gemeinde, erspart ihr aber
        den Unterhalt zweier anderer Gebäude. Vorgestellt wurden die Ergebnisse auf der
        [Abschlusskonferenz am 20. Oktober 2016](abschlusskonferenz-dorfmitte.html) in Berlin.
        """,
        contact=CONTACT_DORFMITTE,
        head="jsonld",
    ),
    Page(
        path="bundesprogramm/raum-fuer-den-fluss.html",
        site="a",
        gold=Gold(
            "Projekt",
            "Raum für den Fluss – Hochwasservorsorge an der mittleren Elbe",
            period=Period("2021-03-01", "2023-02-28", "01.03.2021–28.02.2023"),
        ),
        facts=(
            ("Status", "Abgeschlossen"),
            ("Laufzeit", "01.03.2021–28.02.2023"),
            ("Programm", "MORO"),
            (
                "Beteiligte",
                "Landkreis Prignitz, Landkreis Lüchow-Dannenberg, Landkreis Stendal, "
                "Landkreis Wittenberg",
            ),
            ("Forschungsassistenz", "Institut für Wasser und Region, Magdeburg"),
        ),
        lead="Vier Landkreise in drei Ländern haben gemeinsam geprüft, wo die Elbe mehr Platz "
        "bekommen kann und was das für Siedlungen, Landwirtschaft und Verkehr bedeutet.",
        body="""
        ## Ausgangslage

        Die Hochwasser der Jahre 2002, 2006 und 2013 haben die Grenzen des technischen Schutzes
        gezeigt. Deiche lassen sich nicht beliebig erhöhen, und jeder Polder am Oberlauf
        verändert den Scheitel am Unterlauf. Die Regionalplanung kann Flächen sichern, bevor
        neue Nutzungen entstehen – sofern die Nachbarn jenseits der Landesgrenze mitziehen.

        ## Ziel

        Ziel des vom Bundesministerium des Innern, für Bau und Heimat (BMI) und vom BBSR
        begleiteten Vorhabens war eine abgestimmte Karte der Vorranggebiete für den
        Hochwasserschutz. Sie sollte auch seltene Ereignisse abbilden, die statistisch nur
        einmal in zweihundert Jahren auftreten.

        ## Vorgehen

        1. Bestandsaufnahme der Schutzanlagen und der empfindlichen Nutzungen,
        2. Berechnung von drei Abflussszenarien,
        3. Bürgerdialoge in Wittenberge, Havelberg, Hitzacker und Coswig,
        4. Vereinbarung über eine dauerhafte Hochwasserpartnerschaft.

        ## Ergebnisse

        Die Karte weist 4.300 Hektar zusätzlichen Rückhalteraum aus. Für 2.700 Hektar liegen
        Absichtserklärungen der Eigentümer vor. Strittig blieb die Entschädigung für
        landwirtschaftliche Flächen, die nur gelegentlich überflutet werden; hier schlagen die
        Landkreise einen gemeinsamen Fonds vor. Aus dem Projekt ging am 2. März 2023 die
        Hochwasserpartnerschaft Mittlere Elbe hervor.
        """,
        contact=(
            "Jasper Lindqvist",
            "Institut für Wasser und Region",
            "Tel.: 040/66969-120",
            "jasper.lindqvist@wasser-und-region.example",
        ),
        downloads=(("Projektsteckbrief zum Ausdrucken (PDF)", "raum-fuer-den-fluss.pdf"),),
        head="og",
    ),
    Page(
        path="bundesprogramm/leerstand-als-aufgabe.html",
        site="a",
        gold=Gold(
            "Projekt",
            "Leerstand als Aufgabe – Aktive Bestandsentwicklung in Kleinstädten",
            period=Period("2009-01-01", "2011-12-31", "2009 bis 2011"),
        ),
        facts=(
            ("Laufzeit", "2009 bis 2011"),
            ("Programm", "Städtebauförderung, begleitende Forschung"),
            ("Auftraggeber", "Bundesministerium für Verkehr, Bau und Stadtentwicklung (BMVBS)"),
            ("Fallstudien", "Altenburg, Osterode am Harz, Weißenfels"),
        ),
        body="""
        ## Worum es ging

        In den Altstädten vieler Kleinstädte stehen Häuser leer, die niemand abreißen und
        niemand kaufen möchte. Das Forschungsvorhaben hat in Altenburg, Osterode am Harz und
        Weißenfels untersucht, was Eigentümer von einer Sanierung abhält und welche Hilfe sie
        tatsächlich annehmen.

        ## Befunde

        Für 186 leer stehende Gebäude wurden die Eigentumsverhältnisse geklärt. In 41 Fällen
        gehörte das Haus einer Erbengemeinschaft mit mehr als drei Mitgliedern; in 22 Fällen war
        die Adresse des Eigentümers nicht mehr zu ermitteln. Finanzielle Gründe wurden seltener
        genannt als erwartet. Viele Befragte wussten schlicht nicht, mit welchem Schritt sie
        beginnen sollten.

        ## Empfehlungen

        - Ein Leerstandskataster lohnt sich nur, wenn jemand für die Pflege der Daten zuständig ist.
        - „Kümmerer“ im Rathaus erreichen mehr als Broschüren.
        - Sicherungsmaßnahmen an Dach und Fassade verschaffen Zeit und kosten wenig.
        - Zwischennutzungen brauchen klare Verträge, aber keine dicken.

        Die Ergebnisse flossen 2012 in die Beratung zu den Programmen der Städtebauförderung ein.
        Offen ist, wie kleine Verwaltungen mit weniger als zwanzig Beschäftigten die Aufgabe
        bewältigen können – hier wären interkommunale Lösungen zu prüfen.
        """,
        contact=("Margarethe Ohlsen-Kranz", "Telefon 0221 4710-215"),
        head="none",
        charset="latin1",
    ),
    Page(
        path="bundesprogramm/en/shared-mobility-on-the-coast.html",
        site="a",
        gold=Gold(
            "Projekt",
            "Shared Mobility on the Coast",
            language="en",
            period=Period("2017-01-01", "2019-12-31", "January 2017 – December 2019"),
        ),
        section="Projects",
        facts=(
            ("Status", "Completed"),
            ("Duration", "{t:2017-01|January 2017} – {t:2019-12|December 2019}"),
            ("Programme", "Interreg Deutschland–Danmark"),
            ("Regions", "Ostholstein, Plön (Germany); Lolland (Denmark)"),
            ("Lead partner", "Development Agency Baltic Bay"),
        ),
        lead="Three coastal regions on both sides of the Fehmarn Belt tested whether residents "
        "and holidaymakers can share the same vehicles.",
        body="""
        ## Background

        In July the villages along the coast are crowded; in November the last bus leaves at
        half past four. Public transport that is designed for the season is idle for half of the
        year, while services planned for residents are overwhelmed in summer. Many households
        therefore keep a second car that stands still most of the time.

        ## Objectives

        The project set out to combine three existing offers under one booking system: on-demand
        minibuses, electric bicycles at railway stations, and cars owned by municipalities which
        are not needed in the evening and at weekends.

        ## Results

        Over two seasons 11,400 trips were booked. Two thirds of them were made by residents,
        which came as a surprise to the partners, who had expected mainly visitors. The municipal
        cars proved to be the most popular element and also the cheapest one. The bicycles, in
        contrast, were difficult to maintain: salt water and sand doubled the cost of repair.

        A volunteer driver scheme was added in the second year. It continues under the name of
        "Belt Rides" and is financed by the municipalities themselves. Lessons for other rural
        regions are summarised in a guide that is available in English, German and Danish.
        """,
        contact=("Signe Aabling", "Phone: +49 40 66969-318", "signe.aabling@baltic-bay.example"),
        head="og",
    ),
    Page(
        path="bundesprogramm/abschlusskonferenz-dorfmitte.html",
        site="a",
        gold=Gold(
            "Veranstaltung",
            "Abschlusskonferenz „Dorfmitte versorgt“",
            event=("2016-10-20T09:30",),
        ),
        section="Veranstaltungen",
        facts=(
            ("Termin", "{t:2016-10-20T09:30|Donnerstag, 20. Oktober 2016, 9.30 Uhr}"),
            ("Ort", "Kulturspeicher am Kanal, Berlin"),
            ("Projekt", "[Dorfmitte versorgt – 2. Runde](dorfmitte-versorgt-2-runde.html)"),
        ),
        lead="Vier Jahre Modellvorhaben, vier Trägermodelle, ein Leitfaden: Auf der "
        "Abschlusskonferenz ziehen die Modellregionen Bilanz.",
        body="""
        ## Thema

        Wie lässt sich Nahversorgung organisieren, wenn der Markt allein sie nicht mehr trägt?
        Vertreterinnen und Vertreter der Landkreise Uckermark, Cham und Höxter sowie des
        Vogelsbergkreises berichten, was gelungen ist und was sie heute anders machen würden.
        Am Nachmittag diskutieren Bürgermeisterinnen, Genossenschaftsprüfer und Kaufleute in
        drei Foren.
        """,
        agenda=(
            AgendaItem(
                "9.30 Uhr",
                "Ankommen und Frühstück aus dem Dorfladen",
            ),
            AgendaItem(
                "10.00 Uhr",
                "Begrüßung",
                ("Dr. Henrike Vollmann, Referat Ländliche Infrastruktur",),
            ),
            AgendaItem(
                "10.15 Uhr",
                "Was vier Jahre Dorfmitte gelehrt haben",
                ("Prof. Dr. Ansgar Tiedje, Hochschule für Raum und Landschaft Werratal",),
            ),
            AgendaItem(
                "11.15 Uhr",
                "Einkaufen im Verbund: sieben Läden, eine Bestellung",
                ("Ramona Zielke, Geschäftsführerin Dorfladenverbund Uckermark eG",),
            ),
            AgendaItem(
                "13.00 Uhr",
                "Foren: Nachfolge / Immobilie / Recht der Genossenschaft",
                (
                    "Korbinian Aschauer, Wirtschaftsförderer im Landkreis Cham",
                    "Almut Reineking, Bürgermeisterin",
                ),
            ),
            AgendaItem("15.30 Uhr", "Ausblick und Ende"),
        ),
        after="""
        ## Rückblick

        Rund 140 Gäste nahmen teil. Besonders lebhaft wurde die Frage erörtert, ob Landkreise
        einen Einkaufsverbund selbst gründen sollten. Die Mehrheit sprach sich für eine
        Anschubfinanzierung und gegen eine dauerhafte Trägerschaft aus.
        """,
        downloads=(
            (
                "Präsentationsfolien Prof. Tiedje (PDF)",
                "../praesentationen/2016-10-20_dorfmitte_bilanz.pdf",
            ),
        ),
        contact=CONTACT_DORFMITTE,
        head="none",
    ),
    Page(
        path="bundesprogramm/meldung-sprechstunde-aus-der-ferne.html",
        site="a",
        gold=Gold(
            "Meldung", "Heimat 2.0: Sprechstunde aus der Ferne gestartet", published="2021-04-15"
        ),
        section="Aktuelles",
        facts=(("Datum", "{t:2021-04-15|15. April 2021}"), ("Thema", "Digitalisierung")),
        lead="Im Landkreis Görlitz können Patientinnen und Patienten seit dieser Woche in drei "
        "Dorfgemeinschaftshäusern per Video mit ihrer Hausarztpraxis sprechen.",
        body="""
        Die Räume sind barrierefrei, schallgedämmt und mit Messgeräten für Blutdruck, Puls und
        Sauerstoffsättigung ausgestattet. Eine medizinische Fachangestellte hilft an zwei
        Vormittagen in der Woche bei der Bedienung. Gefördert wird der Versuch über das Programm
        Heimat 2.0, mit dem der Bund digitale Lösungen in strukturschwachen ländlichen Räumen
        unterstützt.

        „Wir ersetzen keinen Hausbesuch, wir ersetzen die dreistündige Busfahrt zur
        Befundbesprechung“, sagte die Projektleiterin Dr. Wiebke Sandrock bei der Eröffnung in
        Rietschen. Bis zum Sommer sollen zwei weitere Standorte folgen. Ob sich das Angebot
        rechnet, hängt von der Vergütung ab: Bislang können die Praxen nur einen Teil der
        Videosprechstunden abrechnen.

        Begleitet wird das Vorhaben von der Technischen Hochschule Neißetal. Sie befragt
        Nutzerinnen und Nutzer ebenso wie Menschen, die das Angebot ablehnen. Erste Ergebnisse
        werden für das Frühjahr 2022 erwartet.

        Die Ausstattung eines Raumes kostet rund 19.000 Euro. Sie bleibt nach dem Ende der
        Förderung im Eigentum der Gemeinde, die sich im Gegenzug verpflichtet, den Raum fünf Jahre
        lang offen zu halten.
        """,
        head="jsonld",
    ),
)
