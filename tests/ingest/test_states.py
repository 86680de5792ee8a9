"""What sentences and labels tell of the state of a project."""

from __future__ import annotations

import pytest

from archive.model import Page
from ingest.facts.states import status, told_status


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Das Projekt ist abgeschlossen.", "abgeschlossen"),
        ("Das Vorhaben wurde Ende 2019 erfolgreich beendet.", "abgeschlossen"),
        ("Laufende Projekte\nRaum", "laufend"),
        ("Seit 2021 läuft Dorfzeit in fünf Gemeinden.", "laufend"),
        ("Das Projekt befindet sich derzeit in der Umsetzung.", "laufend"),
        ("Projektstatus | in Planung", "geplant"),
        ("Das Vorhaben soll im Herbst 2027 starten.", "geplant"),
        ("Das Projekt läuft noch bis Ende 2027.", "laufend"),
        ("Nach Abschluss des Projekts führt die Gemeinde den Bus weiter.", "abgeschlossen"),
        ("Die Frauen haben den Kurs abgeschlossen.", None),
        ("Umsetzungsstand: in Umsetzung", "laufend"),
        ("Der Umbau ist fertiggestellt.", "abgeschlossen"),
        ("Das Projekt endete im Juni 2021.", "abgeschlossen"),
        ("Jeder hat die Schule abgeschlossen und ein Projekt gestartet.", None),
        ("Der Baubeginn ist für Mai 2027 geplant.", "geplant"),
        ("Nach dem Ende des Projekts soll das Angebot weiterlaufen.", None),
    ],
)
def test_words_tell_where_a_project_stands(text: str, state: str | None) -> None:
    pages = [Page(1, text)]
    found = next(status(pages), None) or told_status(pages)

    assert (found.value if found else None) == state
