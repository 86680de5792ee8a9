"""The scheme of topics as SKOS in Turtle, for other catalogues. Needs no library."""

from __future__ import annotations

from collections.abc import Iterator

from archive.vocabulary.topics import ACTIVE, Topic, topics

#: Names, not addresses: an archive has no address of its own.
BASE = "urn:findbuch:thema:"
_PREFIXES = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EUROVOC = "http://eurovoc.europa.eu/"
_GND = "https://d-nb.info/gnd/"
_LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def turtle() -> str:
    """The whole scheme, in the order of its ids."""
    prefixes = "\n".join(f"@prefix {name}: <{iri}> ." for name, iri in _PREFIXES.items())
    blocks = (_concept(topic) for topic in topics().values())
    return "\n\n".join((prefixes, _scheme(), *blocks)) + "\n"


def _scheme() -> str:
    tops = (f"<{BASE}{topic.id}>" for topic in topics().values() if not topic.broader)
    lines = [
        "a skos:ConceptScheme",
        f"dct:title {_text('Themen des Findbuchs')}",
        f"dct:license <{_LICENCE}>",
        f"skos:hasTopConcept {', '.join(tops)}",
    ]
    return _block("schema", lines)


def _concept(topic: Topic) -> str:
    return _block(topic.id, list(_lines(topic)))


def _lines(topic: Topic) -> Iterator[str]:
    yield "a skos:Concept"
    yield f"skos:inScheme <{BASE}schema>"
    yield f'skos:notation "{topic.id}"'
    yield f"skos:prefLabel {_text(topic.label)}"
    if topic.other_labels:
        yield f"skos:altLabel {', '.join(map(_text, topic.other_labels))}"
    if topic.english:
        yield f"skos:hiddenLabel {', '.join(_text(word, 'en') for word in topic.english)}"
    if topic.note:
        yield f"skos:scopeNote {_text(topic.note)}"
    if topic.broader:
        yield f"skos:broader <{BASE}{topic.broader}>"
    else:
        yield f"skos:topConceptOf <{BASE}schema>"
    matches = [*(_EUROVOC + id for id in topic.eurovoc), *(_GND + id for id in topic.gnd)]
    if matches:
        yield f"skos:closeMatch {', '.join(f'<{match}>' for match in matches)}"
    if topic.status != ACTIVE:
        yield 'owl:deprecated "true"^^xsd:boolean'
        if topic.replaced_by:
            yield f"dct:isReplacedBy <{BASE}{topic.replaced_by}>"


def _block(id: str, lines: list[str]) -> str:
    return f"<{BASE}{id}> " + " ;\n    ".join(lines) + " ."


def _text(words: str, language: str = "de") -> str:
    r"""A literal in a language.

    >>> print(_text('das "Dorf"'))
    "das \"Dorf\""@de
    """
    return f'"{"".join(_ESCAPED.get(sign, sign) for sign in words)}"@{language}'
