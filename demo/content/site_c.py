"""Site C, "regionalportal": label lines and press items of a county portal."""

from model import AgendaItem, Gold, Page, Period

PAGES = (
    Page(
        path="regionalportal/digitallotsen-altmark.html",
        site="c",
        gold=Gold(
            "Projekt",
            "Digitallotsen Altmark – Begleitung beim Breitbandausbau",
            period=Period("2018-01-01", None, "seit 2018"),
        ),
        facts=(
            ("Laufzeit", "seit 2018"),
            ("Träger", "Zweckverband Glasfaser Altmark"),
            ("Gebiet", "Landkreis Stendal, Altmarkkreis Salzwedel"),
            ("Förderung", "LEADER, Land Sachsen-Anhalt"),
        ),
        lead="Glasfaser im Keller nützt wenig, wenn niemand weiß, was damit anzufangen ist. "
        "Zweiundzwanzig Digitallotsen helfen beim Anschluss und danach.",
        body="""
        Der Breitbandausbau in der Altmark gehört zu den größten kommunalen Vorhaben seiner Art.
        In vielen Orten war die Beteiligung an der Vorvermarktung zunächst gering. Gespräche auf
        Dorffesten zeigten den Grund: Die Angebote waren schwer zu vergleichen, Haustürgeschäfte
        hatten Misstrauen geweckt, und manche Ältere fragten, wozu sie schnelles Internet brauchen.

        ## Wer sind die Lotsen?

        Digitallotsinnen und Digitallotsen sind geschulte Ehrenamtliche. Sie erklären Verträge,
        ohne für einen Anbieter zu werben, richten Geräte ein und zeigen, wie man eine
        Videosprechstunde bucht oder einen Bauantrag verfolgt. Jede Lotsin erhält eine
        Aufwandsentschädigung von 40 Euro im Monat und ist über den Zweckverband versichert.

        ## Stand

        - 22 Lotsinnen und Lotsen in 19 Ortschaften
        - 1.350 Beratungen im Jahr 2022
        - feste Sprechzeiten in Bibliotheken und in zwei Bürgerbussen

        In Orten mit Lotsen liegt die Anschlussquote um neun Prozentpunkte höher als in
        vergleichbaren Orten ohne Begleitung. Gesucht werden weitere Freiwillige, besonders
        rund um Arendsee und Tangerhütte.
        """,
        contact=(
            "Ansprechpartner: Enrico Schadewald",
            "Telefon 030 / 23125 - 77",
            "digitallotsen@altmark-portal.example",
        ),
        head="none",
    ),
    Page(
        path="regionalportal/gemeindeschwester.html",
        site="c",
        gold=Gold(
            "Projekt",
            "Gemeindeschwester plus – Hausbesuche für Hochbetagte",
            period=Period("2016-01-01", "2018-12-31", "1. Halbjahr 2016 bis Ende 2018"),
        ),
        facts=(
            ("Laufzeit", "1. Halbjahr 2016 bis Ende 2018"),
            ("Status", "abgeschlossen"),
            ("Träger", "Altmarkkreis Salzwedel mit der Sozialstation Jeetzetal gGmbH"),
            ("Begleitforschung", "Hochschule für Gesundheit und Pflege Tangermünde"),
        ),
        body="""
        Vier Pflegefachkräfte besuchten in der Modellphase Menschen über achtzig Jahre, die noch
        keinen Pflegegrad haben. Anders als ein Pflegedienst erbringen sie keine Leistungen am
        Bett. Sie hören zu, schauen sich die Wohnung an, klären Medikamentenpläne und vermitteln
        Hilfe, bevor eine Krise entsteht.

        ## Warum aufsuchend?

        Beratungsstellen erreichen vor allem jene, die ohnehin gut informiert sind. In der
        Verbandsgemeinde Beetzendorf-Diesdorf lebt ein Viertel der Hochbetagten allein, die
        nächste Beratungsstelle ist mit dem Bus kaum zu erreichen.

        ## Ergebnisse der Begleitforschung

        1. Insgesamt fanden 2.940 Hausbesuche bei 612 Personen statt.
        2. Stürze gingen in der Gruppe der Besuchten um ein Fünftel zurück.
        3. Einsamkeit wurde in 180 Gesprächen von den Besuchten selbst angesprochen.
        4. Die Zusammenarbeit mit Hausärzten gelang erst, als feste Telefonzeiten vereinbart waren.

        Nicht erreicht wurden Menschen, die einen Besuch grundsätzlich ablehnen. Ihre Zahl wird auf
        ein Zehntel der Angeschriebenen geschätzt.

        Der Kreistag hat im Dezember 2018 beschlossen, die Stellen dauerhaft zu finanzieren.
        """,
        contact=("Ansprechpartnerin: Gesine Ollendorf", "Tel.: 030 23125-260"),
        head="og",
    ),
    Page(
        path="regionalportal/meldung-glasfaser-foerderbescheid.html",
        site="c",
        gold=Gold(
            "Meldung", "Förderbescheid für den Glasfaserausbau übergeben", published="2019-05-12"
        ),
        section="Aktuelles",
        facts=(("Typ: Meldung , Schwerpunktthema: Digitales , Datum", "12.05.2019"),),
        lead="Mit 18,4 Millionen Euro können in den kommenden drei Jahren weitere 31 Ortschaften "
        "angeschlossen werden.",
        body="""
        Der Zweckverband Glasfaser Altmark hat am Wochenende in Kalbe (Milde) den Förderbescheid
        für den dritten Bauabschnitt entgegengenommen. Damit ist die Finanzierung für rund 640
        Kilometer Trasse gesichert. Die Bauarbeiten beginnen im Herbst in den Ortschaften rund um
        Bismark; der Abschluss ist für 2022 vorgesehen.

        Verbandsgeschäftsführerin Dr. Solveig Hartung erinnerte daran, dass das Netz den Kommunen
        gehört: „Wir bauen und verpachten. Die Pacht fließt zurück und bezahlt den nächsten
        Abschnitt.“ Private Anbieter hatten den Ausbau in der dünn besiedelten Region abgelehnt.

        Wer in den betroffenen Ortschaften bis zum 30. September 2019 einen Vertrag schließt,
        erhält den Hausanschluss ohne Baukostenzuschuss. Bei Fragen helfen die
        [Digitallotsen Altmark](digitallotsen-altmark.html).

        Während der Bauzeit werden Straßen abschnittsweise halbseitig gesperrt. Der Schulbusverkehr
        ist nicht betroffen. Ein Bauzeitenplan hängt in allen Gemeindebüros aus.
        """,
        head="none",
    ),
    Page(
        path="regionalportal/meldung-gemeindeschwestern-regelangebot.html",
        site="c",
        gold=Gold("Meldung", "Gemeindeschwestern werden Regelangebot", published="2018-12-14"),
        section="Aktuelles",
        facts=(("Typ: Meldung , Datum", "14.12.2018"),),
        body="""
        Der Kreistag des Altmarkkreises Salzwedel hat am Donnerstag einstimmig beschlossen, die
        vier Stellen der Gemeindeschwestern ab Januar 2019 aus eigenen Mitteln zu bezahlen. Die
        dreijährige Modellphase läuft zum Jahresende aus.

        In der Aussprache wurde deutlich, dass sich die Fraktionen schnell einig waren, über den
        Weg dorthin aber gestritten hatten. Zunächst war geplant, die Hausbesuche auf zwei
        Verbandsgemeinden zu beschränken. Den Ausschlag gab die Auswertung der Hochschule für
        Gesundheit und Pflege Tangermünde, nach der vermiedene Krankenhausaufenthalte die
        Personalkosten zu einem erheblichen Teil aufwiegen – allerdings bei den Krankenkassen und
        nicht im Haushalt des Kreises.

        Gesine Ollendorf, die das Projekt leitet, kündigte an, mit den Kassen über eine
        Beteiligung zu verhandeln. Neu hinzu kommt ein Fahrdienst zu Fachärzten, den der
        Bürgerbusverein Jeetzetal übernimmt.

        Wer einen Besuch wünscht, kann sich weiterhin formlos beim Sozialamt melden. Auch
        Nachbarinnen und Nachbarn dürfen einen Hinweis geben, wenn die betroffene Person
        einverstanden ist.
        """,
        head="none",
        charset="bom",
    ),
    Page(
        path="regionalportal/meldung-ehrenamtskarte.html",
        site="c",
        gold=Gold(
            "Meldung", "Ehrenamtskarte: 500 Engagierte ausgezeichnet", published="2013-12-05"
        ),
        section="Aktuelles",
        facts=(("Typ: Meldung , Schwerpunktthema: Ehrenamt & Vereine , Datum", "05.12.2013"),),
        body="""
        Am Internationalen Tag des Ehrenamtes hat der Landkreis Stendal die fünfhundertste
        Ehrenamtskarte überreicht. Sie ging an Ulla Mewes aus Werben, die seit 27 Jahren die
        Jugendfeuerwehr leitet und während des Junihochwassers acht Tage lang die Verpflegung der
        Helferinnen und Helfer organisierte.

        Die Karte gewährt Vergünstigungen in Museen, Schwimmbädern und bei sechzig Betrieben der
        Region. Voraussetzung sind mindestens zweihundert Stunden freiwilliger Arbeit im Jahr.
        „Ein Rabatt ist kein Lohn“, sagte die Beigeordnete Dorothea Quast in ihrer Ansprache.
        „Aber er ist ein Zeichen, dass wir hinschauen.“

        Aus den Vereinen kam der Wunsch nach weniger Formularen. Eine gemeinsame Geschäftsstelle,
        die Buchführung und Zuwendungsnachweise übernimmt, soll im nächsten Jahr geprüft werden.
        Außerdem fordern die Feuerwehren eine verlässliche Regelung für die Freistellung durch
        Arbeitgeber.

        Anträge nehmen die Gemeinden entgegen. Die Karte gilt zwei Jahre, für Inhaberinnen und
        Inhaber der Jugendleitercard auch ohne Nachweis der Stunden.
        """,
        head="none",
    ),
    Page(
        path="regionalportal/meldung-demografiestrategie.html",
        site="c",
        gold=Gold(
            "Meldung",
            "Kreistag beschließt Demografiestrategie „Altmark 2025“",
            published="2010-03-23",
        ),
        section="Aktuelles",
        facts=(("Typ: Meldung , Schwerpunktthema: Demografie , Datum", "23.03.2010"),),
        body="""
        Weniger, älter, weiter verstreut: So fasst die Demografiestrategie „Altmark 2025“ die
        Entwicklung zusammen. Der Kreistag hat sie gestern nach zweijähriger Vorbereitung mit
        großer Mehrheit verabschiedet.

        Die Strategie geht davon aus, dass die Zahl der Einwohnerinnen und Einwohner bis 2025 um
        ein Fünftel sinkt. Sie benennt, was in jedem Ort erhalten bleiben soll, was gebündelt wird
        und was künftig zu den Menschen kommt. Grundschulen dürfen jahrgangsübergreifend
        unterrichten, damit Standorte mit vierzig Kindern bestehen können. Löschwasserversorgung
        und Rettungsdienst werden erstmals gemeinsam geplant.

        Umstritten war das Kapitel über Ortsteile mit weniger als fünfzig Einwohnern. Der Vorschlag,
        dort keine neuen Straßen mehr auszubauen, wurde in eine Prüfung des Einzelfalls
        umgewandelt. Über die Umsetzung wird jährlich öffentlich berichtet. Grundlage ist der
        Bericht „Demografischer Wandel in der Altmark“ aus dem Jahr 2008.

        Die Strategie umfasst 64 Seiten und liegt in allen Rathäusern aus. Eine Kurzfassung in
        Leichter Sprache erscheint im Sommer.
        """,
        head="og",
        nfd=True,
    ),
    Page(
        path="regionalportal/meldung-hochwasserpartnerschaft.html",
        site="c",
        gold=Gold(
            "Meldung", "Hochwasserpartnerschaft Mittlere Elbe gegründet", published="2023-03-02"
        ),
        section="Aktuelles",
        facts=(("Typ: Meldung , Schwerpunktthema: Bevölkerungsschutz , Datum", "02.03.2023"),),
        body="""
        Vier Landkreise aus drei Ländern haben heute in Havelberg die Hochwasserpartnerschaft
        Mittlere Elbe besiegelt. Sie verpflichten sich, Pegelprognosen gemeinsam zu bewerten,
        Sandsäcke und mobile Wände auszutauschen und bei der Regionalplanung keine Flächen mehr zu
        bebauen, die für den Rückhalt benötigt werden.

        Die Partnerschaft ist das wichtigste Ergebnis des Modellvorhabens „Raum für den Fluss“, das
        Ende Februar abgeschlossen wurde. Eine Geschäftsstelle mit anderthalb Stellen nimmt im
        April in Wittenberge die Arbeit auf. Die Kosten teilen sich die Landkreise Prignitz,
        Stendal, Lüchow-Dannenberg und Wittenberg zu gleichen Teilen.

        Jährlich im November wird künftig ein Ernstfall geübt. Beim ersten Mal soll die Räumung
        eines Pflegeheims erprobt werden, weil die Erfahrungen aus dem Jahr 2013 zeigen, wie viel
        Zeit dafür nötig ist. Vereine und Feuerwehren können sich bis Ende Mai als Partner melden.

        Landrätinnen und Landräte sprachen von einem Anfang. Umweltverbände begrüßten die
        Vereinbarung, vermissen jedoch feste Fristen für die Rückverlegung von Deichen.
        """,
        head="jsonld",
    ),
    Page(
        path="regionalportal/buergerdialog-hochwasserschutz.html",
        site="c",
        gold=Gold(
            "Veranstaltung",
            "Bürgerdialog Hochwasserschutz in Havelberg",
            event=("2022-10-18T18:00",),
        ),
        section="Termine",
        facts=(
            ("Termin", "Dienstag, 18. Oktober 2022, 18 Uhr"),
            ("Ort", "Haus der Flüsse, Havelberg"),
            ("Veranstalter", "Landkreis Stendal"),
            ("Projekt", "Raum für den Fluss – Hochwasservorsorge an der mittleren Elbe"),
        ),
        body="""
        Wo kann sich die Elbe ausbreiten, ohne Schaden anzurichten? Und was geschieht mit Äckern
        und Wiesen, die dann gelegentlich unter Wasser stehen? Der Landkreis Stendal stellt den
        Entwurf der Vorranggebiete vor. Bürgerinnen und Bürger können Hinweise geben, bevor die
        Karte in den Regionalplan übernommen wird. Eine Anmeldung ist nicht nötig; Gebärdensprache
        wird auf Wunsch übersetzt.

        An vier Kartentischen stehen Fachleute für Landwirtschaft, Deichbau, Naturschutz und
        Katastrophenschutz bereit. Alle Hinweise werden aufgenommen, gebündelt und im Internet
        beantwortet. Nicht behandelt werden Fragen der Versicherung einzelner Gebäude; dafür gibt es
        im November einen eigenen Termin der Verbraucherberatung.
        """,
        agenda=(
            AgendaItem("18.00 Uhr", "Begrüßung", ("Torben Jessnitz, Landkreis Stendal",)),
            AgendaItem(
                "18.10 Uhr",
                "Drei Szenarien für die mittlere Elbe",
                ("Jasper Lindqvist, Institut für Wasser und Region",),
            ),
            AgendaItem("18.45 Uhr", "Gespräche an vier Kartentischen"),
            AgendaItem(
                "20.15 Uhr",
                "Was nehmen wir mit?",
                ("Moderation: Mechthild Grabow",),
            ),
        ),
        contact=("Telefon: 030 23125-118",),
        head="none",
    ),
    Page(
        path="regionalportal/leader-haeufige-fragen.html",
        site="c",
        gold=Gold("Sonstiges", "Häufige Fragen zur LEADER-Förderung"),
        section="Service",
        body="""
        ## Was wird gefördert?

        Vorhaben, die zur Entwicklungsstrategie der Region passen: Umnutzung leerer Gebäude,
        Treffpunkte, kleine Betriebe, Radwege, Kultur. Nicht förderfähig sind Pflichtaufgaben der
        Gemeinden und reine Reparaturen.

        ## Wer kann einen Antrag stellen?

        Gemeinden, Vereine, Kirchengemeinden, Unternehmen und Privatpersonen. Vereine müssen
        mindestens ein Jahr bestehen.

        ## Wie hoch ist der Zuschuss?

        In der Regel 45 bis 80 Prozent. Der Zuschuss wird erst ausgezahlt, wenn die Rechnungen
        bezahlt sind. Planen Sie deshalb eine Zwischenfinanzierung ein.

        ## Wer entscheidet?

        Die Lokale Aktionsgruppe wählt die Vorhaben aus, die Bewilligungsbehörde prüft und
        bescheidet. Zwischen Auswahl und Bescheid vergehen erfahrungsgemäß vier bis sechs Monate.

        ## Darf ich vorher anfangen?

        Nein. Ein vorzeitiger Beginn führt zum Verlust der Förderung. Als Beginn gilt schon der
        Abschluss eines Liefervertrags. Planungsleistungen sind ausgenommen.

        ## Muss ich den Zuschuss zurückzahlen?

        Nur wenn Sie die Zweckbindung verletzen. Bei Gebäuden beträgt sie in der Regel zwölf Jahre.

        ## An wen wende ich mich?

        An das Regionalmanagement Ihrer Aktionsgruppe. Die Beratung ist kostenlos und verpflichtet
        zu nichts.
        """,
        head="none",
    ),
)
