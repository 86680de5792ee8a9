"""Reports from 2022 and 2025; continues reports.py."""

from model import Gold, Report

KOMPASS = Report(
    path="publikationen/kleinstadt_kompass_ergebnisse.pdf",
    gold=Gold(
        "Publikation",
        "Kleinstadt-Kompass: Ergebnisse aus drei Jahren Werkstatt",
        published="2022-08-22",
    ),
    under=(
        "Projektlaufzeit: Juni 2019 – Mai 2022",
        "Autorinnen: Dr. Hatice Yalçin, Runa Feldhoff",
        "Veröffentlicht am 22. August 2022",
    ),
    header="Kleinstadt-Kompass",
    cover=True,
    footer="{page} | {pages}",
    size=10.5,
    info=(
        ("title", "Kleinstadt-Kompass: Ergebnisse aus drei Jahren Werkstatt"),
        ("author", "Hatice Yalçin, Runa Feldhoff"),
        ("subject", "Stadtentwicklung"),
    ),
    body="""
    ## Einführung

    Kleinstädte sind keine kleinen Großstädte. Wer dort plant, kennt die Eigentümerin des leeren
    Hauses persönlich, hat aber keine Kollegin, mit der sich ein Bebauungsplan besprechen ließe.
    Der Kleinstadt-Kompass hat von Juni 2019 bis Mai 2022 acht Kleinstädte in Werkstätten
    begleitet. Unterstützt wurde das Vorhaben im Rahmen der Nationalen Stadtentwicklungspolitik
    durch das Bundesministerium für Wohnen, Stadtentwicklung und Bauwesen (BMWSB) und dessen
    Vorgänger.

    Beteiligt waren Bad Lobenstein, Barth, Eschershausen, Finsterwalde, Illertissen, Münnerstadt,
    Rodewisch und Traben-Trarbach. Jede Stadt brachte eine Frage mit, die sie allein nicht lösen
    konnte.

    ## Acht Fragen, drei Muster

    Die Fragen reichten vom leeren Kaufhaus bis zum Streit um einen Radweg. Trotzdem ließen sich
    drei Muster erkennen.

    ### Muster 1: Wissen ist da, aber verstreut

    In Finsterwalde lagen drei Gutachten zum Bahnhofsumfeld in drei Ämtern. Keines nahm auf die
    anderen Bezug. Erst eine gemeinsame Begehung brachte die Verfasser und die Verwaltung
    zusammen. Aus drei Gutachten wurde ein Plan von vier Seiten.

    ### Muster 2: Beteiligung erreicht die Falschen

    Abendveranstaltungen im Ratssaal besuchen vor allem Männer über sechzig. Münnerstadt verlegte
    die Beteiligung auf den Wochenmarkt und in die Kindertagesstätte. Die Zahl der Hinweise
    verdreifachte sich, und sie betrafen andere Themen: Schatten, Bänke, sichere Querungen.

    ### Muster 3: Förderung bestimmt die Lösung

    Weil es für Pflasterflächen Zuschüsse gab, für einen Kümmerer aber nicht, wurde gepflastert.
    Die Städte wünschen sich Programme, in denen Personal und Bau verbunden werden dürfen. Die
    Städtebauförderung lässt dies in Grenzen zu; genutzt wird es selten, weil die Regel kaum
    bekannt ist.

    @bars Teilnahme an Beteiligungsverfahren in Münnerstadt
    |Ratssaal=31|Wochenmarkt=96|Kita=54|online=72

    ## Methoden, die sich bewährt haben

    - Die Stunde der Laien: Bevor Fachleute sprechen, beschreiben Anwohnende den Ort.
    - Der geliehene Blick: Zwei Städte tauschen für drei Tage ihre Bauamtsleitungen.
    - Das Modell im Maßstab 1:1: Mit Kreide und Strohballen wird eine Planung einen Tag lang
      ausprobiert.
    - Das Nachtreffen: Ein Jahr später wird öffentlich geprüft, was umgesetzt wurde.

    ## Was nicht gelang

    Ein gemeinsamer digitaler Arbeitsraum wurde eingerichtet und kaum genutzt. Die Verwaltungen
    arbeiten mit unterschiedlichen Systemen, und für die Pflege fehlte Zeit. Auch der Versuch, eine
    überörtliche Planungsstelle zu gründen, scheiterte: Drei Städte hätten sie finanziert, fünf
    nicht. In Barth musste eine Werkstatt wegen der Pandemie abgesagt werden und wurde nicht
    nachgeholt.

    ## Schlussfolgerungen

    Kleinstädte brauchen keine weiteren Leitbilder, sondern Zeit und Gegenüber. Der Austausch
    der Bauamtsleitungen hat mehr bewirkt als jede Handreichung. Wir empfehlen, ihn dauerhaft zu
    ermöglichen und die Reisekosten zu übernehmen – mit weniger als 40.000 Euro im Jahr wäre das für
    fünfzig Städte möglich. Aus dem Kleinstadt-Kompass soll ab 2023 ein offenes Format
    entstehen, das jede Kleinstadt nutzen kann.

    ## Hinweise zur Übertragung

    Wer eine Werkstatt plant, sollte mit einer einzigen Frage beginnen und sie so stellen, dass
    eine Zwölfjährige sie versteht. Zwei Tage genügen, wenn die Unterlagen vorher gelesen werden
    können. Die Moderation sollte von außen kommen, die Einladung dagegen von der
    Bürgermeisterin oder vom Bürgermeister selbst.

    ## Impressum

    Beispielveröffentlichung. Personen, Einrichtungen und Zahlen sind erfunden; Orte und
    Förderprogramme gibt es wirklich. Der Text darf ohne Einschränkung verwendet werden (CC0).
    """,
)

REGIONALBUDGET = Report(
    path="publikationen/evaluation_regionalbudgets_2025.pdf",
    gold=Gold("Publikation", "Regionalbudgets im Regionalmanagement", published="2025-03-17"),
    over="Evaluation",
    under=(
        "Im Auftrag einer Arbeitsgemeinschaft von neun Landkreisen",
        "Institut für Zivilgesellschaft und Region, Jena",
        "17. März 2025",
    ),
    header="Evaluation Regionalbudgets",
    footer="Seite {page} von {pages}",
    size=10.8,
    cover=True,
    body="""
    ## Kurzfassung

    Neun Landkreise haben zwischen 2021 und 2024 Regionalbudgets von jeweils 200.000 Euro im Jahr
    vergeben. Finanziert wurden 1.164 kleine Vorhaben, vom Spielgerät bis zum Sitzungsraum
    für den Seniorenbeirat. Die Evaluation kommt zu einem überwiegend günstigen Ergebnis: Die
    Mittel erreichten Gruppen, die sonst keine Anträge stellen. Der Verwaltungsaufwand sank im
    Vergleich zu herkömmlichen Programmen um etwa die Hälfte. Kritisch zu sehen ist die ungleiche
    Verteilung zwischen großen und kleinen Gemeinden.

    ## 1 Auftrag

    Untersucht werden sollte, ob Regionalbudgets das Regionalmanagement stärken oder belasten.
    Beteiligt waren der Landkreis Nordhausen, der Kyffhäuserkreis, der Landkreis Göttingen, der
    Landkreis Northeim, der Werra-Meißner-Kreis, der Landkreis Mansfeld-Südharz, der
    Burgenlandkreis, der Saale-Holzland-Kreis und der Landkreis Greiz. Grundlage waren Akten,
    412 Fragebögen und 36 Gespräche.

    ## 2 Wer stellte Anträge?

    Vereine stellten 58 Prozent der Anträge, Gemeinden 27 Prozent, Kirchengemeinden und
    Unternehmen den Rest. Vier von zehn Antragstellenden hatten nie zuvor Fördermittel beantragt.
    Der durchschnittliche Zuschuss lag bei 5.900 Euro. Ein Antrag umfasste zwei Seiten; von der
    Einreichung bis zur Zusage vergingen im Mittel sieben Wochen.

    @bars Anträge nach Antragstellenden in Prozent|Vereine=58|Gemeinden=27|Kirchen=9|Betriebe=6

    ## 3 Wofür wurde das Geld verwendet?

    Treffpunkte und Dorfgemeinschaftshäuser bilden mit 31 Prozent den größten Bereich. Es folgen
    Spiel- und Sportstätten, Kultur, kleine Maßnahmen des Klimaschutzes und Angebote für
    Ältere. Auffällig selten sind Vorhaben der Mobilität: Sie lassen sich innerhalb eines
    Haushaltsjahres kaum abschließen.

    ## 4 Wirkung auf das Regionalmanagement

    Die Regionalmanagerinnen und Regionalmanager berichten übereinstimmend, dass sie durch das
    Budget bekannter geworden sind. In sieben von neun Landkreisen ergaben sich aus kleinen
    Vorhaben größere, die später über LEADER oder die Städtebauförderung finanziert wurden.
    Gleichzeitig band die Abrechnung im Herbst bis zu zwei Drittel der Arbeitszeit.

    ## 5 Verteilung

    Gemeinden mit mehr als 10.000 Einwohnern stellten doppelt so viele Anträge je Kopf wie
    Gemeinden unter 1.000. Wo das Regionalmanagement Sprechstunden vor Ort anbot, glich sich
    der Unterschied aus. Ein Losverfahren, wie es der Landkreis Northeim für Anträge
    gleicher Punktzahl erprobte, wurde von den Beteiligten als gerecht empfunden.

    ## 6 Empfehlungen

    1. Die Budgets sollten überjährig bewirtschaftet werden dürfen.
    2. Für Vorhaben unter 1.000 Euro genügt ein Verwendungsnachweis mit Foto.
    3. Jeder Landkreis sollte zehn Prozent für Ortsteile ohne eigene Verwaltung vorhalten.
    4. Das Auswahlgremium sollte zur Hälfte mit Menschen besetzt sein, die kein Mandat haben.
    5. Ablehnungen sollten begründet und mit einem Hinweis auf andere Programme verbunden werden.

    ## 7 Grenzen der Untersuchung

    Die Vorhaben sind jung. Ob ein Treffpunkt nach fünf Jahren noch genutzt wird, lässt sich
    nicht vorhersagen. Zudem fehlen Angaben zu Gruppen, die auf einen Antrag verzichtet haben.
    Eine zweite Erhebung im Jahr 2028 wird angeregt; sie sollte auch Landkreise ohne
    Regionalbudget einbeziehen.

    ## Impressum

    Beispielveröffentlichung. Personen, Einrichtungen und Zahlen sind erfunden; Orte und
    Förderprogramme gibt es wirklich. Der Text darf ohne Einschränkung verwendet werden (CC0).
    """,
)
