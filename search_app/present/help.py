"""The examples of the help page: queries that really run, and what each of them shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from index.request import SearchRequest
from search_app.present.german import counted
from search_app.urls import search_url

#: Tells how many results a request has, None if that is unknown.
Count = Callable[[SearchRequest], int | None]


@dataclass(frozen=True, slots=True)
class Example:
    """A query to try. `hits` is empty where there are none, or while nothing can be counted."""

    query: str
    meaning: str
    url: str
    hits: str


@dataclass(frozen=True, slots=True)
class Group:
    """Examples under a common heading, which other pages link to by `id`."""

    id: str
    title: str
    examples: tuple[Example, ...]


#: A rule of the search: what it says, and queries that show it, best first.
Rule = tuple[str, tuple[str, ...]]

_WORDS: tuple[Rule, ...] = (
    (
        "Beide Wörter müssen vorkommen, gleich in welcher Reihenfolge.",
        ("Netzwerk Daseinsvorsorge", "Ehrenamt Förderung", "Gemeinde Verkehr"),
    ),
    (
        "Findet auch „Gemeinde“ und alle anderen Formen des Wortes.",
        ("Gemeinden",),
    ),
    (
        "Findet auch „Bürgermeister“, „Bürgermeister*innen“ und „Bürgermeister:innen“.",
        ("Bürgermeisterinnen",),
    ),
    (
        "Findet auch „Stadtentwicklungspolitik“ und „Entwicklung der Stadt“: das Wort als Teil "
        "eines längeren, und seine Teile nebeneinander.",
        ("Stadtentwicklung", "Entwicklung"),
    ),
    (
        "Findet auch „Bürgerbus“: ohne Umlaut getippt und klein geschrieben.",
        ("burgerbus",),
    ),
)
_SIGNS: tuple[Rule, ...] = (
    (
        "Anführungszeichen verlangen genau diese Wörter in dieser Folge und Form.",
        ("„Gemeinsam für das Quartier“", "„Stadt und Land“", "„demografischer Wandel“"),
    ),
    (
        "Ein Minus vor einem Wort schließt es aus; ebenso „NICHT“ davor.",
        ("Mobilität -Fahrrad", "Gemeinde -Projekt"),
    ),
    ("Eines von beiden genügt.", ("Dorfladen ODER Nahversorgung", "Dorf ODER Stadt")),
    ("Klammern halten zusammen, was zusammengehört.", ("(Schule ODER Kita) Gemeinde",)),
    (
        "Ein Stern am Ende steht für beliebig viele Buchstaben, ab drei Buchstaben davor.",
        ("regional*",),
    ),
)
_FIELDS: tuple[Rule, ...] = (
    ("Vorhaben, die im Jahr 2015 liefen, auch nur einen Tag.", ("laufzeit:2015",)),
    ("Vorhaben, die irgendwann in diesen Jahren liefen.", ("laufzeit:2014-2016",)),
    (
        "Nur Dokumente dieser Art: Projekt, Veranstaltung, Meldung, Präsentation, Publikation "
        "oder Protokoll.",
        ("art:Meldung", "art:Projekt"),
    ),
    ("Dokumente dieses Jahres; bei Vorhaben jedes Jahr der Laufzeit.", ("jahr:2016",)),
    ("Dokumente in dieser Sprache.", ("sprache:en", "sprache:de")),
    ("Dokumente in diesem Format: pdf, html, text oder json.", ("format:pdf", "format:text")),
)
GROUPS = (
    ("woerter", "Wörter", _WORDS),
    ("zeichen", "Zeichen", _SIGNS),
    ("felder", "Felder", _FIELDS),
)


def groups(count: Count) -> tuple[Group, ...]:
    """All rules, each with the first of its queries that has hits."""
    return tuple(
        Group(id_, title, tuple(_example(meaning, queries, count) for meaning, queries in rules))
        for id_, title, rules in GROUPS
    )


def _example(meaning: str, queries: tuple[str, ...], count: Count) -> Example:
    for query in queries:
        request = SearchRequest(query)
        number = count(request)
        if number:
            hits = counted(number, "Treffer", "Treffer")
            return Example(query, meaning, search_url(request), hits)
    return Example(queries[0], meaning, search_url(SearchRequest(queries[0])), "")
