"""Minutes, a paper with ligatures, and the text of the scanned sheet."""

from model import Gold, Report

PROTOKOLL_2013 = Report(
    path="protokolle/lenkungsgruppe_2013-05-16.pdf",
    gold=Gold(
        "Protokoll",
        "Protokoll der 3. Sitzung der Lenkungsgruppe Bürgerbus-Verbund Unterelbe",
        event=("2013-05-16T14:00", "2013-05-16T16:45"),
    ),
    font="Helvetica",
    size=10.5,
    hyphenate=False,
    footer="Protokoll 3/2013 – Seite {page}",
    under=("Datum: 16. Mai 2013, 14:00 bis 16:45 Uhr", "Ort: Kreishaus Itzehoe, Raum 204"),
    body="""
    ## Teilnehmende

    - Tjark Behnecke, Bürgerbus-Verbund Unterelbe (Leitung)
    - Hannelore Brümmer, Bürgerbusverein Nordkehdingen
    - Sven-Ole Petersen, Kreis Steinburg
    - Anke Rickmers, Kreis Dithmarschen
    - Wilfried Stelljes, Landkreis Cuxhaven
    - Friederike Janßen-Holm (Protokoll)

    Entschuldigt: Dr. Cord Mahlstedt, Büro Wegewerk

    ## TOP 1: Begrüßung, Tagesordnung

    Herr Behnecke begrüßt die Anwesenden. Die Tagesordnung wird um den Punkt „Fähre“ ergänzt. Das
    Protokoll der 2. Sitzung vom 7. Februar 2013 wird ohne Änderung angenommen.

    ## TOP 2: Bericht aus der Koordinierungsstelle

    Im ersten Quartal wurden elf Fahrerinnen und Fahrer geschult. Das Reservefahrzeug war an 19
    Tagen im Einsatz. Die Aufnahme in die Fahrplanauskunft verzögert sich, weil Haltestellen in
    Nordkehdingen keine Nummern haben. Frau Brümmer liefert die Liste bis Ende Mai.

    ## TOP 3: Haushalt

    Von 318.000 Euro sind 141.000 Euro abgerufen. Für die zweite Schulungsreihe werden 6.500 Euro
    aus dem Ansatz „Fahrzeuge“ umgeschichtet.
    ⏎Beschluss: einstimmig.

    ## TOP 4: Fähre Glückstadt–Wischhafen

    Die Abfahrtszeiten passen nicht zum Fahrplan der Bürgerbusse. Herr Petersen spricht mit dem
    Betreiber. Eine Verlegung der Busse wird abgelehnt, da sonst der Anschluss an die Bahn entfällt.

    ## TOP 5: Verschiedenes

    Herr Stelljes regt einen gemeinsamen Ausflug aller Vereine an. Die nächste Sitzung findet am
    12. September 2013 in Hemmoor statt.

    gez. Janßen-Holm
    """,
)

PROTOKOLL_2024 = Report(
    path="protokolle/regionalbeirat_leader_2024-06-11.pdf",
    gold=Gold(
        "Protokoll",
        "Ergebnisprotokoll der 12. Sitzung des LEADER-Regionalbeirats Hoher Fläming",
        event=("2024-06-11T17:00", "2024-06-11T19:20"),
    ),
    size=9.5,
    header="LEADER-Region Hoher Fläming · Regionalbeirat",
    footer="{page}/{pages}",
    under=("Dienstag, 11. Juni 2024, 17.00–19.20 Uhr", "Naturparkzentrum Raben"),
    info=(("title", "Ergebnisprotokoll"), ("author", "Regionalmanagement")),
    body="""
    ## Anwesend

    Stimmberechtigt: Birgitta Noack (Vorsitz), Arne Pohlenz, Dr. Sabrina Wuttke, Hartwig Seliger,
    Mareike Dombrowski, Pfarrer Lorenz Uhde, Ines Karge
    ⏎Beratend: Kilian Rademacher (Regionalmanagement)
    ⏎Gäste: vier Antragstellende

    ## TOP 1 – Beschlussfähigkeit

    Sieben von zehn Mitgliedern sind anwesend, davon vier aus der Zivilgesellschaft. Der Beirat ist
    beschlussfähig. Herr Seliger erklärt sich zu TOP 3b für befangen.

    ## TOP 2 – Stand der Mittel

    Für 2024 stehen noch 412.000 Euro zur Verfügung. Zwei Vorhaben aus dem Vorjahr wurden
    zurückgezogen, weil die Baukosten gestiegen sind. Das Ministerium hat mitgeteilt, dass nicht
    gebundene Mittel nur einmal übertragen werden können.

    ## TOP 3 – Auswahl der Vorhaben

    ### a) Umbau der Alten Schmiede Wiesenburg zum Mehrgenerationenhaus

    Zuschuss 148.000 Euro, 32 von 40 Punkten. Rückfrage zum Lärmschutz, Gutachten liegt vor.
    ⏎Beschluss: 7 Ja, 0 Nein, 0 Enthaltungen.

    ### b) Mobile Saftpresse für Streuobstwiesen

    Zuschuss 39.500 Euro, 27 Punkte. Der Betriebsplan ist schlüssig.
    ⏎Beschluss: 5 Ja, 1 Nein, ohne Mitwirkung von Herrn Seliger.

    ### c) Hofladen mit Paketstation in Niemegk

    Zuschuss 61.000 Euro, 24 Punkte. Der Beirat bittet um Vorlage des Mietvertrags.
    ⏎Beschluss: vertagt auf die 13. Sitzung.

    ## TOP 4 – Änderung der Geschäftsordnung

    Sitzungen dürfen künftig hybrid stattfinden. Abstimmungen über Vorhaben bleiben geheim, wenn
    ein Mitglied es verlangt. Beschluss: einstimmig.

    ## TOP 5 – Termine

    Bereisung am 5. September 2024; 13. Sitzung am 8. Oktober 2024 in Bad Belzig.

    Protokoll: Kilian Rademacher
    """,
)

LIGATUREN = Report(
    path="publikationen/arbeitspapier_flaechen.pdf",
    gold=Gold("Publikation", "Flächen finden, Pflege finanzieren", published="2019-02-20"),
    over="Arbeitspapier",
    under=("Fiete Griffel, Sofie Pfleiderer", "20. Februar 2019"),
    footer="{page}",
    size=10.5,
    ligatures=True,
    info=(("title", "Arbeitspapier Flächen"),),
    body="""
    ## Worum es geht

    Pflegeheime werden geschlossen, weil Gebäude den Vorschriften nicht mehr entsprechen; Dörfer
    suchen eine Nutzung für leere Schulen und Pfarrhäuser. Das Arbeitspapier fragt, ob beide
    Aufgaben zusammen gelöst werden können. Untersucht wurden fünf Flächen im Landkreis
    Rottal-Inn und drei im Landkreis Freyung-Grafenau.

    ## Befund

    Geeignet sind vor allem ebenerdige Gebäude mit Freifläche. Häufig scheitert die Umnutzung an
    den Auflagen zum Brandschutz, seltener am Grundriss. Offen bleibt, wer in Vorleistung geht:
    Pflegekassen finanzieren den Betrieb, nicht den Umbau. Kommunen dürfen investieren, müssen
    aber nachweisen, dass sie wirtschaftlich handeln.

    Effizient sind kleine Einheiten mit höchstens zwölf Plätzen, wenn ambulante Dienste die
    Nachtbereitschaft gemeinsam stellen. Dafür ist eine flexible Auslegung der Personalvorgaben
    nötig, die in Bayern offiziell erprobt wird. Pflichtaufgaben der Kommunen werden dadurch
    nicht berührt.

    ## Finanzierung

    - Genossenschaftsanteile der Bürgerinnen und Bürger: 10 bis 20 Prozent
    - Zuschüsse der Dorferneuerung und der Städtebauförderung: 30 bis 45 Prozent
    - Darlehen der Förderbank: bis 50 Prozent
    - Eigenleistung beim Innenausbau: in einem Fall 3.400 Stunden

    ## Empfehlung

    Wir empfehlen, jede frei werdende öffentliche Fläche zunächst auf ihre Eignung für Pflege
    zu prüfen, bevor sie verkauft wird. Eine Checkliste mit fünfzehn Fragen genügt dafür. Das
    Profil des Standorts – Lage zur Haltestelle, Nachbarschaft, Schatten im Sommer – ist
    wichtiger als der Zustand des Daches.
    """,
)

SCAN_GOLD = Gold("Publikation", "Schulentwicklungsplan – Kurzfassung", published="2009-05-07")
SCAN_PATH = "publikationen/schulentwicklungsplan_2009_scan.pdf"
SCAN_PAGES = (
    """
    Landkreis Wittmund
    Schulentwicklungsplan – Kurzfassung

    Wittmund, den 7. Mai 2009

    Der Schulausschuss hat in seiner Sitzung vom
    28. April 2009 dem Entwurf zugestimmt. Die
    Kurzfassung richtet sich an Eltern, Schulen
    und Gemeinden.

    1. Die Zahl der Kinder im Grundschulalter geht
    bis zum Schuljahr 2015/16 um 22 Prozent zurück.

    2. Alle Standorte mit mehr als 48 Kindern bleiben
    erhalten, sofern ein gemeinsamer Bustakt mit dem
    Nachbarort möglich ist.
    """,
    """
    3. Eingangsstufen dürfen jahrgangsübergreifend
    geführt werden. Über das Verfahren entscheidet
    die Gesamtkonferenz der Schule.

    4. Für die Haupt- und Realschulen wird geprüft,
    ob sie unter einem Dach zusammengeführt werden.

    5. Hinweise nimmt das Schulamt bis zum
    30. Juni 2009 schriftlich entgegen.

    Im Auftrag
    gez. Almuth Folkerts

    Anlage: Karte der Einzugsbereiche
    """,
)

PAPERS = (PROTOKOLL_2013, PROTOKOLL_2024, LIGATUREN)
