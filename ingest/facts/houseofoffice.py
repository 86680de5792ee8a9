"""Whose somebody is by their office: the body that was named last and has such offices.

"Träger ist die Nahwärme Tal eG. … sagt Vorstand Anna Aue": of a Vorstand the text has named the
body before. "Deren Sprecher" is of the last one in any case; a contact answers for the body that
carries the project, holds the event or gives the document out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from ingest.facts.names import Named
from ingest.facts.organisations.parties import Parties
from ingest.facts.organisations.partyacts import Party
from ingest.facts.partlabels import CONTACT

#: So many characters back a body still is the one that is spoken of.
_NEAR = 700
_DISTRICT = re.compile(r"kreis", re.I)
_TOWN = re.compile(r"^(?:\w*[Ss]tadt|\w*[Gg]emeinde|Markt|Flecken)\b")
_MINISTRY = re.compile(r"ministerium|Senats|Staatskanzlei", re.I)
_CHURCH = re.compile(r"kirch|dekanat|bistum|pfarr|diözese", re.I)
_TAUGHT = re.compile(r"universität|hochschule|institut|akademie|university|\bTU\b|\bUni\b", re.I)
_HEALED = re.compile(r"klini|krankenhaus|gesundheit|hospital|mvz|medi|ärzt|pflege", re.I)
_SCHOOL = re.compile(r"schule|gymnasium|kolleg", re.I)
_OFFICE_OF = re.compile(r"^Amt\b")
#: (offices, what their bodies are called); the first that fits.
_OFFICES: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(rf"(?:{offices})", re.IGNORECASE), bodies)
    for offices, bodies in (
        (
            r"^(?:\w+-)?(?:vize)?landr[aä]t|kreisdirektor|kreisr[aä]t|kreisbrandmeister|"
            r"kreisdezernent",
            _DISTRICT,
        ),
        (r"amtsdirektor|amtsvorsteher", _OFFICE_OF),
        (
            r"bürgermeister|stadtr[aä]t|stadtbaur|kämmer|gemeinder[aä]t|ortsvorsteher|citymanager|"
            r"stadtplaner|stadtentwickl|mayor",
            _TOWN,
        ),
        (r"minister(?:in)?$|staatssekretär|ministerialr|ministerialdir|state secretary", _MINISTRY),
        (r"superintendent|dekan\b|pfarrer|bischof|bischöf|pastor|kantor", _CHURCH),
        (
            r"professor|studiengang|rektor|prorektor|lehrstuhl|wissenschaftliche[rn]? mitarbeit|"
            r"doktorand|dozent|institutsleit",
            _TAUGHT,
        ),
        (r"chef[aä]rzt|oberarzt|ärztliche|pflegedirekt|pflegedienstleit", _HEALED),
        (r"schulleit|lehrer|konrektor", _SCHOOL),
    )
)
_LEADS = re.compile(
    r"geschäftsführ|vorst[aä]nd|vorsitz|präsident|sprecher|gründer|inhaber|direktor|vorsteher|"
    r"schatzmeist|kassier|schriftführ|^leiter|leitung$|koordinator|koordination|beauftragte|"
    r"hauptmann|wart(?:in)?$|director|chair|head|coordinator|president|officer",
    re.IGNORECASE,
)
#: Who works for the body that gives a paper out.
_EMPLOYED = re.compile(
    r"manager|projektleit|referent|mitarbeit|betreuer|berater|planer|meister|fachkraft|lots", re.I
)
#: deren Leiter, dessen Vorsitzende, ihr Geschäftsführer
_WHOSE = re.compile(
    r"\b(?:[Dd]eren|[Dd]essen)\s(?:\w+\s){0,2}?(?:[A-ZÄÖÜ][\w-]*\s?,?\s?){0,2}(?:(?:Prof|"
    r"Dr)\.\s?)*$"
)
#: Whose people are asked about a document, the likeliest first.
_CARRIERS = (
    "Träger", "Antragsteller", "Zuwendungsempfänger", "Veranstalter", "Projektmanagement",
    "Federführung", "Koordination", "Projektleitung", "Projektträger", "Herausgeber",
    "Auftragnehmer",
)  # fmt: skip
_ASKED = re.compile(
    r"^(?:kontakt|ansprech|redaktion|pressestelle|presse|auskunft|projektleit|projektkoord)", re.I
)


def house_of_office(
    text: str, named: Named, role: str, page: Parties, pages: Iterable[Parties]
) -> str:
    """The organisation of somebody of whom only the role is told; "" for none."""
    pages = list(pages)
    before = [p for p in page.all if p.end <= named.begin]
    near = [p for p in before if named.begin - p.end < _NEAR]
    if _WHOSE.search(text[max(0, named.begin - 60) : named.begin]):
        return next((p.said for p in reversed(near) if not p.territory), "")
    for offices, bodies in _OFFICES:
        if offices.search(role):
            return _last(before, lambda p, b=bodies: bool(b.search(p.said)))  # type: ignore[misc]
    carrier = _carrier(pages)
    if role == CONTACT or _ASKED.match(role):
        asked = _above(text, named, pages) or _of_section(text, named, before)
        asked = asked or _by_address(text, named, page.all, blank=2)
        return asked or carrier or _last(near, _is_house)
    if _LEADS.search(role):
        return _by_address(text, named, page.all) or _last(near, _is_house) or carrier
    if _EMPLOYED.search(role):
        return _by_address(text, named, page.all) or carrier or _issuing(page.all)
    return ""


def _above(text: str, named: Named, pages: Iterable[Parties]) -> str:
    """The body with a role whose name alone is the line above somebody's."""
    line = text.rfind("\n", 0, named.begin)
    above = text[max(0, line - 90) : max(0, line)].rpartition("\n")[2].strip() if line > 0 else ""
    said = (role.party.said for page in pages for role in page.roles)
    return next((name for name in said if name == above), "")


def _issuing(parties: Sequence[Party]) -> str:
    """The body whose name heads a page."""
    heads = (p.said for p in parties if p.begin < _HEAD and (_is_house(p) or p.territory))
    return next(heads, "")


#: A head is no longer than this.
_HEAD = 250


def _is_house(party: Party) -> bool:
    return not party.territory and not _MINISTRY.search(party.said)


def _last(parties: Sequence[Party], fits: Callable[[Party], bool]) -> str:
    return next((p.said for p in reversed(parties) if fits(p)), "")


#: A section that begins with the name of a house, or a label for it.
_BLOCK = 220


def _of_section(text: str, named: Named, before: Sequence[Party]) -> str:
    """The house in the paragraph that a name stands in."""
    start = max(text.rfind("\n\n", 0, named.begin), named.begin - _BLOCK)
    inside = [p for p in before if p.begin >= start and _is_house(p)]
    return inside[-1].said if inside else ""


#: An address so near behind a name is that of its bearer.
_ADDRESS_NEAR = 160
_ADDRESS = re.compile(r"[\w.+-]+(?:@|\s?[\[(](?:at|ät)[\])]\s?)(?P<host>[\w.-]+)\.[a-z]{2,7}\b")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def _by_address(text: str, named: Named, parties: Iterable[Party], blank: int = 0) -> str:
    """The body that an e-mail address behind a name is called by: aue@kreis-hoexter.example."""
    found = _ADDRESS.search(text, named.end, named.end + _ADDRESS_NEAR)
    if not found or text[named.end : found.start()].count("\n\n") > blank:
        return ""
    hosts = [part for part in re.split(r"[.-]", found["host"].lower()) if len(part) > 3]
    best, most = "", 0
    for party in parties:
        name = party.said.lower().translate(_UMLAUTS)
        score = 2 * sum(len(part) for part in hosts if part in name) - party.territory
        if score > most:
            best, most = party.said, score
    return best


def _carrier(pages: Iterable[Parties]) -> str:
    """The body that a document is of, by its roles; the only one that it names."""
    roles = [role for page in pages for role in page.roles]
    for wanted in _CARRIERS:
        found = {role.party.said for role in roles if role.role == wanted}
        if len(found) == 1:
            return found.pop()
        if found:
            return ""
    return ""
