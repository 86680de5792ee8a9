"""Site D, "netzwerk": accordions, event pages with agendas, gender forms, CMS litter."""

from model import AgendaItem, Gold, Page, Period

from content.site_d_events import EVENTS
from content.site_d_parts import CONTACT, FOLIEN

PAGES = (
    Page(
        path="netzwerk/schule-im-dorf.html",
        site="d",
        gold=Gold(
            "Projekt",
            "Schule im Dorf – kleine Standorte, gemeinsame Bildung",
            period=Period("2019-10-01", "2021-06-30", "Oktober 2019 – Juni 2021"),
        ),
        kicker="Projekt der Netzwerkstelle",
        facts=(
            ("Laufzeit", "Oktober 2019 – Juni 2021"),
            ("Gefördert durch", "Bundesministerium für Ernährung und Landwirtschaft (BMEL)"),
            ("Regionen", "Landkreis Fulda, Werra-Meißner-Kreis, Wartburgkreis"),
        ),
        lead="Fünf kleine Grundschulen in Hessen und Thüringen teilen sich Lehrkräfte, Räume und "
        "Ideen. Schüler:innen pendeln dabei weniger als ihre Lehrer:innen.",
        body="""
        ## Anlass

        Sinkt die Zahl der Schüler*innen unter achtzig, steht ein Standort auf dem Prüfstand. Für
        das Dorf geht es dann um mehr als um Unterricht: Die Turnhalle, der Chor und nicht selten
        der Zuzug junger Familien hängen daran. Das Projekt fragt, wie Schulträger/innen und
        Kollegien kleine Standorte gemeinsam erhalten können.

        ## Ansatz

        - ein gemeinsamer Stundenplan für je zwei bis drei Standorte
        - ein Bus, der Fachlehrkräfte statt Kinder fährt
        - digitale Lernorte für Wahlfächer wie Russisch oder Robotik
        - Nachmittage mit Akteur_innen aus Handwerk, Kirche und Verein

        ## Zwischenstand

        Die Pandemie hat den Zeitplan verschoben und die digitalen Lernorte beschleunigt. Was als
        Ergänzung gedacht war, wurde im Frühjahr 2020 zum Normalfall. Nicht alle Familien konnten
        mithalten; zwei Gemeinden öffneten daher ihre Dorfgemeinschaftshäuser als Lernräume mit
        stabilem Netz.

        ## Ergebnis

        Vier der fünf Standorte bleiben erhalten. Der fünfte wurde auf Wunsch der Eltern mit der
        Nachbarschule vereinigt. Für Pädagog:innen hat sich der gemeinsame Dienstplan bewährt, für
        Verwaltungen bedeutete er zunächst Mehrarbeit, weil Personal über Kreisgrenzen hinweg
        eingesetzt wurde.
        """,
        contact=CONTACT,
        head="og",
    ),
    Page(
        path="netzwerk/werkstatt-1-schule-im-dorf.html",
        site="d",
        gold=Gold(
            "Veranstaltung",
            "Werkstattgespräch 1",
            event=("2019-11-12T10:00", "2019-11-12T15:30"),
        ),
        kicker="Auftakt „Schule im Dorf“",
        section="Veranstaltungen",
        facts=(("", "12.11.2019"), ("", "10:00 – 15:30 Uhr"), ("", "Propsteihaus, Hünfeld")),
        body="""
        ## Thema

        Kleine Grundschulen gelten als teuer und als pädagogisch wertvoll. Beides stimmt – und
        beides hängt davon ab, wie sie organisiert sind. Zum Auftakt des Projekts „Schule im Dorf“
        bringen wir Schulleiter*innen, Bürgermeister*innen und Elternvertreter*innen aus drei
        Landkreisen zusammen. Gemeinsam klären wir, welche Fragen die Modellschulen in den nächsten
        anderthalb Jahren beantworten sollen.
        """,
        agenda=(
            AgendaItem(
                "10:00 – 10:20 Uhr",
                "Begrüßung und Einführung",
                ("Paula Wittkamp, Netzwerkstelle Landgemeinsam",),
            ),
            AgendaItem(
                "10:20 – 11:30 Uhr",
                "Kleine Schulen, große Wirkung? Was die Forschung weiß",
                ("Prof. Dr. Leonie Achterberg, Universität Werratal, Institut für Bildungsraum",),
            ),
            AgendaItem(
                "11:45 – 12:45 Uhr",
                "Drei Standorte stellen sich vor",
                (
                    "Matthis Oberländer, Schulleiter Grundschule Ulstertal",
                    "Nadja Bierwirth, Schulamt",
                ),
            ),
            AgendaItem("13:45 – 15:15 Uhr", "Arbeitsgruppen: Stundenplan / Fahrten / Räume"),
            AgendaItem("15:15 – 15:30 Uhr", "Verabredungen"),
        ),
        after="""
        ## Ergebnis

        Die 48 Teilnehmenden einigten sich auf drei Prüffragen: Wie viel Zeit verbringen Kinder im
        Bus? Welche Fächer lassen sich teilen? Und was darf ein Platz in der Schule höchstens
        kosten? Ein zweites Werkstattgespräch ist für das Frühjahr 2020 geplant.

        Streit gab es über die Frage, ob Eltern zwischen den Standorten wählen dürfen. Die
        Schulämter verwiesen auf die festen Einzugsbereiche, die Eltern auf den gemeinsamen
        Stundenplan.
        """,
        downloads=((FOLIEN, "folien/2019-11-12_kleine_schulen.pdf"),),
        contact=CONTACT,
        head="none",
    ),
    Page(
        path="netzwerk/werkstatt-2-lernorte-digital.html",
        site="d",
        gold=Gold(
            "Veranstaltung",
            "Werkstattgespräch 2",
            event=("2021-03-04T11:00", "2021-03-04T13:00"),
        ),
        kicker="Lernorte digital verbinden",
        section="Veranstaltungen",
        facts=(("", "4.3.2021, 11:00 – 13:00 Uhr"), ("", "Online-Konferenz")),
        body="""
        ## Thema

        Das zweite Werkstattgespräch im Projekt „Schule im Dorf“ musste zweimal verschoben werden.
        Dafür können wir nun auf ein Jahr Praxis zurückblicken. Expert:innen aus Schulen,
        Kreismedienzentren und Kommunen berichten, was vom Fernunterricht bleiben soll und was
        nicht. Im Mittelpunkt stehen Wahlfächer, die an einem kleinen Standort allein nie zustande
        kämen.
        """,
        agenda=(
            AgendaItem(
                "11:00 – 11:10 Uhr",
                "Begrüßung",
                ("Paula Wittkamp, Netzwerkstelle Landgemeinsam",),
            ),
            AgendaItem(
                "11:10 – 11:50 Uhr",
                "Ein Fach, vier Orte: Robotik im Verbund",
                ("Jurek Malinowski, Medienpädagoge, Kreismedienzentrum Werra-Meißner",),
            ),
            AgendaItem(
                "11:50 – 12:20 Uhr",
                "Lernraum statt Wohnzimmer // Zwei Dorfgemeinschaftshäuser berichten",
                (
                    "Silke Umbach, Ortsvorsteherin",
                    "Dr. Tarek Hassoun, Hochschule Rhöntal",
                ),
            ),
            AgendaItem("12:20 – 13:00 Uhr", "Feedback der Teilnehmer*innen und Ausblick"),
        ),
        after="""
        ## Ergebnis

        Zugeschaltet waren 93 Teilnehmer*innen. Einigkeit bestand darin, dass digitaler Unterricht
        in der Grundschule eine Begleitung im Raum braucht. Die Modellschulen wollen Robotik und
        Russisch über das Projektende hinaus gemeinsam anbieten; offen ist die Anrechnung der
        Stunden bei Lehrer:innen, die an zwei Schulämter gebunden sind.

        Eine Handreichung mit Stundenbildern, Gerätelisten und einer Einverständniserklärung für
        Eltern erscheint zum Projektende im Juni 2021.
        """,
        downloads=((FOLIEN, "folien/2021-03-04_robotik_im_verbund.pdf"),),
        contact=CONTACT,
        head="og",
    ),
    Page(
        path="netzwerk/fachtagung-ehrenamt.html",
        site="d",
        gold=Gold(
            "Veranstaltung",
            "Ehrenamt trägt – aber wie viel?",
            event=("2015-06-12T13:00", "2015-06-13"),
        ),
        kicker="Fachtagung",
        section="Veranstaltungen",
        facts=(("", "12. und 13. Juni 2015"), ("", "Augustinerhof, Erfurt")),
        body="""
        ## Thema

        Feuerwehr, Besuchsdienst, Bürgerbus, Dorfladen: Immer mehr Aufgaben der Daseinsvorsorge
        ruhen auf freiwilligen Schultern. Die Fachtagung fragt nach den Grenzen. Was können
        BürgerInnen leisten, was muss Aufgabe der Kommunen bleiben, und welche Unterstützung
        brauchen Vereine, deren Vorstände keine NachfolgerInnen finden?
        """,
        agenda=(
            AgendaItem(
                "13.00 Uhr",
                "Eröffnung",
                ("Reinhold Castrup, Vorsitzender der Netzwerkstelle",),
                day="Freitag, 12. Juni 2015",
            ),
            AgendaItem(
                "13.30 Uhr",
                "Wer engagiert sich auf dem Land? Zahlen und Legenden",
                ("Dr. Yvonne Petzold, Institut für Zivilgesellschaft und Region, Jena",),
            ),
            AgendaItem(
                "15.00 Uhr",
                "Haftung, Steuer, Datenschutz: Was VereinsvorsteherInnen wissen müssen",
                ("Rechtsanwalt Magnus Terhorst",),
            ),
            AgendaItem(
                "9.00 Uhr",
                "Rundgang: Engagement in der Erfurter Altstadt",
                day="Samstag, 13. Juni 2015",
            ),
            AgendaItem(
                "10.30 Uhr",
                "Hauptamt für das Ehrenamt: drei Modelle",
                (
                    "Wenke Ritschel, Freiwilligenagentur Kyffhäuserkreis",
                    "Alois Brandstetter, Ehrenamtsbeauftragter, Landkreis Rottal-Inn",
                ),
            ),
            AgendaItem("12.30 Uhr", "Schlusswort und Abreise"),
        ),
        after="""
        ## Ergebnis

        Die TeilnehmerInnen verabschiedeten eine „Erfurter Bitte“ an Länder und Landkreise:
        hauptamtliche Anlaufstellen statt weiterer Wettbewerbe, ein Zuschuss zur Buchführung statt
        einmaliger Projektmittel und Haftungsschutz für alle, die im öffentlichen Auftrag handeln.

        Gut besucht war der Rundgang am Samstag. Die Altstadtwächter zeigten, wie ein Verein mit
        vierzig Aktiven drei leere Häuser bewohnbar gemacht hat.
        """,
        downloads=((FOLIEN, "folien/2015-06-12_engagement_zahlen.pdf"),),
        contact=CONTACT,
        head="none",
    ),
    Page(
        path="netzwerk/ueber-uns.html",
        site="d",
        gold=Gold("Sonstiges", "Über das Netzwerk Landgemeinsam"),
        section="Netzwerk",
        body="""
        Landgemeinsam verbindet seit 2009 Menschen, die in ländlichen Räumen Verantwortung tragen.
        Wir sind kein Förderprogramm und kein Institut, sondern ein Ort für Fragen, die man im
        eigenen Rathaus nicht gern stellt.

        ## Wer mitmacht

        Derzeit gehören dem Netzwerk 61 Landkreise, 140 Gemeinden und rund 300 Einzelpersonen an:
        Bürgermeister:innen, Regionalmanager*innen, Träger/innen sozialer Einrichtungen,
        Wissenschaftler_innen und engagierte BürgerInnen. Die Schreibweise ist so verschieden wie
        die Mitglieder; wir lassen sie stehen.

        ## Was wir tun

        - vier bis sechs Netzwerktreffen im Jahr, abwechselnd vor Ort und online
        - Exkursionen zu Projekten, die gelungen sind – und zu solchen, die es nicht sind
        - kollegiale Beratung in kleinen Gruppen
        - eine Sammlung von Musterverträgen, Satzungen und Leitfäden

        ## Wie wir arbeiten

        Was in der Beratung gesagt wird, bleibt in der Beratung. Ergebnisse veröffentlichen wir
        nur mit Zustimmung der Beteiligten. Die Netzwerkstelle sitzt in Frankfurt am Main und wird
        aus Beiträgen und Projektmitteln finanziert.

        ## Mitglied werden

        Ein formloses Schreiben genügt. Der Beitrag richtet sich nach der Zahl der Einwohner:innen.
        """,
        contact=CONTACT,
        head="og",
    ),
    *EVENTS,
)
