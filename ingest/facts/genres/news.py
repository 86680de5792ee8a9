"""What news cannot do without: a day and a place before the text, somebody who says it, a call."""

from __future__ import annotations

from archive.model import Kind
from ingest.facts.cue import HEAD, TITLE, cue

_K = Kind.NEWS
#: Verbs by which somebody is quoted.
SAYS = (
    r"(?:so|sag(?:t|te)|erklär(?:t|te)|beton(?:t|te)|mein(?:t|te)|erinner(?:t|te)|freu(?:t|"
    r"te) sich|"
    r"unterstrich|unterstreicht|ergänz(?:t|te)|beschrieb|beschreibt|berichte(?:t|te)|lob(?:t|te)|"
    r"würdig(?:t|te)|bilanzier(?:t|te)|hofft|hoffte|kündig(?:t|te)|resümier(?:t|te)|erzähl(?:t|te)|"
    r"erläuter(?:t|te)|dank(?:t|te)|forder(?:t|te)|warn(?:t|te)|zeig(?:t|te) sich|nannte|nennt|"
    r"sprach von|spricht von|weiß|rechnet|versprach|verspricht|said|says|explains|told)\b"
)

NEWS = (
    cue("news.title.label", _K, 5, TITLE,
        r"\b(?:presse|medien)(?:mitteilung|information|info|meldung)|\bnewsletter\b|"
        r"\b(?:rund|info)brief\b|\b\w*nachrichten\b|\b(?:mitteilungs|amts|gemeinde)blatt\b",
        "Newsletter, Ausgabe 3/2022"),
    cue("news.title.quote", _K, 2, TITLE, r"^[„\"»“]|: [„\"»“][^“\"]{9,}[“\"«]$",
        "„Ohne Ehrenamt geht es nicht“"),
    cue("news.title.call", _K, 5, TITLE,
        r"\b\w*wettbewerb\b|\b\w*aufruf\b|\bgesucht\b|\bbewerb(?:en|ung\w*|t euch)\b|"
        r"\bantrags?frist\b|"
        r"\binteressenbekundung|\bförderrunde\b|\b\w*preis 20\d\d\b|\bmitmachen\b",
        "Förderaufruf Dorfkultur"),
    cue("news.title.now", _K, 2, TITLE,
        r"\bjetzt\b|\bneue[rs]?\b|\bausschreibung\b|!$|\bab (?:sofort|WEEKDAY)\b",
        "Jetzt neu: der Rufbus"),
    cue("news.title.money", _K, 2, TITLE,
        r"\d[\d.,]* ?(?:millionen|mio\.?|tausend)?\.? ?(?:euro|€)",
        "1,8 Millionen Euro für Dorfläden"),
    cue("news.title.occasion", _K, 3, TITLE,
        r"\b(?:spatenstich|richtfest|grundstein\w*|einweihung|\w*übergabe|startschuss|baubeginn|"
        r"\w*bescheid|auszeichnung|ausgezeichnet|preisträger\w*|sieger\w*|preis für|bilanz|"
        r"neue[rs]? \w+(?:chef|"
        r"leiter|minister|manager)(?:in)?|grünes licht|neu im amt|zu gast|im rennen|freigegeben|"
        r"fertiggestellt)\b",
        "Spatenstich für den Dorfladen"),
    cue("news.title.speech", _K, 3, TITLE,
        r"^(?:rede|ansprache|grußwort|offener brief|interview|kommentar|leserbrief|"
        r"gastkommentar)\b|"
        r"\binterview\b", "Rede zur Eröffnung"),
    cue("news.label", _K, 4, HEAD,
        r"^[^\w\n]*(?:gemeinsame )?(?:presse|medien)(?:mitteilung|information|info|meldung|stelle|"
        r"kontakt|dienst|"
        r"text|service)\w*\b|\bmedienservice\b|^[^\w\n]*(?:nachricht|meldung|news|aktuelles|"
        r"bericht)\b.{0,4}"
        r"(?:$|\d|[|·–-])|\|\s*(?:nachricht|meldung|news|aktuelles|presse)\b",
        "Pressemitteilung Nr. 3"),
    cue("news.press", _K, 4, HEAD,
        r"\bsperrfrist\b|\b(?:zur|für) (?:sofortigen )?veröffentlichung\b|"
        r"\babdruck\b.{0,20}\bfrei\b|"
        r"\b(?:für die|der) (?:medien|presse)\b|\bv\. ?i\. ?s\. ?d\. ?p\b|\bpresse(?:kontakt|"
        r"sprecher\w*|"
        r"referat)\b",
        "Ansprechpartner für die Presse"),
    cue("news.number", _K, 3, HEAD,
        r"\A(?:.*\n){0,6}?.*\b(?:nr\.?|nummer) ?\d{1,4} ?[/-] ?(?:20)?\d\d\b|\bmedieninfo \d",
        "Nr. 118 / 2022"),
    cue("news.dateline", _K, 4, HEAD,
        r"^UPPER[\w/-]{2,25}(?: (?-i:[A-ZÄÖÜ(])[\w/)-]+){0,2}(?:,| –| -|:)? ?\(?(?:den |"
        r"am )?DAY\)?(?:,| \(\w+\))?\.? ?[–:.-]? ?"
        r"(?-i:[A-ZÄÖÜ„])\w*[^\n]{40}|"
        r"^UPPER[\w/ .-]{2,30},? \d{1,2} MONTH 20\d\d [–-] ",
        "WIESBADEN, 30. August 2022. Das Land weitet seine Dorfmoderation nun weiter aus"),
    cue("news.place", _K, 4, HEAD,
        r"^UPPER[\w/-]{2,25}(?: UPPER\w+)?(?: \((?-i:[A-ZÄÖÜa-z]{1,4})(?:/\w{1,4})?\))?(?:\. |"
        r" [–-] |: )"
        r"(?-i:[A-ZÄÖÜ„\d])[^\n]{60}",
        "Soltau (jw) – Für Pendler ändert sich nichts, für die Luft schon: Es kommen Fahrzeuge"),
    cue("news.agency", _K, 4, HEAD,
        r"\((?:pm|red|dpa|ots|epd|kna|idw|pi|ps)(?:/\w{1,4})?\)|^von unserer redaktion|"
        r"\bdie fragen stellte|^(?:text|foto)s?: UPPER",
        "(pm/kb) Ein Semester lang"),
    cue("news.byline", _K, 2, HEAD,
        r"^von (?-i:[A-ZÄÖÜ])\w+(?:-\w+)? (?-i:[A-ZÄÖÜ])[\w-]+$", "Von Anna Aue"),
    cue("news.day.line", _K, 3, HEAD,
        r"\A(?:.*\n{1,2}){0,5}?[^\w\n]*(?:WEEKDAY, )?(?:den )?DAY(?:,? CLOCK(?: uhr)?)?[^\w\n]*$",
        "Titel\n\n3. Mai 2015\n\nText"),
    cue("news.day.place", _K, 3, HEAD,
        r"\A(?:.*\n{1,2}){0,5}?UPPER[\w/ .-]{2,40}(?:,| \(| [–-]) ?(?:den |im )?DAY\)?\.?\s*$|"
        r"\A(?:.*\n{1,2}){0,5}?DAY\W+UPPER\w+(?: / \w+)?$",
        "Titel\nAue, 3. Mai 2015"),
    cue("news.day.among", _K, 3, HEAD,
        r"\A(?:.*\n{1,2}){0,5}?.{0,60}(?:[|·•–-]\s*DAY|DAY\s*(?:[|·•–-]))", "Presse | 3. Mai 2015"),
    cue("news.day.end", _K, 2, HEAD,
        r"^[^\w\n]*(?:UPPER[\w ]{2,25}, )?DAY\W*\Z", "Text.\n(Aue, 22. Juni 2021)"),
    cue("news.day.label", _K, 2, HEAD,
        r"^[^\w\n]*(?:datum|veröffentlicht(?: am)?|meldung vom|published(?: on)?):? \d|\bvom DAY$",
        "Datum: 3.5.2015"),
    cue("news.says", _K, 3, HEAD,
        rf"[“”\"«»](?:,| –|\.)? ?(?:\w+ ){{0,2}}{SAYS}|{SAYS}[^.\n]{{0,90}}:\s+[„\"»]",
        "„Das ist gut“, sagt sie."),
    cue("news.named", _K, 2, HEAD, r"\b(?-i:[A-ZÄÖÜ])\w+: [„\"»]", "Gollnow: „Wir bauen.“"),
    cue("news.quote", _K, 1, HEAD, r"[„“»\"][^„“«»\"\n]{25,}[“”«\"]",
        "„Wir sind von allem sehr begeistert“"),
    cue("news.today", _K, 3, HEAD,
        r"\b(?:heute|gestern|am (?:vergangenen |gestrigen |heutigen )?WEEKDAY(?:vormittag|"
        r"nachmittag|abend)?|"
        r"seit WEEKDAY|since WEEKDAY)\b(?!,? (?:den |dem )?\d)(?! im monat)",
        "Das hat der Kreistag am Montag beschlossen"),
    cue("news.now", _K, 1, HEAD,
        r"\b(?:jetzt|nun|künftig|ab sofort|soeben|erstmals|in (?:dieser|der vergangenen|"
        r"der kommenden) woche|"
        r"in diesem jahr|noch in diesem|bis jahresende|(?:im|ab dem) kommenden jahr|"
        r"vergangene[nr]? \w+|"
        r"jüngste[rn]?)\b",
        "Ab sofort fährt der Bus"),
    cue("news.told", _K, 3, HEAD,
        r"\bmitteilte\b|\bmitgeteilt\b|\bteilte\b[^.\n]{0,90}\bmit\b|\bbekannt ?(?:gegeben|gab)\b|"
        r"\bgab\b[^.\n]{0,60}\bbekannt\b|\bkündigte\b[^.\n]{0,60}\ban\b|\bgratulier(?:t|te|ten)\b|"
        r"\bbittet um\b|\b(?:zeigte|freute) sich\b|\bsprach von\b",
        "wie das Land mitteilte"),
    cue("news.act", _K, 3, HEAD,
        r"\b(?:hat|haben)\b[^.\n]{0,120}\b(?:beschlossen|zugestimmt|bewilligt|überreicht|übergeben|"
        r"eröffnet|"
        r"unterzeichnet|ausgewählt|angetreten|geeinigt|verständigt|gewählt|ernannt|unterschrieben|"
        r"eingereicht|vorgestellt|entschieden|gewonnen|genehmigt)\b|"
        r"\b(?:überreichte|unterzeichneten?|übergab|enthüllten?|weihte|verlieh|zeichnete)\b|"
        r"\b(?:zuwendungs|förder)bescheid\b",
        "Der Kreistag hat den Plan beschlossen"),
    cue("news.done", _K, 3, HEAD,
        r"\b(?:wurden?|ist|sind|wird|werden)\b[^.\n]{0,140}\b(?:ausgewählt|aufgenommen|"
        r"ausgezeichnet|"
        r"eröffnet|gegründet|genehmigt|bewilligt|eingeweiht|verliehen|vergeben|besiegelt|"
        r"verabschiedet|"
        r"freigegeben|gestartet|verlängert)\b",
        "Es wurde als eines von dreißig ausgewählt"),
    cue("news.office", _K, 1, HEAD,
        r"\b(?:(?:ober)?bürgermeister|landr[aä]t|\w*minister|staatssekretär|\w*präsident|"
        r"dezernent)(?:in)? "
        r"(?:dr\. |prof\. )*(?-i:[A-ZÄÖÜ])\w+",
        "Landrätin Jana Aue"),
    cue("news.call", _K, 4, HEAD,
        r"\b(?:bewerbungs|einsende|antrags|einreichungs|förder)(?:schluss|frist)\b|"
        r"\bförderaufruf\b|\bjury\b|"
        r"\bbewerbt euch\b|\bbewerben (?:können|kann|sie)\b|\bkönnen sich [^.\n]{0,80}bewerben|"
        r"\bausgelobt\b|"
        r"\bantragsberechtigt\b|\b(?:ruft|rufen)\b[^.\n]{0,120}\bauf\b|\banträge (?:können|"
        r"sind bis)\b|"
        r"\b(?:einreichen|einzureichen|eingereicht werden)\b|\bgesucht (?:werden|sind)\b|"
        r"\bbewerben sich\b|\bbewerbungen? (?:bis|bitte|sind|können)\b|\bbis (?:zum )?(?:DAY|"
        r"DATE)[^.\n]{0,60}"
        r"\b(?:bewerb|beantrag|einsend|antr)\w+|\bpreisgericht\b|"
        r"\bsucht\b[^.\n]{0,80}\b(?:ehrenamtliche|freiwillige|helfer\w*|paten|mitstreiter\w*|"
        r"vereine|ideen|"
        r"beispiele)\b|\binteressierte (?:melden|können|bewerben)\b|\bmitmachen\b|\bverlost\b|"
        r"\b(?:online-)?umfrage\b|\bwer kann sich bewerben\b|\bpreisverleihung\b",
        "Bewerbungsschluss ist der 3. Mai"),
    cue("news.letter", _K, 3, HEAD,
        r"^liebe (?:leser|mitbürger|einwohner|bürger)|\bes gilt das gesprochene wort|"
        r"^meine (?:sehr (?:geehrten|verehrten) )?damen und herren|^\+\+\+ .* \+\+\+$|"
        r"\ban alle haushalte\b",
        "Liebe Leserinnen und Leser"),
    cue("news.interview", _K, 3, HEAD,
        r"\b(?:im|ein) (?:gespräch|interview) (?:mit|über)\b|^(?:herr|"
        r"frau) (?-i:[A-ZÄÖÜ])\w+, [^\n]*\?$",
        "Im Gespräch mit Gudrun Aue"),
)  # fmt: skip
