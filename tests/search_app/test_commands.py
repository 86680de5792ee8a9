"""The command line: what it prints, and how it ends."""

from __future__ import annotations

import json
import shutil
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner, Result

from archive.errors import UnknownDocument, UsageError
from search_app.cli import findbuch
from tests.search_app.readers import bibtex_entries, csv_rows, ris_entries

DEMO = Path(__file__).parents[2] / "demo" / "dokumente"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with page texts and records of the demo collection."""
    folder = tmp_path_factory.mktemp("commands") / "home"
    done = run(folder, "ingest", DEMO / "seitentexte", DEMO / "lieferung", "--collection", "Demo")
    assert (done.exit_code, done.output.splitlines()[-1]) == (0, "9 Dokumente: 9 neu.")
    return folder


def run(home: Path, *arguments: object) -> Result:
    """A command, in this process. Errors come out as they are raised."""
    words = ["--home", str(home), *map(str, arguments)]
    return CliRunner().invoke(findbuch, words, catch_exceptions=False)


def answer(home: Path, *arguments: object) -> Any:
    return json.loads(run(home, *arguments).output)


def test_a_search_prints_hits_with_their_words(home: Path) -> None:
    output = run(home, "search", "Glasfaser").output

    assert output.startswith("1 Treffer, Seite 1 von 1")
    assert "Fb. " in output and "Abschnitt 1:" in output


def test_a_search_as_json_has_the_shape_of_the_contract(home: Path) -> None:
    found = answer(home, "search", "Mehrgenerationenpark", "--json")

    assert {"query", "total", "page", "hits", "more", "more_total", "facets", "notices"} <= set(
        found
    )
    (hit,) = found["hits"]
    assert hit["external_id"] == "meld-2016-031"
    (marked, *_) = answer(home, "search", "Glasfaser", "--json")["hits"]
    assert any(piece["mark"] for place in marked["pages"] for piece in place["snippet"])
    assert [v["value"] for v in found["facets"]["bestand"]] == ["Demo"]


def test_documents_are_found_and_counted_by_their_topics(home: Path) -> None:
    found = answer(home, "search", "", "--filter", "thema=T16", "--json")

    titles = [hit["title"] for hit in found["hits"]]
    (line,) = [v for v in found["facets"]["thema"] if v["value"] == "T16"]
    assert (line["label"], line["count"]) == ("Digitalisierung", len(titles))
    assert [child["label"] for child in line["children"]] == ["Breitband"]
    assert all(
        any(t in ("Breitband", "Digitalisierung") for t in h["topics"]) for h in found["hits"]
    )


def test_the_topics_are_printed_as_turtle(home: Path) -> None:
    output = run(home, "vocabulary", "topics").output

    assert output.startswith("@prefix skos: ")
    assert 'skos:prefLabel "Bürgerbus"@de' in output


def test_filters_years_and_pages_narrow_a_search(home: Path) -> None:
    def total(*arguments: object) -> int:
        return int(answer(home, "search", *arguments, "--json")["total"])

    assert total() == 9
    assert total("--filter", "art=Meldung") == 4
    assert total("--filter", "art=Meldung", "--filter", "art=Projekt") == 7
    assert total("--filter", "art=Meldung", "--filter", "sprache=en") == 1
    assert total("--from", 2024, "--to", 2025, "--filter", "art=Veranstaltung") == 2
    assert len(answer(home, "search", "--limit", 2, "--page", 5, "--json")["hits"]) == 1


def test_a_faulty_query_points_at_the_fault(home: Path) -> None:
    with pytest.raises(UsageError, match=r"Anführungszeichen[^^]*\n  Dorf \"laden\n       \^"):
        run(home, "search", 'Dorf "laden')


def test_a_filter_that_is_none_is_refused(home: Path) -> None:
    with pytest.raises(UsageError, match="art, jahr"):
        run(home, "search", "--filter", "farbe=rot")


def test_a_batch_answers_all_queries_with_falling_scores(home: Path, tmp_path: Path) -> None:
    queries, out = tmp_path / "q.tsv", tmp_path / "run.tsv"
    queries.write_text('q1\tGlasfaser Dorf\nq2\t"kaputt\n\nq3\tMond\n', encoding="utf-8")

    done = run(home, "search", "--batch", queries, "--run", out)

    assert done.exit_code == 1
    assert "q2:" in done.stderr
    rows = [line.split("\t") for line in out.read_text(encoding="utf-8").splitlines()]
    # as scorers read them, in 32 bits
    scores = [float(np.float32(score)) for qid, _, score in rows if qid == "q1"]
    assert scores and all(a > b for a, b in pairwise(scores))
    assert {qid for qid, _, _ in rows} <= {"q1", "q2"}


def test_a_document_is_shown_with_its_evidence(home: Path) -> None:
    text = run(home, "show", "proj-0588").output
    known = answer(home, "show", "proj-0588", "--json")

    assert "Jugendmobil Vulkaneifel" in text and "Beleg period" in text
    assert known["period"]["wording"] == "seit April 2022"
    assert known["original"]["media_type"] == "application/json"
    with pytest.raises(UnknownDocument):
        run(home, "show", "gibt-es-nicht")


def test_the_analysis_tells_each_term(home: Path) -> None:
    terms = answer(home, "analyze", "Expert:innen", "--json")

    assert [(t["term"], t["why"]) for t in terms] == [
        ("expert:innen", "exakt"), ("expertin", "Wortform"), ("experte", "Wortform"),
    ]  # fmt: skip
    assert "Wortform" in run(home, "analyze", "Häuser").output


def test_a_document_can_be_hidden_and_withdrawn(home: Path) -> None:
    number = answer(home, "show", "meld-2024-112", "--json")["id"]

    run(home, "set", number, "visibility=member", "rights=CC0")
    hidden = answer(home, "--as", "public", "search", "Hitzeaktionspläne", "--strict", "--json")
    run(home, "withdraw", number, "--reason", "Bitte der Redaktion")
    gone = answer(home, "search", "Hitzeaktionspläne", "--strict", "--json")

    assert (hidden["total"], gone["total"]) == (0, 0)
    assert answer(home, "show", number, "--json")["withdrawn"]["reason"] == "Bitte der Redaktion"


def test_only_staff_changes_documents(home: Path) -> None:
    with pytest.raises(UsageError, match="staff"):
        run(home, "--as", "public", "set", 1, "rights=CC0")


def test_an_archive_in_order_is_said_so(home: Path) -> None:
    assert run(home, "check").output == "Alles in Ordnung.\n"
    assert answer(home, "check", "--json") == {"ok": True, "findings": []}
    assert answer(home, "index", "status", "--json")["available"]
    assert "warten" in run(home, "index", "status").output


def test_a_changed_original_and_a_stray_one_are_found(home: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(home, copy)
    first, second = sorted(copy.glob("originals/??/??/*"))[:2]
    first.write_bytes(b"anders")
    (second.parent / ("f" * 64)).write_bytes(b"fremd")

    done = run(copy, "check", "--json")

    kinds = sorted(finding["kind"] for finding in json.loads(done.output)["findings"])
    assert (done.exit_code, kinds) == (1, ["original", "stray"])


def test_settings_are_told_with_their_purpose(home: Path) -> None:
    assert "# Port, auf dem der Server hört.\nport = 5000" in run(home, "settings").output
    assert answer(home, "settings", "--json")["threads"] == 2


def test_the_help_names_every_command(home: Path) -> None:
    output = run(home, "--help").output

    assert all(word in output for word in ("ingest", "search", "serve", "withdraw", "check"))


def test_a_name_too_long_is_counted_as_one_file_for_the_progress_bar() -> None:
    from search_app.commands.tally import tally

    assert tally(["x" * 300], lambda: 0.0).expected == 1


@pytest.mark.parametrize("key", ["csv", "bibtex", "ris", "csl", "jsonl", "json"])
def test_an_export_writes_what_a_search_finds(home: Path, key: str) -> None:
    total = answer(home, "search", "Gemeinde", "--json")["total"]
    data = run(home, "export", "Gemeinde", "--format", key).stdout_bytes

    counts = {
        "csv": lambda: len(csv_rows(data)),
        "bibtex": lambda: len(bibtex_entries(data)),
        "ris": lambda: len(ris_entries(data)),
        "csl": lambda: len(json.loads(data)),
        "json": lambda: len(json.loads(data)["documents"]),
        "jsonl": lambda: len([json.loads(line) for line in data.splitlines()]),
    }
    assert counts[key]() == total > 0


def test_an_export_without_a_query_holds_everything_and_filters_narrow_it(home: Path) -> None:
    def ids(*arguments: str) -> list[int]:
        lines = run(home, "export", "--format", "jsonl", *arguments).output.splitlines()
        return [json.loads(line)["id"] for line in lines]

    every = ids()
    assert len(every) == answer(home, "search", "", "--json")["total"]
    kinds = answer(home, "search", "", "--filter", "art=Meldung", "--json")
    assert len(ids("--filter", "art=Meldung")) == kinds["total"] < len(every)
    assert ids("--since", "2999-01-01") == []
    assert ids("--since", "2020-01-01") == every
    assert len(ids("--from", "2016", "--to", "2016")) < len(every)


def test_an_export_sees_with_the_eyes_it_is_told(home: Path, tmp_path: Path) -> None:
    other = tmp_path / "home"
    shutil.copytree(home, other)

    def ids(role: str) -> set[int]:
        lines = run(other, "--as", role, "export", "--format", "jsonl").output.splitlines()
        return {json.loads(line)["id"] for line in lines}

    hidden = min(ids("public"))
    run(other, "set", hidden, "visibility=member")

    assert ids("member") - ids("public") == {hidden}


def test_addresses_of_an_export_are_those_of_the_archive_if_it_is_told(home: Path) -> None:
    bare = run(home, "export", "Glasfaser", "--format", "bibtex").output
    told = run(home, "export", "Glasfaser", "--format", "bibtex", "--base", "https://a.example")

    assert "url = " not in bare
    assert "url = {https://a.example/dokument/" in told.output


def test_a_faulty_query_of_an_export_names_the_place(home: Path) -> None:
    with pytest.raises(UsageError, match="offen"):
        run(home, "export", '"offen', "--format", "csv")
