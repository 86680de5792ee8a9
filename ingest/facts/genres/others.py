"""What is none of the kinds: offers of work, questions, rules, lists, pages about a place."""

from __future__ import annotations

from archive.model import Kind
from ingest.facts.cue import HEAD, TITLE, cue

_K = Kind.OTHER

OTHERS = (
    cue("other.title.list", _K, 5, TITLE,
        r"^(?:\w+ )?(?:lebenslauf|fragebogen|glossar|häufige fragen|impressum|faq|linksammlung|"
        r"links|gute beispiele|termine|terminübersicht|"
        r"veranstaltungskalender|ansprechpartner\w*|mitglieder|mitarbeiter\w*|kontakte?|adressen|"
        r"begriffe|internetseiten|publikationsliste|projekte|"
        r"übersicht|steckbriefe)\b|\b(?:adressen|anschriften|\w*verzeichnis|sprechzeiten|"
        r"öffnungszeiten|im überblick|in zahlen|von a bis z|"
        r"wichtige begriffe|mitarbeiter(?:innen)?(?: der)?)\b",
        "Häufige Fragen zum Bürgerbus"),
    cue("other.title.about", _K, 5, TITLE,
        r"^(?:über (?:uns|das|die|den)|wir über uns|wer wir sind|(?:unser|das) team|aufgaben|"
        r"wir stellen uns vor|willkommen)\b|"
        r"^(?:das|die|der) (?:\w+-?)?(?:förderprogramm|programm|lag|netzwerk|region|landkreis|"
        r"geschäftsstelle|metropolregion|verein|verband)\b|^(?:das )?(?:förder)?programm\b",
        "Über das Netzwerk"),
    cue("other.title.rules", _K, 6, TITLE,
        r"\b(?:\w*satzung|\w*richtlinien?|geschäftsordnung|\w*verordnung|\w*gesetz|"
        r"leistungsverzeichnis|leistungsbeschreibung|vergabe\w*|"
        r"\w*ordnung|datenschutz\w*|vertrag|\w*formular|checkliste)\b",
        "Satzung des Vereins"),
    cue("other.title.work", _K, 8, TITLE,
        r"\((?:[mwdxi]\s?[/|]\s?){2}[mwdxi]\)|\bstellen(?:ausschreibung|angebot|anzeige)\b|"
        r"^wir suchen", "Leitung (w/m/d)"),
    cue("other.title.person", _K, 4, TITLE,
        r"^(?:(?:prof|dr)\.[\w.-]* )+(?-i:[A-ZÄÖÜ])\w+ (?-i:[A-ZÄÖÜ])[\w-]+$",
        "Prof. Dr. Erika Aue"),
    cue("other.work", _K, 5, HEAD,
        r"\btvöd\b|\btv-l\b|\bentgeltgruppe\b|\b(?-i:EG?) ?\d{1,2}\b|\bihre bewerbung\b|"
        r"\b(?:das )?bringen sie mit\b|\bwir bieten\b|\bin (?:voll|teil)zeit\b|"
        r"\bihr profil\b|\bihre aufgaben\b|\bnächstmöglichen zeitpunkt\b|\bunbefristet\b|"
        r"\burlaubstage|\btage urlaub\b|\bbewerbungsunterlagen\b",
        "Das bringen Sie mit"),
    cue("other.tender", _K, 5, HEAD,
        r"\bangebotsfrist\b|\bzuschlagskriterien\b|\bvergabeverfahren\b|\bart der vergabe\b|"
        r"\böffentliche ausschreibung\b|\b(?-i:VOL/A|UVgO|VgV|VOB/A)\b",
        "Angebotsfrist: 3. Mai"),
    cue("other.rules", _K, 5, HEAD,
        r"^§ ?\d+|§§ ?\d+|\btritt am [^.\n]{3,30} in kraft\b|^\(\d\) (?-i:[A-ZÄÖÜ])|"
        r"\bnach maßgabe\b|\binkrafttreten\b|\brechtsgrundlage\b", "§ 1 Name"),
    cue("other.questions", _K, 5, HEAD, r"(?:^[^\n?]{8,100}\?\n{1,2}(?:[^\n?]+\n{1,2}){1,4}){3}",
        "Woran erkenne ich das?\nHier.\nWer hilft mir dabei?\nWir.\nGibt es dafür Geld?\nJa.\n"),
    cue("other.days", _K, 6, HEAD,
        r"(?:^[^\w\n]*(?:\d{1,2}\.(?: \w+)? ?(?:bis|und|–|-) ?)?(?:DAY|DATE|"
        r"\d{1,2}\.\d{1,2}\.(?:\d{2,4})?)(?!\d)[ :,–|-]+(?-i:[A-ZÄÖÜ„])[^\n]*\n{1,2}){3}",
        "1. Mai 2025: Fest\n2. Mai 2025: Tag\n3. Mai 2025: Rast\n"),
    cue("other.phones", _K, 5, HEAD,
        r"(?:\b(?:telefon|tel\.?|fon):? [\d/+ ()-]{7,}(?:.|\n){10,400}?){3}",
        "Telefon 030 23125-001\nPflegestützpunkt Aue\n" * 4),
    cue("other.links", _K, 5, HEAD,
        r"(?:https?://\S+\n{1,2}[^\n]{3,90}\n{1,2}){2}https?://",
        "https://a.example\nAuen\nhttps://b.example\nFluss\nhttps://c.example"),
    cue("other.terms", _K, 5, HEAD,
        r"(?:^(?-i:[A-ZÄÖÜ])(?:[^\W\d]|[ -]){3,40}(?: [–-] |: |"
        r"\n)(?-i:[A-ZÄÖÜ])[^\n]{20,}\.\n{1,2}){3}|"
        r"^(?-i:A)\n(?:.*\n)+?(?-i:B)\n",
        "Lage – Wo etwas steht und wie man kommt.\nDorf – Ort mit wenigen Häusern und Höfen.\n"
        "Feld – Boden, der im Frühjahr bestellt wird.\n"),
    cue("other.figures", _K, 4, HEAD,
        r"(?:^(?:fläche|einwohner\w*|bevölkerung\w*|städte|gemeinden|kfz\S*|höhe|postleitzahl|"
        r"vorwahl)\s*:[^\n]*\n{1,2}){2}",
        "Fläche: 12 km²\nEinwohner: 98\n"),
    cue("other.place", _K, 4, HEAD,
        r"\A[^\n]{3,60}\n\s*[^\n.]{3,80}\b(?:ist|liegt|umfasst|gehört)\b (?:eine?|der|die|das|im|"
        r"in|zu|an|rund)\b[^.\n]{0,60}\b(?:region|landschaft|"
        r"\w*kreis|stadt|gemeinde|insel|norden|süden|westen|osten|nordwesten|nordosten|südwesten|"
        r"südosten)\b",
        "Unterelbe\n\nDie Unterelbe ist eine Region im Norden"),
    cue("other.entries", _K, 4, HEAD,
        r"^wo: .*\nwer: .*\n(?:.*\n)+?wo: .*\nwer: ", "Wo: Aue\nWer: Verein\n\nWo: Au\nWer: Kreis"),
    cue("other.body", _K, 3, HEAD,
        r"\bwir (?:sind ein|verstehen uns|beraten|bieten|unterstützen)\b|\bunsere (?:aufgaben|"
        r"mitglieder|geschäftsstelle|angebote|leistungen|themen)\b|"
        r"\bder vorstand besteht\b|\b(?:ist ein|als) zusammenschluss\b|\bwurde (?:19|"
        r"20)\d\d gegründet\b|\bmitglied werden\b|\bsitz in\b",
        "Wir sind ein Zusammenschluss"),
    cue("other.programme", _K, 3, HEAD,
        r"\bmit dem (?:förder)?programm\b|\bdas (?:förder)?programm (?:richtet|fördert|unterstützt|"
        r"stärkt|läuft|ist)\b|\banträge sind jederzeit\b|"
        r"\beigenanteil\b|\bje (?:ort|gemeinde|vorhaben) (?:stehen|werden)\b|"
        r"\bgefördert werden (?:können|bis)\b|\bförderfähig\b",
        "Das Programm richtet sich an Gemeinden"),
    cue("other.programme.fields", _K, 4, HEAD,
        r"(?:^[^\w\n]*(?:förderprogramm|antragsberechtigt\w*|förder(?:quote|höhe|gebiet|gegenstand|"
        r"schwerpunkte?|art|"
        r"summe|berechtigte)|bewerbungsfrist|antragsfrist|antragstellung|"
        r"rechtsgrundlage)[^\w\n]*$(?:.|\n){0,400}?){2}",
        "Förderquote\n80 Prozent\nAntragsberechtigt\nVereine\n"),
    cue("other.law", _K, 4, HEAD,
        r"\bdsgvo\b|\bdatenschutz\w*\b|\bhaftung\b|\bgemäß (?:art\.|§)|☐|\bcheckliste\b|"
        r"\böffnungszeiten\b",
        "gemäß Art. 6 DSGVO"),
    cue("other.years", _K, 4, HEAD,
        r"(?:^(?:seit )?(?:19|20)\d\d(?:[–-](?:19|20)?\d\d)?[: ]\s*\S[^\n]*\n{1,2}){3}|"
        r"(?:^[^\n]{5,80}(?:19|20)\d\d\n{1,2}){3}",
        "1964 geboren in Aue\n1985 Studium\n1992 Planer\n"),
    cue("other.person", _K, 4, HEAD,
        r"\b(?:studierte|promovierte|habilitierte|geboren (?:in|am|19)|lehrt (?:seit|an))\b",
        "Sie studierte in Aue"),
    cue("other.letter", _K, 2, HEAD, r"^mit freundlichen grüßen", "Mit freundlichen Grüßen"),
)  # fmt: skip
