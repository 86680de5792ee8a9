"""Relations between documents: found after a run, each with its reason, nothing deleted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive import care
from archive.kin import related
from archive.model import Visibility
from ingest.shingles import bands, likeness, shingles
from ingest.sides import file_name, is_file, stem_and_round
from tests.ingest.archive import Archive, opened

EVENT = """<html><head><title>Fachtag Dorf</title></head><body><main><h1>Fachtag Dorf</h1>
<p>Termin: 4. Mai 2021, 10 Uhr</p><p>Ort: Rathaus Auental</p><h2>Programm</h2>
<p>10:00 Uhr</p><p>Läden auf Rädern im ländlichen Raum</p><ul><li>Jana Aue, Kreis Auental</li></ul>
<p>11:00 Uhr</p><p>Ende der Veranstaltung</p>
<p>Wir sprechen über Läden auf Rädern und darüber, wer sie fährt, was sie kosten, wo sie halten.</p>
<ul><li><a href="dateien/laeden.txt" download>Folien Aue</a></li></ul></main></body></html>"""
TALK = (
    "Läden auf Rädern im ländlichen Raum\n\nTyp: Präsentation\nDatum: 4. Mai 2021\n\n"
    "Jana Aue, Kreis Auental\n"
)
LONG = " ".join(
    f"Satz {n} handelt von Dorf {n * 7} und sagt dazu etwas anderes." for n in range(60)
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with opened(tmp_path / "home") as found:
        yield found


def told(
    archive: Archive, number: int, role: Visibility = Visibility.STAFF
) -> list[tuple[str, int]]:
    document = archive.catalogue.document(number)
    return [(each.type, each.document.id) for each in related(archive.catalogue, document, role)]


def reasons(archive: Archive, number: int) -> str:
    document = archive.catalogue.document(number)
    found = related(archive.catalogue, document, Visibility.STAFF)
    return " ".join(reason for each in found for reason in each.reasons)


def put(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return folder


def test_slides_are_linked_to_the_event_of_their_day(archive: Archive, tmp_path: Path) -> None:
    archive.bring(put(tmp_path / "in", a__html=EVENT, b__txt=TALK))

    assert told(archive, 1) == [("has_slides", 2)]
    assert told(archive, 2) == [("slides_of", 1)]
    assert "Gleicher Tag, und im Ablauf steht: „Läden auf Rädern im ländlichen Raum“." in reasons(
        archive, 2
    )
    assert "Gleicher Tag, und beide nennen Jana Aue." in reasons(archive, 2)


def test_the_order_of_arrival_does_not_matter(archive: Archive, tmp_path: Path) -> None:
    archive.bring(put(tmp_path / "one", b__txt=TALK))
    archive.bring(put(tmp_path / "two", a__html=EVENT))

    assert told(archive, 1) == [("slides_of", 2)]


def test_rounds_of_one_name_follow_each_other(archive: Archive, tmp_path: Path) -> None:
    one = "Netz der Dörfer – Läden (1. Runde)\n\nTyp: Projekt\n"
    two = "Netz der Dörfer – 2. Runde\n\nTyp: Projekt\n"
    other = "Netz der Dörfer – 4. Runde\n\nTyp: Projekt\n"
    archive.bring(put(tmp_path / "in", a__txt=one, b__txt=two, c__txt=other))

    assert told(archive, 2) == [("successor_of", 1)]
    assert told(archive, 1) == [("predecessor_of", 2)]
    assert told(archive, 3) == []


def test_what_a_text_names_is_found_by_its_title(archive: Archive, tmp_path: Path) -> None:
    one = "Läden für alle Dörfer\n\nTyp: Projekt\n"
    two = "Mobile Läden\n\nTyp: Projekt\nVorgängerprojekt: Läden für alle Dörfer\n"
    archive.bring(put(tmp_path / "in", a__txt=one, b__txt=two))

    assert told(archive, 2) == [("successor_of", 1)]


def test_words_without_marks_are_kin_if_a_document_is_called_so(
    archive: Archive, tmp_path: Path
) -> None:
    one = (
        "Läden für alle Dörfer\n\nTyp: Projekt\n\n"
        "Es wird weitergeführt als Mobile Läden auf Dauer. Das freut alle.\n"
    )
    other = "Bäcker\n\nTyp: Projekt\n\nEr wird weitergeführt als Genossenschaft im Dorf.\n"
    archive.bring(put(tmp_path / "in", a__txt=one, b__txt="Mobile Läden auf Dauer\n", c__txt=other))

    assert told(archive, 1) == [("predecessor_of", 2)]
    assert told(archive, 2) == [("successor_of", 1)]
    assert reasons(archive, 1) == "Der Text nennt, was daraus wurde: „Mobile Läden auf Dauer“."
    assert told(archive, 3) == []


def test_what_both_tell_is_one_relation_with_the_reason_of_each(
    archive: Archive, tmp_path: Path
) -> None:
    one = "Läden für alle Dörfer\n\nTyp: Projekt\n\nEs wird als „Mobile Läden“ fortgesetzt.\n"
    two = "Mobile Läden\n\nTyp: Projekt\nVorläufer: Läden für alle Dörfer\n"
    archive.bring(put(tmp_path / "in", a__txt=one, b__txt=two))

    assert told(archive, 1) == [("predecessor_of", 2)]
    assert told(archive, 2) == [("successor_of", 1)]
    assert reasons(archive, 1) == "Der Text nennt, was daraus wurde: „Mobile Läden“."
    assert reasons(archive, 2) == "Der Text nennt, woraus es hervorgeht: „Läden für alle Dörfer“."


def test_nearly_equal_texts_are_grouped_and_kept(archive: Archive, tmp_path: Path) -> None:
    changed = LONG.replace("Satz 7 ", "Zeile 7 ")
    archive.bring(
        put(tmp_path / "in", a__txt=f"Dorf\n\n{LONG}", b__txt=f"Ort\n\n{changed}", c__txt="Kurz.")
    )

    assert told(archive, 1) == [("near_duplicate_of", 2)]
    assert told(archive, 2) == [("near_duplicate_of", 1)]
    assert [d.state for d in archive.catalogue.documents([1, 2])] == ["active", "active"]


def test_a_page_and_its_other_format_are_one_text(archive: Archive, tmp_path: Path) -> None:
    page = f"<html><body><main><h1>Dorf im Netz</h1><p>{LONG}</p></main></body></html>"
    archive.bring(put(tmp_path / "in", a__html=page, b__txt=f"Dorf im Netz\n\n{LONG}"))

    assert told(archive, 1) == [("other_format_of", 2)]


def test_short_texts_are_like_nothing(archive: Archive, tmp_path: Path) -> None:
    archive.bring(put(tmp_path / "in", a__txt="Ein Satz.", b__txt="Ein Satz!"))

    assert told(archive, 1) == []


def test_a_new_version_loses_relations_that_are_no_more(archive: Archive, tmp_path: Path) -> None:
    folder = put(tmp_path / "in", a__html=EVENT, b__txt=TALK)
    archive.bring(folder)
    put(folder, b__txt="Etwas anderes\n\nTyp: Meldung\nDatum: 1. Juni 2022\n")
    archive.bring(folder)

    assert told(archive, 1) == []


def test_a_relation_is_told_only_to_those_who_may_see_both_ends(
    archive: Archive, tmp_path: Path
) -> None:
    archive.bring(put(tmp_path / "in", a__html=EVENT, b__txt=TALK))
    with archive.catalogue.transaction() as connection:
        care.change(connection, archive.document(2).id, {"visibility": "member"}, "test")

    assert told(archive, 1, Visibility.PUBLIC) == []
    assert told(archive, 1, Visibility.MEMBER) == [("has_slides", 2)]

    with archive.catalogue.transaction() as connection:
        care.withdraw(connection, archive.document(2).id, "Test", "test")

    assert told(archive, 1, Visibility.STAFF) == []


def test_signatures_find_likely_pairs_only() -> None:
    one, other = shingles([LONG]), shingles([LONG.replace("Satz 7 ", "Zeile 7 ")])
    stranger = shingles([LONG[::-1]])

    assert likeness(one, other) > 0.9 and set(bands(one)) & set(bands(other))
    assert likeness(one, stranger) == 0 and not set(bands(one)) & set(bands(stranger))
    assert bands(one) == bands(shingles([LONG]))


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Dorf eins – Wege (2. Runde)", ("dorfeins", 2)),
        ("Dorf eins Phase II", ("dorfeins", 2)),
        ("Dorf eins", ("dorfeins", None)),
        ("Dorf 2030", ("dorf2030", None)),
    ],
)
def test_a_title_tells_name_and_round(title: str, told: tuple[str, int | None]) -> None:
    assert stem_and_round(title) == told


def test_names_that_all_the_world_has_are_no_traces() -> None:
    assert file_name("https://a.example/x/L%C3%A4den_2021.PDF?v=1") == "läden_2021.pdf"
    assert is_file("läden_2021.pdf") and not is_file("folien.pdf") and not is_file("index.html")
