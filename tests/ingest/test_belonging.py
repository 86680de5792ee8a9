"""Events and their projects: told by name and time, or by who takes part; nothing on suspicion."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.kin import related
from archive.model import Visibility
from tests.ingest.archive import Archive, opened

PROJECT = """Dorfmitte im Takt

Typ: Projekt
Laufzeit: Mai 2014 – Juni 2016
Träger: Landkreis Auental
Partner: Planungsbüro Feldweg & Partner

Kontakt
Jana Aue, Planungsbüro Feldweg & Partner
"""


def event(title: str, day: str, text: str) -> str:
    return f"{title}\n\nTyp: Veranstaltung\nTermin: {day}, 10 Uhr\nOrt: Rathaus Auental\n\n{text}\n"


NAMED = "Mit dem Projekt „Dorfmitte im Takt“ laden wir zu einem Gespräch über Läden ein."
SAME = "Vortrag: Jana Aue, Planungsbüro Feldweg & Partner"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with opened(tmp_path / "home") as found:
        yield found


def bring(archive: Archive, folder: Path, *texts: str) -> None:
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts, 1):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    archive.bring(folder)


def told(archive: Archive, number: int) -> list[tuple[str, int, str]]:
    document = archive.catalogue.document(number)
    found = related(archive.catalogue, document, Visibility.STAFF)
    return [(each.type, each.document.id, each.reasons[0]) for each in found]


def test_an_event_belongs_to_the_project_that_its_head_names(
    archive: Archive, tmp_path: Path
) -> None:
    bring(archive, tmp_path / "in", PROJECT, event("Fachgespräch Läden", "4. Mai 2015", NAMED))

    assert told(archive, 2) == [("event_of", 1, "Der Text nennt das Projekt „Dorfmitte im Takt“.")]
    assert [kind for kind, _, _ in told(archive, 1)] == ["has_event"]


def test_a_name_without_quotation_marks_counts_behind_the_word_project(
    archive: Archive, tmp_path: Path
) -> None:
    text = "Im Projekt Dorfmitte im Takt sprechen wir über Läden."
    bring(archive, tmp_path / "in", PROJECT, event("Fachgespräch", "4. Mai 2015", text))

    assert [kind for kind, _, _ in told(archive, 2)] == ["event_of"]


def test_the_name_may_be_the_beginning_of_the_title(archive: Archive, tmp_path: Path) -> None:
    bring(archive, tmp_path / "in", PROJECT, event("Dorfmitte im Takt: Treffen", "4. Mai 2015", ""))

    assert [kind for kind, _, _ in told(archive, 2)] == ["event_of"]


def test_years_before_or_after_its_time_an_event_is_none_of_the_project(
    archive: Archive, tmp_path: Path
) -> None:
    late = event("Fachgespräch Läden", "4. Mai 2019", NAMED)
    early = event("Anderes Gespräch", "4. Mai 2011", NAMED)
    bring(archive, tmp_path / "in", PROJECT, late, early)

    assert told(archive, 1) == []


def test_a_news_item_only_names_the_project(archive: Archive, tmp_path: Path) -> None:
    news = (
        "Laden eröffnet\n\nTyp: Meldung\nDatum: 3. Juni 2015\n\nIm Projekt „Dorfmitte im Takt“.\n"
    )
    bring(archive, tmp_path / "in", PROJECT, news)

    assert [kind for kind, _, _ in told(archive, 2)] == ["mentions"]
    assert [kind for kind, _, _ in told(archive, 1)] == ["mentioned_in"]


def test_an_event_that_names_a_project_far_below_only_mentions_it(
    archive: Archive, tmp_path: Path
) -> None:
    text = "Wir sprechen über vieles, was in Dörfern fehlt. " * 40 + NAMED
    bring(archive, tmp_path / "in", PROJECT, event("Jahrestagung", "4. Mai 2015", text))

    assert [kind for kind, _, _ in told(archive, 2)] == ["mentions"]


def test_the_same_people_and_bodies_and_a_title_alike_make_an_event_of_the_time(
    archive: Archive, tmp_path: Path
) -> None:
    bring(
        archive, tmp_path / "in", PROJECT, event("Werkstatt Dorfmitte im Takt", "4. Mai 2015", SAME)
    )

    assert told(archive, 2) == [("event_of", 1, "Während der Laufzeit.")]


@pytest.mark.parametrize(
    ("title", "day", "text"),
    [
        ("Fachgespräch Läden", "4. Mai 2015", SAME),  # the bodies alone are no reason
        ("Werkstatt Dorfmitte im Takt", "4. Mai 2019", SAME),
        ("Fachgespräch Läden", "4. Mai 2015", "Über „Läden“ und „Dorfmitte“ im Landkreis Auental."),
    ],
)
def test_what_a_few_things_have_in_common_makes_no_relation(
    archive: Archive, tmp_path: Path, title: str, day: str, text: str
) -> None:
    bring(archive, tmp_path / "in", PROJECT, event(title, day, text))

    assert told(archive, 1) == []


def test_a_text_with_thousands_of_quotations_is_related_like_any_other(
    archive: Archive, tmp_path: Path
) -> None:
    text = " ".join(f"„Vorhaben Nummer {n}“" for n in range(5_000))
    bring(archive, tmp_path / "in", PROJECT, event("Jahrestagung", "4. Mai 2015", text))

    assert told(archive, 1) == []


def test_the_first_part_of_a_title_does_not_mean_a_project_that_has_not_begun(
    archive: Archive, tmp_path: Path
) -> None:
    after = "Dorfmitte im Takt – Wege auf Dauer\n\nTyp: Projekt\nLaufzeit: Juli 2016 – Juni 2018\n"
    early = "Läden bestellen\n\nTyp: Meldung\nDatum: 4. Mai 2016\n\n" + NAMED
    late = early.replace("2016", "2017").replace("bestellen", "zahlen")
    bring(archive, tmp_path / "in", PROJECT, after, early, late)

    reason = "Der Text nennt das Projekt „Dorfmitte im Takt“."
    assert told(archive, 3) == [("mentions", 1, reason)]
    assert ("mentions", 2, reason) in told(archive, 4)
