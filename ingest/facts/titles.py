"""What a line must be like to be a title: short, no sentence, no label, not a house's name."""

from __future__ import annotations

import re

from ingest.facts.bodyheads import kind
from ingest.facts.names import uncapitalled

#: The longest line that can be a title.
LONGEST = 200

_STOCK = re.compile(
    r"^(?:kontakt|impressum\b.*|startseite|home|weitere informationen|mehr informationen|aktuelles|"
    r"modellregionen|projekte?|veranstaltungen?|termine?|suche|navigation|menü|sitemap|presse|"
    r"thema|agenda|inhalt|inhaltsverzeichnis|lebenslauf|abstract|übersicht|sie sind hier.*|"
    r"zum inhalt.*|seite drucken|drucken|kopf- und fußzeilen|service|archiv|pressestelle|"
    r"(?:presse|medien)(?:stelle|service)|.{0,40}\bmedienservice|"
    r"(?:herzliche )?einladung|neuerscheinung|(?:in )?leichter? sprache|aktionsprogramm|steckbrief|"
    r"gastbeitrag|kommentar|leitartikel|reportage|interview|save the date|aus d(?:em|er) \w+|"
    r"kurz (?:notiert|gemeldet)|kurzmeldung|pressetext|faktenblatt(?: nr\.?)?(?: \d+)?|"
    r"fact ?sheet|positionspapier|stellungnahme|working paper(?: \d+)?|nr\. ?\d.*|"
    r"an (?:die|den|alle)\b.*|zuwendungsempfänger\w*|"
    r"beteiligte|partner|kosten|finanzierung|ziele?|ergebnisse?|beschreibung|kurzbeschreibung|"
    r"ausgangs\w+|"
    r"hintergrund|vorwort|einleitung|zusammenfassung|überblick|fazit|quellen?|literatur|leistungen|"
    r"\w*träger|antragsteller\w*|auftraggeber\w*|(?:projekt)?laufzeit|(?:programm|tagesordnung|"
    r"ablauf|flyer|entwurf|vorabfassung)|"
    r"(?:zur|für) (?:sofortigen |sofortige )?veröffentlichung.*|sperrfrist\b.*|"
    r"von [A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß-]+|ihre? stadtverwaltung|amtliches|"
    r"(?:.{3,60}[–-] ?)?(?:öffentliche |amtliche )?bekanntmachung|nachrichten?|"
    r"(?:presse)?mitteilung|"
    r"(?:aktuelles|news|nachricht|meldung|termin)\W+(?:vom )?\d{1,2}\..{4,20}|"
    r"gefördert (?:durch|vom|von|aus|mit)\b.*|funded by\b.*|ein projekt (?:des|der|von|vom|im)\b.*|"
    r"(?:liebe|sehr geehrte)r?\b.*|"
    r"(?:der|die) (?:ober)?(?:landr[aä]t|bürgermeister|minister|präsident)(?:in)?|"
    r"(?:presse|medien)?(?:mitteilung|meldung|information|info)\b.{0,40}\d.*|"
    r"(?:presse|medien)(?:mitteilung|meldung|information|info))\W*$",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"^(?:das )?(?:bundes(?:institut|ministerium|amt)|\w*ministerium|landkreis|kreis|universität|"
    r"(?:fach)?hochschule|institut|landesamt|freistaat|land(?=\s)|metropolregion|"
    r"europäische metropolregion|regionalverband|zweckverband|(?:orts|verbands|samt|markt|"
    r"einheits)?gemeinde|stadt|"
    r"landratsamt|amt|büro|\w+büro|verband|verein|stiftung|bündnis|"
    r"deutscher verband|netzwerk)\b(?!-)|"
    r"^(?!\w+ (?:des|der) )[^:?!„“]*\b(?:e\. ?V\.|gGmbH|GmbH|mbH|mbB|PartG|eG|AG|KG|GbR|AöR|KdöR)$|"
    r"^\w*(?:verband|verein|stiftung|netzwerk|bündnis|genossenschaft|gesellschaft|verbund|"
    r"initiative) "
    r"„[^“]+“(?: e\. ?V\.)?$",
    re.IGNORECASE,
)
#: "Landesamt für Umwelt, Dezernat 3", "Kreis Aue – Aktuell": the name stands before it.
_SIDE = re.compile(r"\s[–|-]\s.*$|,\s.*$")
_ADJECTIVE = re.compile(
    r"^(?:[A-ZÄÖÜ]\w+(?:isch|lich|al|ell)e[rs]?|Deutsche[rs]?|Evangelische\w*|Katholische\w*)$"
)
#: "Presse- und Informationsamt der Landesregierung"
_DOUBLE = re.compile(
    r"^[A-ZÄÖÜ]\w+- (?:und|&) \w*(?:amt|ministerium|verband|verein|stiftung|kammer|agentur|"
    r"institut|stelle|stiftung|gesellschaft)\b",
    re.IGNORECASE,
)
_NOT_ALONE = frozenset(("verein", "stiftung", "netzwerk", "verband", "region", "stadt", "kreis"))
#: A house whose name is the beginning of a headline: "Landkreis Aue eröffnet den Dorfladen".
_ACTS = re.compile(
    r"\b(?:startet|beginnt|eröffnet|sucht|fördert|zieht|bekommt|erhält|plant|baut|lädt|stellt|wird|"
    r"ist|hat|geht|macht|will|gründet|unterstützt|testet|setzt|gewinnt|verlängert|schafft|übergibt|"
    r"übergeben|erhalten|bekommen|weitet|sucht|legt|feiert|beschließt|findet|holt|bringt|"
    r"vermittelt)\b"
)
#: The day before a headline.
_DATED = re.compile(r"^\(?\d{1,2}\.\d{1,2}\.\d{4}\)?:?\s+(?=[A-ZÄÖÜ„])")
#: All that an e-mail says of its title.
_SUBJECT = re.compile(r"^(?:Betreff|Subject|Betr\.)\s*:\s+(?=\S)")
#: "Forschungsprojekt: …" is a kind before the title, not part of it.
_KIND_PREFIX = re.compile(
    r"^(?:forschungsprojekt|modellvorhaben|modellprojekt|projekt|pressemitteilung|"
    r"presseinformation|"
    r"medieninformation|meldung|veranstaltung|publikation|projektsteckbrief|steckbrief|einladung|"
    r"projektvorstellung|save the date|veranstaltungstipp|veranstaltungshinweis|neuerscheinung)"
    r"\s*:\s+(?=\S)",
    re.IGNORECASE,
)
#: "Einladung zur Regionalkonferenz": what follows is a name only if it is not declined.
_INVITATION = re.compile(r"^(?:Herzliche )?Einladung zu[rm] (?=[A-ZÄÖÜ\d„][^\s]*[^n\s]\b)")
_MARKUP = re.compile(r"\\\\|\\[A-Za-z]|\$Id|^https?:|^[#%=<{]")
_AROUND = re.compile(r"[\s\u2217*†‡¹²³¶]+$|^\d+(?:\.\d+)*\s+(?=[^\W\d_])|^[^\w„“‚«»\"'(]+")
#: Ends with a full stop that ends no sentence.
_SHORTENED = re.compile(r"\s(?:e\. ?V|a\. ?D|u\. ?a|i\. ?G|d\. ?h)\.$")
_SENTENCE_END = re.compile(r"[.;,:]$|\.{2,}$|…$")
_MENU = re.compile(r"\s[|»\u203a>]\s|^>|^[A-ZÄÖÜ ]{5,} / [A-ZÄÖÜ ]{5,}$")
#: Single nouns side by side: "Startseite Themen Ministerium Presse Service".
#: Nouns in a row are a menu, unless the first says what the others name.
_NOUNS = re.compile(
    r"^(?!(?:\w*[Pp]rojekt|Modellvorhaben|Initiative|Netzwerk|Bürgerbus|Verein|Programm)\s)"
    r"(?:[A-ZÄÖÜ][a-zäöüß]+\s+){3,}[A-ZÄÖÜ][a-zäöüß]+$"
)
_LABELLED = re.compile(
    r"^(?:\w*laufzeit|\w*status|\w*programm|datum|typ|art|ort|raum|termin|wann|wo|zeit|stand|"
    r"ziele?|"
    r"kontakt|tel\w*|fax|e-mail|quelle|autor\w*|herausgeber\w*|redaktion\w*|veranstalter\w*|beginn|"
    r"ende|förder\w*|\w*träger\w*|antragsteller\w*|beteiligte|\w*partner|moderation|ansprech\w+|"
    r"teilnehm\w+|anwesend\w*|rubrik|kategorie|bearbeitung|auftraggeber\w*|"
    r"von|an|cc|gesendet|from|to|date|period|\w*zeitraum|gebiet|(?:projekt|modell)?region|"
    r"zuwendung\w*|"
    r"notizen|(?:fuß|end)note \d+|diagramm)\s*:|"
    r"^•|^§|^TOP \d|^\d{1,2}[.:]\d|^\d+$",
    re.IGNORECASE,
)
#: A label that has lost its colon.
_UNLABELLED = re.compile(
    r"^(?:thema|rubrik|datum|schwerpunkt(?:thema)?|ressort)\s+\S", re.IGNORECASE
)
#: "[Webinar] …" is a kind in brackets before the title.
_BRACKETS = re.compile(r"^\[\w[\w -]{2,20}\]\s+(?=\S)")
_DAY = re.compile(
    r"^(?:\w+,\s*)?(?:den\s+)?\d{1,2}\.\s?(?:\d{1,2}\.|januar|februar|märz|april|mai|juni|juli|"
    r"august|"
    r"september|oktober|november|dezember)\s?\d{4}",
    re.IGNORECASE,
)


def prefix(line: str) -> tuple[int, bool]:
    """The characters before a title in its line, and whether they say that it is one."""
    said = _KIND_PREFIX.match(line) or _BRACKETS.match(line) or _SUBJECT.match(line)
    if said:
        return said.end() + prefix(line[said.end() :])[0], True
    before = _DATED.match(line) or _INVITATION.match(line)
    return (before.end() if before else 0), False


def without_kind(title: str) -> str:
    """A title without the kind that stands before it."""
    before = _KIND_PREFIX.match(title) or _BRACKETS.match(title) or _INVITATION.match(title)
    return title[before.end() :] if before else title


def tidy(line: str) -> str:
    """A line without what is set around a title: footnote signs, a chapter's number, bullets.

    >>> tidy("struktex.sty*"), tidy("5 Es geht auch ohne"), tidy("Entwicklerreferenz¶")
    ('struktex.sty', 'Es geht auch ohne', 'Entwicklerreferenz')
    """
    return _AROUND.sub("", " ".join(line.split()))


def can_be_title(line: str) -> bool:
    """Whether a line is short, says something, and is no stock heading, label or sentence."""
    letters = sum(map(str.isalpha, line))
    if not 3 < len(line) <= LONGEST or letters * 2 < len(line) or _MARKUP.search(line):
        return False
    if any(found(line) for found in (_STOCK.match, _MENU.search, _NOUNS.match)):
        return False
    if _LABELLED.match(line) or _UNLABELLED.match(line) or _DAY.match(line):
        return False
    return not _SENTENCE_END.search(_SHORTENED.sub("", line))


def is_house_name(line: str) -> bool:
    """Whether a line is the name of a house rather than of what the house writes about.

    >>> is_house_name("Fachagentur Ländliche Mobilität"), is_house_name("Bürgerbus für Aue")
    (True, False)
    """
    line = uncapitalled(line)
    if _ACTS.search(line) or len(line.split()) > 8:
        return False
    head = _SIDE.sub("", line)
    return bool(_INSTITUTION.match(line)) or _is_headed(head)


def _is_headed(line: str) -> bool:
    """Whether the first noun of a line heads the name of an organisation."""
    words = line.split()
    if not words or re.search(r"[:!?„“]", line):
        return False
    first = words[1] if len(words) > 1 and _ADJECTIVE.match(words[0]) else words[0]
    if first.lower() in _NOT_ALONE and len(words) == 1:
        return False
    return kind(first) != "" or bool(_DOUBLE.match(line))
