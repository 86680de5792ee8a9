"""Queries and addresses made to bring the search down, and what every answer to them holds."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, NoReturn

from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from archive.errors import UsageError
from index.request import FACETS
from search_app.cli import findbuch
from search_app.wiring import Services

CONTROLS = "".join(chr(code) for code in (*range(32), 127, *range(128, 160)))
BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e"
EMOJI = "😀👨\u200d👩\u200d👧🏳\ufe0f\u200d🌈1\ufe0f\u20e3"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
STOPWORDS = "und oder der die das ein eine in im am auf mit von zu ist nicht"

PREFIXES = " ".join(f"a{a}{b}*" for a, b in [*product(LETTERS, LETTERS)][::20][:32])
PHRASE = '"' + " ".join(["und", "der", "die", "das"] * 8) + '"'
COMPOUNDS = " ".join(
    a + b
    for a, b in product(
        ("Stadt", "Dorf", "Wald", "Land"),
        ("planung", "haus", "weg", "netz", "bus", "rat", "amt", "recht"),
    )
)
MISSPELT = "Daseinsvorsroge Regionalstratgie Netzwerkregoinen Netzwerkgepsräch Bürgerbuss Qaurtier"

#: There is something to search in each of these: they are answered.
ANSWERED = {
    "short prefix": "a*",
    "stop words": STOPWORDS,
    "only minus words": "-a -b",
    "operators in small letters": "nicht oder und",
    "32 prefixes": PREFIXES,
    "phrase of 32 words": PHRASE,
    "32 alternatives": " ODER ".join(f"w{n}" for n in range(32)),
    "32 compounds": COMPOUNDS,
    "misspelt words": MISSPELT,
    "misspelt compound of 80 letters": "Netzwrek" * 10,
    "300 letters": "a" * 300,
    "one word of 150 tokens": ":".join("abc" * 50),
    "one word of 150 hyphens": "-".join("ab" * 75),
    "mixed nesting": '((a* ODER "b c") -(d ODER (e NICHT f))) art:Projekt laufzeit:2014',
    "deepest nesting": "(((((Wald)))))",
    "NICHT 50 times": "NICHT " * 49 + "Wald",
    "minus 290 times": "-" * 290 + "Wald",
    "all years": "laufzeit:0000-9999",
    "years in the wrong order": "laufzeit:9999-0001",
    "years in Arabic digits": "laufzeit:٢٠١٤-٢٠١٦",
    "facet without a value": "art:",
    "facet with a blank": "art: Projekt",
    "year that is none": "jahr:x",
    "year that is a sign": "jahr:²",
    "32 facets": " ".join(["jahr:1", "art:a"] * 16),
    "facet of a facet": "art:art:art:art:",
    "unknown facet": "farbe:rot",
    "decomposed": unicodedata.normalize("NFD", "Bürgerbus für Städte"),
    "marks upon marks": "Wald" + "\u0301" * 200,
    "bidi": f"{BIDI}Wald{BIDI}",
    "right to left": "שלום עולם",
    "zero width": ZERO_WIDTH.join("Wald"),
    "emoji": f"Wald {EMOJI}",
    "controls": f"Wald{CONTROLS}Netzwerk",
    "ligatures": "ﬁﬂ ﬃx* Ǆemal \u017ftadt",
    "letters that grow": "İ" * 40 + " ŉŉŉ* ﷺﷺ*",
    "highest plane": "Wald \U0010ffff \ufffe \U00020000",
    "regular expression": r"(a+)+b [a-z]{1,99} \d{4} .*? ^$",
    "template": "{{ 7*7 }} {% raw %} ${x} %s %(x)s",
    "database": "Wald' OR 1=1; DROP TABLE documents;--",
    "markup": "<script>alert(1)</script> ]]> <!-- Wald",
    "header": "Wald\r\nSet-Cookie: a=b",
    "gender brackets": "Bürger(innen) Bürger(in)",
}

#: Nothing to search in, something unclosed, or over the limits: 400.
REFUSED = {
    "star": "*",
    "stars": "**",
    "stars and question marks": "?*?*",
    "only NICHT": "NICHT",
    "only ODER": "ODER",
    "ODER between nothing": "() ODER () ODER -",
    "minus": "-",
    "brackets": "( ) (( ))",
    "empty phrase": '"" „“ «»',
    "facet, unclosed": 'art:"',
    "underscore": "_",
    "underscores as a phrase": '"_ _"',
    "underscores as a prefix": "___*",
    "without an underscore": "-_",
    "control": "\x00\x01\x7f",
    "bidi alone": BIDI,
    "zero width alone": ZERO_WIDTH,
    "emoji alone": "😀👍🏽",
    "no UTF-8": "\ufffd\ufffd",
    "phrase, unclosed": 'Wald "Wiese',
    "bracket, unclosed": "Wald (Wiese",
    "gender bracket in an unclosed one": "(Bürger(innen)",
    "gender bracket, unclosed": "Bürger(in) Bürger(innen",
    "six brackets": "((((((Wald))))))",
    "33 words": " ".join(["a"] * 33),
    "33 words in a phrase": '"' + " ".join(["a"] * 33) + '"',
    "301 letters": "a" * 301,
    "10,000 terms": " ".join(["Wald"] * 10_000),
    "2,000 brackets": "(" * 2000 + "a" + ")" * 2000,
    "a megabyte of quotation marks": '"' * 1_000_000,
}

#: Parameters beside a query: each is used, or set right with a notice.
NUMBERS = (
    "999999", "-1", "0", "1e9", "٣", "²", "9" * 20, "9" * 5000, "-" + "9" * 5000, "-5", "101",
    "abc", "1.0", "0x10", "1_0", "NaN", "inf", "+1", "--1", "1;2", "\x00", "\ufffd", "\u202e1",
)  # fmt: skip
VALUES = (
    "Gibtsnicht", "-", "--", "0", "²", "٣", "①", "௧", "9" * 20, "9" * 5000, "x" * 100_000, "\x00",
    "\ufffd", "\u202e", "' OR 1=1--", "%", "*", "*" * 99, "(", '"', "\\", "{{ 7*7 }}", "[0]", "a=b",
    "2014-2016", "-2014", "20 14", "😀",
)  # fmt: skip
#: Bytes that are no UTF-8, among them surrogates on their own, as an address carries them.
NO_UTF8 = (
    "%ff%fe",
    "%ed%a0%80",
    "%ed%b0%80%ed%a0%80",
    "%c0%80",
    "%e2%82",
    "%f4%90%80%80",
    "%",
    "%zz",
)
#: What the grammar knows, and what comes close to it.
SIGNS = (
    '"', "„", "“", "(", ")", "((", "-", "*", "?", " ", "  ", "ODER", "NICHT", "ODER ", "NICHT ",
    "art:", "jahr:", "laufzeit:", "2014", "-2016", "9999", "Wald", "Netzwerkregionen", "und",
    "Bür", "u\u0308", "(innen)", "*in", ":", "_", "\\", "\x00", "\u202e", "\u00ad", "ß", "²",
    "Daseinsvorsroge", "E-Mobilität", "www.a.b/(c)", "§ 34", "\n", "😀", "\ufffd",
)  # fmt: skip
#: Signs that end a line for Python, not for who writes a table.
LINE_ENDS = ("\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")

RESULT_KEYS = {"query", "total", "page", "hits", "more", "more_total", "facets", "notices"}
HIT_KEYS = {"id", "title", "kind", "regions", "topics", "score", "why", "pages", "further", "url"}


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    text: str

    def json(self) -> Any:
        """The answer as strict JSON: neither NaN nor Infinity."""
        return json.loads(self.text, parse_constant=_refuse)


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def ask(client: FlaskClient, path: str, **parameters: str) -> Answer:
    """An address with these parameters."""
    with client.get(path, query_string=parameters) as answer:
        return Answer(answer.status_code, answer.get_data().decode("utf-8"))


def assert_result(answer: Answer) -> dict[str, Any]:
    """The answer is a result in the shape of CONTRACTS.md; here it is."""
    assert answer.status == 200, answer.text[:500]
    found: dict[str, Any] = answer.json()
    assert set(found) >= RESULT_KEYS
    assert list(found["facets"]) == list(FACETS)
    assert len(found["hits"]) <= found["total"]
    assert len(found["more"]) <= found["more_total"]
    assert all(isinstance(notice, str) for notice in found["notices"])
    for hit in (*found["hits"], *found["more"]):
        assert set(hit) >= HIT_KEYS
    return found


def assert_fault(answer: Answer, query: str) -> str:
    """The answer is 400 with a German message, which is given back, and a place in the query."""
    assert answer.status == 400
    error = answer.json()["error"]
    message: str = error["message"]
    assert set(error) == {"message", "position"}
    assert 0 <= error["position"] <= len(query)
    assert message.endswith(".")
    return message


def total_on(page: Answer) -> int:
    """The number of results that a page of results names."""
    assert page.status == 200, page.text[-500:]
    number = re.search(r'<h2 class="count">([\d.]+) Treffer', page.text)
    if number is None:
        assert 'role="status">Kein Dokument' in page.text
        return 0
    return int(number.group(1).replace(".", ""))


def command(services: Services, *arguments: object) -> Answer:
    """`findbuch search`; what it refuses as faulty usage is 400 here."""
    done = _run(services, *arguments)
    if isinstance(done.exception, UsageError) or done.exit_code == 2:
        return Answer(400, f"{done.exception or done.output}")
    return Answer(200, done.stdout)


def _run(services: Services, *arguments: object) -> Result:
    words = ["--home", str(services.settings.home), "search", *map(str, arguments)]
    done = CliRunner().invoke(findbuch, words)
    if not isinstance(done.exception, UsageError | SystemExit | None):
        raise done.exception
    return done


Rows = dict[str, list[tuple[str, float]]]


def batch(services: Services, folder: Path, queries: dict[str, str]) -> tuple[Rows, set[str]]:
    """{query id: [(document, score)]} of a batch, and the ids that were warned of."""
    source, out = folder / "queries.tsv", folder / "run.tsv"
    lines = [f"{qid}\t{query}\n" for qid, query in queries.items()]
    source.write_text("".join(lines), encoding="utf-8", newline="")
    done = _run(services, "--batch", source, "--run", out)
    assert not isinstance(done.exception, UsageError), done.exception
    rows: Rows = defaultdict(list)
    for line in out.read_text(encoding="utf-8").splitlines():
        qid, document, score = line.split("\t")
        rows[qid].append((document, float(score)))
    warned = {line.partition(":")[0] for line in done.stderr.splitlines()}
    assert done.exit_code == bool(warned)
    return dict(rows), warned


def one_line(query: str) -> str:
    """A query as one field of a table."""
    return " ".join(query.replace("\t", " ").splitlines()).strip()
