"""Reports of several pages; the two latest are in reports_late.py."""

from model import Gold, Report

from content.reports_late import KOMPASS, REGIONALBUDGET

ALTMARK_2008 = Report(
    path="publikationen/altmark_bericht_2008.pdf",
    gold=Gold("Publikation", "Demografischer Wandel in der Altmark", published="2008-11-03"),
    over="Bestandsaufnahme und Vorausschau",
    under=(
        "Planungsgemeinschaft Altmark",
        "Bearbeitung: Dr. Sieglinde Marwitz, Hagen Domröse",
        "Stand: 3. November 2008",
    ),
    header="Demografischer Wandel in der Altmark",
    footer="- {page} -",
    font="Helvetica",
    size=11,
    cover=True,
    info=(("title", "Microsoft Word - Bericht_final_v3.doc"), ("author", "domroese")),
    body="""
    ## 1 Anlass

    Die Altmark verliert seit 1990 Einwohnerinnen und Einwohner. Der vorliegende Bericht fasst
    zusammen, wie sich Zahl, Alter und Verteilung der Bevölkerung bis 2025 voraussichtlich
    entwickeln und welche Folgen das für Schulen, Feuerwehren, Wasserwirtschaft und ärztliche
    Versorgung hat. Er soll dem Kreistag als Grundlage für eine Demografiestrategie dienen.

    Der Bericht enthält keine Empfehlungen zu einzelnen Standorten. Er beschreibt vielmehr, ab
    welchen Schwellen Einrichtungen in Schwierigkeiten geraten, und nennt Möglichkeiten, diese
    Schwellen zu verschieben.

    ## 2 Daten und Methode

    Verwendet wurden die Einwohnermelderegister von 94 Gemeinden zum Stichtag 31. Dezember 2007,
    die Schulstatistik des Landes und eine eigene Befragung der Wehrleiter. Die Vorausberechnung
    folgt drei Annahmen: gleichbleibende Geburtenziffer, leicht steigende Lebenserwartung und
    eine Abwanderung, die sich bis 2015 halbiert. Für Gemeinden mit weniger als fünfhundert
    Einwohnern sind die Ergebnisse nur als Größenordnung zu verstehen.

    ## 3 Ergebnisse

    Bis 2025 sinkt die Einwohnerzahl von 221.000 auf etwa 176.000. Der Rückgang verläuft nicht
    gleichmäßig: Während Stendal und Gardelegen etwa ein Zehntel verlieren, geht die Zahl in
    einzelnen Dörfern an der nördlichen Kreisgrenze um mehr als ein Drittel zurück.

    @bars Einwohner in Tausend|1995=262|2000=246|2007=221|2015=199|2025=176

    Das Durchschnittsalter steigt von 44 auf 51 Jahre. Die Zahl der über Achtzigjährigen
    verdoppelt sich nahezu, während die Gruppe der Zwanzig- bis Vierzigjährigen um fast
    die Hälfte schrumpft. Auf eine Person im Erwerbsalter kommen dann deutlich mehr Menschen, die
    Unterstützung brauchen, als heute.

    ## 4 Folgen für die Daseinsvorsorge

    ### 4.1 Grundschulen

    Von 58 Grundschulen unterschreiten bei unveränderten Einzugsbereichen 23 die Mindestgröße von
    sechzig Kindern. Wird jahrgangsübergreifend unterrichtet, verringert sich die Zahl auf neun.
    Die Schulwege blieben in diesem Fall unter dreißig Minuten.

    ### 4.2 Feuerwehr

    Jede dritte Ortswehr kann werktags zwischen sieben und sechzehn Uhr keine vollständige
    Gruppe stellen, weil die Mitglieder auswärts arbeiten. Vorgeschlagen werden gemeinsame
    Tagesalarmgruppen und die Ausbildung von Beschäftigten der örtlichen Betriebe.

    ### 4.3 Wasser und Abwasser

    Leitungen, die für mehr Menschen gebaut wurden, verkeimen bei geringem Durchfluss. Die
    Zweckverbände spülen heute schon regelmäßig. Bei neuen Abschnitten sind kleinere
    Querschnitte vorzusehen; in abgelegenen Ortsteilen sind Kleinkläranlagen günstiger.

    ### 4.4 Ärztliche Versorgung

    Von 118 Hausärztinnen und Hausärzten erreichen 61 bis 2018 das Rentenalter. Gelingt die
    Nachfolge nur zur Hälfte, verlängert sich der mittlere Weg zur Praxis von sechs auf elf
    Kilometer. Ohne Auto ist diese Entfernung mit dem heutigen Busangebot kaum zu bewältigen.

    ## 5 Ausblick

    Der demografische Wandel lässt sich in der Altmark nicht aufhalten, wohl aber gestalten.
    Voraussetzung ist, dass Gemeinden, Zweckverbände und Landkreise nach denselben Zahlen planen.
    Die Planungsgemeinschaft schlägt vor, die Vorausberechnung alle drei Jahre zu erneuern und
    öffentlich zu erörtern. Ein erster Termin könnte im Frühjahr 2010 liegen, wenn der Kreistag
    über die Strategie entscheidet.

    ## Impressum

    Beispielveröffentlichung. Personen, Einrichtungen und Zahlen sind erfunden; Orte und
    Förderprogramme gibt es wirklich. Der Text darf ohne Einschränkung verwendet werden (CC0).
    """,
)

ANKERSTAEDTE = Report(
    path="publikationen/werkstattbericht_ankerstaedte.pdf",
    gold=Gold("Publikation", "Anker in der Fläche", published="2017-05-15"),
    over="Werkstattbericht 4/2017",
    under=(
        "Klein- und Mittelstädte als Versorgungszentren",
        "Caroline Eschenbach, Prof. Dr. Ansgar Tiedje",
        "15. Mai 2017",
    ),
    header="Werkstattbericht 4/2017 – Anker in der Fläche",
    footer="Seite {page} von {pages}",
    columns=2,
    size=9.8,
    cover=True,
    info=(
        ("title", "Anker in der Fläche. Klein- und Mittelstädte als Versorgungszentren"),
        ("author", "Caroline Eschenbach; Ansgar Tiedje"),
    ),
    body="""
    ## Zusammenfassung

    In ländlichen Räumen sind Klein- und⏎Mittelstädte Anker für die Daseins-⏎vorsorge. Das Umland
    ist oft größer als ihr eigenes Gebiet. Der Werkstattbericht untersucht zwölf
    Städte zwischen 4.000 und 32.000 Einwohnern. Er zeigt, dass ihre Bedeutung wächst, während ihre
    Handlungsfähigkeit sinkt: Einrichtungen der Nachbarorte schließen, die Nutzenden kommen in
    die Stadt, doch die Finanzzuweisungen richten sich weiterhin nach der eigenen Einwohnerzahl.

    ## Warum Ankerstädte?

    Der Begriff geht auf die Überlegung zurück, dass nicht jeder Ort alles anbieten kann, aber
    jeder Ort einen erreichbaren Ort braucht, der vieles anbietet. Die Raumordnung kennt dafür
    das Zentrale-Orte-Konzept. In der Praxis entscheidet jedoch weniger die Ausweisung im Plan als
    die Frage, ob ein Krankenhaus bleibt, ob eine weiterführende Schule genügend Anmeldungen
    erhält und ob sich ein Lebensmittelmarkt im Stadtkern hält.

    Untersucht wurden Bad Liebenwerda, Gardelegen, Höxter, Holzminden, Kusel, Lüchow, Pasewalk,
    Perleberg, Tirschenreuth, Torgau, Wittstock und Zwiesel. Die Auswahl deckt acht Länder und
    unterschiedliche Lagen ab, vom Grenzraum bis zum Rand einer Metropolregion.

    ## Was Ankerstädte leisten

    In allen zwölf Städten stammen mehr als vierzig Prozent der Nutzerinnen und Nutzer von
    Hallenbad, Bibliothek und Musikschule aus dem Umland. In Pasewalk sind es beim Hallenbad 71
    Prozent. Gesundheits- und⏎Bildungseinrichtungen erzeugen die meisten Wege; der Handel folgt
    erst an dritter Stelle. Bemerkenswert ist die Rolle der Berufsschulen: Wo sie geschlossen
    wurden, verließen junge Menschen die Region zwei bis drei Jahre früher.

    @bars Anteil der Nutzenden aus dem Umland in Prozent
    |Hallenbad=63|Musikschule=52|Bibliothek=44|Markt=38

    ## Was ihnen fehlt

    Den untersuchten Städten fehlen vor allem drei Dinge. Erstens Personal: In sechs Bauämtern
    arbeiten weniger als drei Fachkräfte, sodass Fördermittel nicht abgerufen werden. Zweitens
    verlässliche Vereinbarungen mit den Umlandgemeinden über die Kosten gemeinsamer
    Einrichtungen. Drittens ein öffentlicher Verkehr, der sich an Öffnungs- statt an
    Schulzeiten orientiert.

    Der Wettbewerb um Fördermittel verschärft die Lage. Eine Stadt mit 6.000 Einwohnern bewarb
    sich innerhalb von drei Jahren um Mittel aus elf Programmen von Bund, Land und Europäischer
    Union. Vier Anträge waren erfolgreich, für zwei fehlte anschließend der Eigenanteil.

    ## Drei Wege der Kooperation

    ### Der Zweckverband

    Holzminden und seine Nachbarn betreiben Bäder und Bibliotheken gemeinsam. Die Umlage richtet
    sich zur Hälfte nach Einwohnern, zur Hälfte nach Nutzung. Die Gründung dauerte vier Jahre;
    seither gab es keine Schließung.

    ### Die Vereinbarung

    In Perleberg regeln Verträge von jeweils fünf Jahren, wer welche Aufgabe für andere
    übernimmt. Das Modell ist beweglich, verlangt aber regelmäßige Verhandlungen.

    ### Das Gemeinschaftsbudget

    Tirschenreuth erprobt ein Budget, das aus Mitteln des Regionalmanagements gespeist wird.
    Jede Gemeinde hat eine Stimme, unabhängig von ihrer Größe. Über die Verwendung entscheidet
    eine Versammlung, die zweimal im Jahr öffentlich tagt.

    ## Empfehlungen

    - Die Finanzausgleichsgesetze der Länder sollten Umlandleistungen kleiner Städte abbilden.
    - Förderprogramme sollten nicht nur Investitionen, sondern Planungs-⏎und Bauämter stärken,
      denn ohne Personal bleiben Mittel liegen.
    - Landkreise sollten Standorte von Schule, Gesundheit und Nahversorgung in einer gemeinsamen
      Karte führen.
    - Städte sollten Öffnungszeiten und Fahrpläne mit dem Umland abstimmen, bevor sie neue
      Einrichtungen bauen.

    ## Offene Fragen

    Unklar ist, wie sich das digitale Angebot auf die Ankerfunktion auswirkt. In vier Städten sank
    die Zahl der Bankbesuche stark, ohne dass die Innenstadt weniger besucht wurde. In zwei anderen
    folgte auf die Schließung der Sparkasse die des Buchladens. Der Zusammenhang von Frequenz und
    Funktion sollte länger beobachtet werden. Ebenso offen bleibt, welche Aufgaben Ehrenamtliche
    übernehmen können, ohne dass die Verlässlichkeit leidet.

    ## Vorgehen

    Grundlage sind 58 leitfadengestützte Gespräche, eine Befragung von 2.140 Haushalten und die
    Auswertung von Nutzungsdaten aus 71 Einrichtungen. Die Erhebung fand zwischen März und
    November 2016 statt. Alle Städte haben die sie betreffenden Abschnitte vor der
    Veröffentlichung gelesen; Einwände sind in Fußnoten des Anhangs vermerkt, der bei den
    Verfassern erhältlich ist.

    ## Impressum

    Beispielveröffentlichung. Personen, Einrichtungen und Zahlen sind erfunden; Orte und
    Förderprogramme gibt es wirklich. Der Text darf ohne Einschränkung verwendet werden (CC0).
    """,
)

LEITFADEN = Report(
    path="publikationen/leitfaden_buergerbus.pdf",
    gold=Gold("Publikation", "Leitfaden Bürgerbus", published="2012-09-28"),
    over="Schritt für Schritt zum eigenen Angebot",
    under=(
        "Herausgeber: Bürgerbus-Verbund Unterelbe",
        "Redaktion: Friederike Janßen-Holm",
        "Redaktionsschluss: 28. September 2012",
    ),
    header="Leitfaden Bürgerbus",
    footer="Seite {page}",
    cover=True,
    size=10.5,
    body="""
    ## Für wen dieser Leitfaden gedacht ist

    Sie haben eine Idee, ein paar Mitstreiterinnen und Mitstreiter und vielleicht schon eine
    Zusage der Gemeinde. Dieser Leitfaden begleitet Sie vom ersten Treffen bis zur ersten Fahrt.
    Er beruht auf den Erfahrungen von sechs Vereinen in den Landkreisen Stade und Cuxhaven sowie
    in den Kreisen Steinburg und Dithmarschen. Rechtlich verbindlich ist er nicht.

    ## Schritt 1: Bedarf klären

    Fragen Sie nicht, ob ein Bürgerbus gebraucht wird – die Antwort lautet immer ja. Fragen Sie,
    wer am Dienstag um neun Uhr wohin möchte. Bewährt hat sich eine Postkarte an alle Haushalte
    mit vier Fragen. Rechnen Sie mit einem Rücklauf von zwanzig Prozent und damit, dass nur jede
    dritte angekündigte Fahrt tatsächlich stattfindet.

    ## Schritt 2: Verein gründen

    Sieben Gründungsmitglieder genügen. Wichtiger als die Zahl ist die Verteilung der Aufgaben:
    Vorsitz, Kasse, Dienstplan, Fahrzeug, Öffentlichkeit. Wer den Dienstplan schreibt, sollte
    nicht zugleich die Kasse führen. Beantragen Sie die Gemeinnützigkeit früh; das Finanzamt
    prüft die Satzung auf Wunsch vorab.

    ## Schritt 3: Linie und Fahrplan festlegen

    Ein Bürgerbus ergänzt den Linienverkehr, er ersetzt ihn nicht. Sprechen Sie deshalb mit dem
    Verkehrsunternehmen, bevor Sie Haltestellen zeichnen. Eine Runde sollte in fünfzig Minuten zu
    schaffen sein, damit zehn Minuten Pause bleiben. Nicht mehr als acht Fahrgäste dürfen mit,
    wenn der Wagen ohne Busführerschein gefahren werden soll.

    ## Schritt 4: Fahrerinnen und Fahrer gewinnen

    Für fünf Betriebstage brauchen Sie mindestens fünfundzwanzig Personen. Nötig sind ein
    Führerschein der Klasse B, zwei Jahre Fahrpraxis, ein Gesundheitszeugnis und die
    Erlaubnis zur Fahrgastbeförderung. Die Kosten übernimmt der Verein. Planen Sie zwischen
    Anmeldung und erster Fahrt drei Monate ein.

    @bars Fahrerinnen und Fahrer je Verein (2012)
    |Nordkehdingen=41|Hemmoor=36|Wilster=33|Otterndorf=29|Marne=27|Horst=24

    ## Schritt 5: Fahrzeug beschaffen

    Neu oder gebraucht? Ein neuer Niederflurwagen kostet rund 65.000 Euro und wird in Niedersachsen
    wie in Schleswig-Holstein bezuschusst. Gebrauchte Wagen sind günstiger, stehen aber häufiger
    in der Werkstatt. Klären Sie vor dem Kauf, wer das Ersatzfahrzeug stellt. Im Verbund
    teilen sich sechs Vereine zwei Reservewagen.

    ## Schritt 6: Versichern

    Fahrerinnen und Fahrer sind über die gesetzliche Unfallversicherung geschützt, wenn der
    Verein sie meldet. Hinzu kommen Haftpflicht, Vollkasko und eine Rechtsschutzversicherung für
    den Vorstand. Die Gemeinde kann die Beiträge als freiwillige Leistung übernehmen.

    ## Schritt 7: Betrieb sichern

    Die häufigste Ursache für das Ende eines Bürgerbusses ist nicht das Geld, sondern die
    Erschöpfung von zwei oder drei Personen. Wechseln Sie die Aufgaben alle zwei Jahre. Laden Sie
    einmal im Jahr alle ein, auch jene, die selten fahren. Und lassen Sie sich von anderen
    Vereinen beraten – es gibt kaum einen Fehler, der nicht schon gemacht worden wäre.

    ## Kosten im Überblick

    Ein Betriebsjahr mit fünf Tagen in der Woche kostet etwa 38.000 Euro. Davon entfallen 14.000
    Euro auf Kraftstoff, 9.000 Euro auf Werkstatt und Reifen, 6.000 Euro auf Versicherungen, der
    Rest auf Ausbildung, Telefon und Rücklagen. Fahrgeld deckt etwa ein Drittel.

    ## Impressum

    Beispielveröffentlichung. Personen, Einrichtungen und Zahlen sind erfunden; Orte und
    Förderprogramme gibt es wirklich. Der Text darf ohne Einschränkung verwendet werden (CC0).
    """,
)

REPORTS = (ALTMARK_2008, ANKERSTAEDTE, LEITFADEN, KOMPASS, REGIONALBUDGET)
