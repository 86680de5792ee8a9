"""Whatever is asked: an answer, or a clear fault of the query; never a fault of ours."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.request import FACETS, SearchRequest
from search_app.wiring import Services
from tests.search_app import deadly
from tests.search_app.corpus import Numbers
from tests.search_app.deadly import ask, assert_fault, assert_result, batch, command, total_on

EVERYTHING = deadly.ANSWERED | deadly.REFUSED
SEARCHES = ("/suche", "/api/suche", "/suche/facette/art")
LENGTHS = ("8", "1000", "1001", "100000")
NUMBER_KEYS = ("seite", "pro_seite", "von", "bis", "streng", "sortierung")
ANYTHING = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
TYPED = st.lists(st.sampled_from(deadly.SIGNS), max_size=40).map("".join)
QUERIES = st.one_of(st.text(max_size=320), TYPED)


def pages_of(numbers: Numbers) -> tuple[str, ...]:
    """The document pages that take a query, of a long and of a hostile document."""
    documents = (numbers.slides, numbers.hostile[1])
    return tuple(f"/dokument/{n}{page}" for n in documents for page in ("", "/seite/1"))


@pytest.mark.parametrize("name", deadly.ANSWERED)
def test_what_can_be_searched_is_answered(
    client: FlaskClient, services: Services, numbers: Numbers, name: str
) -> None:
    query = deadly.ANSWERED[name]
    found = assert_result(ask(client, "/api/suche", q=query))
    assert found["query"] == query.strip()
    assert found["total"] == total_on(ask(client, "/suche", q=query))
    assert found["total"] == services.search.search(SearchRequest(query.strip())).total
    assert ask(client, "/suche/facette/art", q=query).status == 200
    assert isinstance(ask(client, "/api/vorschlag", q=query).json(), list)
    for path in pages_of(numbers):
        assert ask(client, path, q=query).status == 200, path


@pytest.mark.parametrize("name", deadly.REFUSED)
def test_what_cannot_be_searched_is_a_clear_fault(
    client: FlaskClient, numbers: Numbers, name: str
) -> None:
    query = deadly.REFUSED[name]
    message = assert_fault(ask(client, "/api/suche", q=query), query)
    for path in ("/suche", "/suche/facette/art"):
        page = ask(client, path, q=query)
        assert page.status == 400
        assert message in page.text
    assert isinstance(ask(client, "/api/vorschlag", q=query).json(), list)
    page = ask(client, f"/dokument/{numbers.hostile[1]}/seite/1", q=query)
    assert page.status == 200
    assert "nicht lesbar" in page.text


@pytest.mark.parametrize("name", ["controls", "bidi", "emoji", "highest plane", "markup", "header"])
def test_pages_with_strange_signs_are_valid(client: FlaskClient, name: str) -> None:
    for path in ("/suche", "/suche/facette/art"):
        page = ask(client, path, q=deadly.ANSWERED[name])
        html5lib.HTMLParser(strict=True).parse(page.text)


@pytest.mark.parametrize(
    "query", ["Bürgerbus", '"Bürgerbus im ländlichen Raum"', "art:Präsentation", "bür*", "-länd*"]
)
def test_composed_and_decomposed_letters_ask_for_the_same(client: FlaskClient, query: str) -> None:
    totals = [
        ask(client, "/api/suche", q=unicodedata.normalize(form, query)).json()["total"]
        for form in ("NFC", "NFD")
    ]
    assert totals[0] == totals[1] > 0


@pytest.mark.parametrize("path", ["/suche", "/api/suche", "/suche/facette/jahr"])
def test_a_correction_beyond_the_limit_is_no_fault(client: FlaskClient, path: str) -> None:
    assert ask(client, path, q="Regionalstratgie".ljust(300, "!")).status == 200


@pytest.mark.parametrize("value", deadly.NUMBERS, ids=lambda value: repr(value[:20]))
def test_strange_numbers_are_set_right(client: FlaskClient, value: str) -> None:
    everything = ask(client, "/api/suche", q="Daseinsvorsorge").json()["total"]
    for key in NUMBER_KEYS:
        asked = {"q": "Daseinsvorsorge", key: value}
        found = assert_result(ask(client, "/api/suche", **asked))
        assert found["notices"] or value in ("0", "101", "+1"), key  # a year, or not strict
        assert found["total"] == everything or key in ("von", "bis"), key
        assert found["page"] == 1 or found["hits"], key
        assert total_on(ask(client, "/suche", **asked)) == found["total"], key
        assert ask(client, "/suche/facette/jahr", **asked).status == 200, key


@pytest.mark.parametrize("size", [1, 3, 100])
def test_behind_the_last_page_stands_the_last_page(client: FlaskClient, size: int) -> None:
    found = ask(client, "/api/suche", seite="999999", pro_seite=str(size)).json()
    assert found["page"] == -(-found["total"] // size)
    assert len(found["hits"]) == found["total"] - (found["page"] - 1) * size > 0
    assert len(found["notices"]) == 1


@pytest.mark.parametrize("value", deadly.VALUES, ids=lambda value: repr(value[:20]))
def test_unknown_facet_values_are_ignored_with_a_notice(client: FlaskClient, value: str) -> None:
    everything = ask(client, "/api/suche").json()["total"]
    for key in FACETS:
        found = assert_result(ask(client, "/api/suche", **{key: value}))
        known = not found["notices"]
        assert known == any(line["value"] == value for line in found["facets"][key]), key
        assert found["total"] == everything or known, key
    for key in ("art", "jahr"):
        found = ask(client, "/api/suche", **{key: value}).json()
        assert total_on(ask(client, "/suche", **{key: value})) == found["total"], key
        assert ask(client, f"/suche/facette/{key}", **{key: value}).status == 200, key


@pytest.mark.parametrize("key", ["q", "seite", "von", "art", "jahr", "quatsch"])
def test_a_parameter_may_repeat_by_the_thousand(client: FlaskClient, key: str) -> None:
    for path in ("/suche", "/api/suche"):
        with client.get(path, query_string=[(key, f"1{n}") for n in range(2000)]) as answer:
            assert answer.status_code == 200


@pytest.mark.parametrize("key", ["q[]", "q[a][b]", "[", "]", "art[0]", "art.x", "", "=", "%", "Q"])
def test_unknown_parameters_are_ignored_with_a_notice(client: FlaskClient, key: str) -> None:
    found = assert_result(ask(client, "/api/suche", **{"q": "Daseinsvorsorge", key: "Wald"}))
    assert found["total"] == ask(client, "/api/suche", q="Daseinsvorsorge").json()["total"]
    assert len(found["notices"]) == 1
    assert ask(client, "/suche", **{key: "Wald"}).status == 200


@pytest.mark.parametrize("raw", deadly.NO_UTF8)
def test_bytes_that_are_no_text_are_answered(
    client: FlaskClient, numbers: Numbers, raw: str
) -> None:
    for path in (*SEARCHES, "/api/vorschlag", f"/dokument/{numbers.project}"):
        for address in (f"?q={raw}", f"?q=Wald{raw}", f"?art={raw}", f"?{raw}=1", f"?seite={raw}"):
            with client.get(path + address) as answer:
                assert answer.status_code in (200, 400), (path, address)
                answer.get_data().decode("utf-8")


def test_an_answer_does_not_swell_with_the_query(client: FlaskClient, numbers: Numbers) -> None:
    query = '"' * 100_000
    for path in (*SEARCHES, *pages_of(numbers)):
        assert len(ask(client, path, q=query).text) < 20 * len(query), path


@ANYTHING
@given(query=QUERIES)
def test_any_query_is_answered_alike_everywhere(client: FlaskClient, query: str) -> None:
    answer, page = ask(client, "/api/suche", q=query), ask(client, "/suche", q=query)
    assert answer.status == page.status == ask(client, "/suche/facette/art", q=query).status
    if answer.status == 200:
        assert assert_result(answer)["total"] == total_on(page)
    else:
        assert_fault(answer, query)
    assert isinstance(ask(client, "/api/vorschlag", q=query).json(), list)


@ANYTHING
@given(query=QUERIES)
def test_any_query_marks_documents(client: FlaskClient, numbers: Numbers, query: str) -> None:
    for path in pages_of(numbers):
        assert ask(client, path, q=query).status == 200, path


@ANYTHING
@given(key=st.sampled_from(FACETS), value=st.text(max_size=80), number=st.integers().map(str))
def test_any_value_and_any_number_is_answered(
    client: FlaskClient, key: str, value: str, number: str
) -> None:
    for asked in ({key: value}, {key: number, "bis": value}, dict.fromkeys(NUMBER_KEYS, number)):
        assert assert_result(ask(client, "/api/suche", **asked))["page"] > 0
        assert ask(client, "/suche", **asked).status == 200


@pytest.mark.parametrize("name", EVERYTHING)
def test_the_command_line_answers_or_refuses(services: Services, name: str) -> None:
    query = EVERYTHING[name].strip()
    answer = command(services, "--json", "--", query)
    if name in deadly.REFUSED:
        assert answer.status == 400
        return
    assert_result(answer)
    assert "Treffer, Seite 1 von" in command(services, "--", query).text


@pytest.mark.parametrize("option", ["--from", "--to", "--page", "--limit", "--filter", "--sort"])
def test_options_are_used_or_refused(services: Services, option: str) -> None:
    for value in (*deadly.NUMBERS, "jahr=²", "jahr=" + "9" * 5000, "art=", "=", "art"):
        answer = command(services, f"{option}={value}", "--json", "--", "Netzwerk")
        assert answer.status == 400 or assert_result(answer)


def test_bytes_of_a_terminal_that_are_no_text_are_printed(services: Services) -> None:
    assert_result(command(services, "--json", "--", "Netzwerk\udcff"))


def test_a_batch_answers_everything(services: Services, tmp_path: Path) -> None:
    queries = {name: deadly.one_line(query) for name, query in EVERYTHING.items()}
    rows, warned = batch(services, tmp_path, queries)
    assert set(rows) <= set(queries)
    for found in rows.values():
        assert len({document for document, _ in found}) == len(found) <= 100
        assert all(a > b for (_, a), (_, b) in pairwise(found))
    assert warned == set(deadly.REFUSED) - {"301 letters"}


@pytest.mark.parametrize("query", ["?*?*", '"', "(", "-", "_", "NICHT", "ODER", "\u200b", "😀"])
def test_a_batch_finds_nothing_where_nothing_is_asked(
    services: Services, tmp_path: Path, query: str
) -> None:
    rows, _ = batch(services, tmp_path, {"q1": query})
    assert rows == {}


def test_a_faulty_query_of_a_batch_is_searched_as_its_words(
    services: Services, tmp_path: Path
) -> None:
    queries = {"a": "Netzwerk Quartier", "b": '(Netzwerk "Quartier', "c": "((Netzwerk Quartier"}
    rows, warned = batch(services, tmp_path, queries)
    assert warned == {"b", "c"}
    assert rows["a"] == rows["b"] == rows["c"] != []


def test_a_query_of_a_batch_has_a_thousand_characters(services: Services, tmp_path: Path) -> None:
    rows, warned = batch(services, tmp_path, {n: "Netzwerk".ljust(int(n), "!") for n in LENGTHS})
    assert warned == {"1001", "100000"}
    assert rows["8"] == rows["1000"] == rows["1001"] == rows["100000"] != []


@pytest.mark.parametrize("sign", deadly.LINE_ENDS, ids=ascii)
def test_only_the_end_of_a_line_ends_a_query(services: Services, tmp_path: Path, sign: str) -> None:
    queries = {"a": f"Netzwerk{sign}Quartier", "b": "Netzwerk Quartier"}
    rows, _ = batch(services, tmp_path, queries)
    assert rows["a"] == rows["b"] != []
