"""What a project cannot do without: an aim, somebody who carries it, a time, and who pays."""

from __future__ import annotations

from archive.model import Kind
from ingest.facts.cue import HEAD, TITLE, cue

_K = Kind.PROJECT

PROJECTS = (
    cue("project.title.noun", _K, 4, TITLE,
        r"\b\w*(?:projekt|vorhaben)s?\b|\bmodellregion\b|\bproject\b|\b\d\. (?:runde|phase)\b|"
        r"\bpilot\w*\b|\bprojektsteckbrief\b",
        "Modellprojekt Dorfladen"),
    cue("project.label.time", _K, 5, HEAD,
        r"^[^\w\n]*(?:(?:gesamt|projekt|förder)?laufzeit|(?:projekt|bewilligungs|umsetzungs|"
        r"durchführungs|förder)?zeitraum|"
        r"projekt(?:start|beginn|ende|zeit|dauer)|dauer|wie lange|umsetzungszeitraum|"
        r"inbetriebnahme|fertigstellung|baubeginn|bauzeit|zeitplan|durchführung|"
        r"start|(?:project )?duration|period|"
        r"project status|(?:projekt)?status|bearbeitung(?:szeit\w*)?)\b[?:]?[ \t]*[|:]?[ \t\n]*\S",
        "Laufzeit: 2015"),
    cue("project.label.who", _K, 4, HEAD,
        r"^[^\w\n]*(?:(?:projekt)?träger(?:in|schaft)?|antragsteller\w*|zuwendungsempfänger\w*|"
        r"(?:projekt|verbund|kooperations|praxis)?partner\w*|"
        r"projekt(?:leitung|management|team|koordination)|konsortialführung|bauherr\w*|"
        r"auftraggeber\w*|mitwirkende|beteiligte|"
        r"wer dabei ist|wer (?:steckt )?dahinter(?: steckt)?|wer hat geholfen|wer macht mit|"
        r"mit dabei|lead ?partner|partners?|partnership|"
        r"koordination)\b ?[?:]?[ \t]*(?:[:|]|\n| {2,})",
        "Projektträger: Landkreis Aue"),
    cue("project.label.money", _K, 4, HEAD,
        r"^[^\w\n]*(?:(?:förder|projekt|gesamt|bau)?(?:summe|kosten|volumen|mittel)|(?:gefördert|"
        r"förderung)(?: (?:von|durch))?|finanzierung|"
        r"fördermittelgeber\w*|investition\w*|kosten und finanzierung|zuwendung\w*|"
        r"förderkennzeichen|eigenleistung|geld|wer zahlt|wieviel|"
        r"funding|(?:total )?(?:cost|budget))\b ?[?:]",
        "Fördersumme: 8.400 Euro"),
    cue("project.label.where", _K, 3, HEAD,
        r"^[^\w\n]*(?:(?:projekt|modell|einsatz|förder|projekt)(?:region|gebiet|ort|kommune)\w*|"
        r"gebiet|regionen|standorte?|räume|handlungsfeld|"
        r"programm|programme|fördermaßnahme|zielgruppe)\s*:",
        "Modellregion: Altmark"),
    cue("project.label.why", _K, 4, HEAD,
        r"^[^\w\n]*(?:\d{1,2}\.? )?(?:kurzdarstellung|bedarf|finanzierung|verstetigung|"
        r"besonderheit(?:en)?|erfolge|ausgangs(?:lage|situation|punkt)|hintergrund|motivation|"
        r"projektidee|die idee|"
        r"the idea|(?:unsere? |die )?ziele?(?: und .{3,20})?|"
        r"(?:das )?projekt(?:beschreibung|inhalt|information|ziel\w*)?|kurzbeschreibung|umsetzung|"
        r"maßnahmen?|vorgehen\w*|(?:zentrale |die )?ergebnisse?|"
        r"was (?:wir|gemacht|bisher|tun|uns)\b.{0,30}|worum (?:es|geht).{0,10}|warum|was passiert|"
        r"daten (?:&|und) fakten|steckbrief|kurz gesagt|"
        r"wirkung\w*|nutzen|summary|was)[?:]?$",
        "Ausgangslage"),
    cue("project.fact.sheet", _K, 4, HEAD,
        r"projektsteckbrief|\bprojektinformation\b|\bprojektblatt\b|\(leader-projekt\)|"
        r"\bproject database\b",
        "Projektsteckbrief"),
    cue("project.word", _K, 2, HEAD,
        r"\b(?:das|im|des|dem|unser|ein) (?:\w+(?:e|en|er) )?\w*(?:projekt|vorhaben)s?\b|"
        r"\bmodellregion\w*\b|\bthe project\b",
        "Im Projekt entstehen Wege"),
    cue("project.words", _K, 2, HEAD,
        r"(?:\b(?:\w*projekt|\w*vorhaben|project)\w*\b(?:.|\n){0,600}?){3}",
        "Projekt, Vorhaben, Projekte"),
    cue("project.subject", _K, 3, HEAD,
        r"\b(?:das|dieses|unser) \w*(?:projekt|vorhaben) (?:ist|hat|wird|wurde|soll|läuft|lief|"
        r"endet|endete|umfasst|untersucht|verbindet|"
        r"entwickelt|erprobt|richtet|zielt|will|prüft)|"
        r"\b(?:ist|hat|wird|soll) das \w*(?:projekt|vorhaben)\b|\bthe project (?:is|was|aims|"
        r"improves|develops)\b|\bträger des (?:projekts|vorhabens)",
        "Das Projekt wird gefördert"),
    cue("project.aim", _K, 3, HEAD,
        r"\b(?:ziel|ziele|anliegen|zweck|aufgabe) (?:ist|war|waren|sind|des (?:projekts|"
        r"vorhabens))\b|\b(?:unser|das|sein) ziel\b|"
        r"\bsoll(?:en)? (?:so |damit |künftig )?[^.\n]{0,80}(?:werden|bleiben|entstehen|verbessern|"
        r"stärken)\b|\baims to\b|\bdieser frage (?:ging|geht)|"
        r"\bwie (?:sich|können|kann|lernen)\b",
        "Ziel war es, Wege zu finden"),
    cue("project.we", _K, 2, HEAD,
        r"\bwir (?:bringen|entwickeln|erproben|testen|untersuchen|messen|begleiten|schaffen|bauen|"
        r"pflanzen|qualifizieren|haben|wollen|"
        r"vermitteln|vernetzen)\b|\b(?:haben|begleiten|entwickeln) wir\b|\bhat das team\b",
        "Wir entwickeln Bausteine"),
    cue("project.funded", _K, 3, HEAD,
        r"\b(?:gefördert|mitfinanziert|kofinanziert|finanziert|unterstützt|"
        r"bezuschusst)\b[^.\n]{0,90}\b(?:von|vom|durch|aus|im)\b|"
        r"\b(?:von|vom|durch|aus|mit|im)\b[^.\n]{0,120}\b(?:gefördert|geförderte\w*|mitfinanziert|"
        r"kofinanziert|finanziert|unterstützt)\b|"
        r"\b(?:prozent|%)[^.\n]{0,60}(?:kamen|kommen|trägt|trugen|übernahm) |\bco-financed\b|"
        r"\bof which \d+ %|\bfinanziert wird\b|steuerte",
        "vom Land gefördert"),
    cue("project.fund", _K, 2, HEAD,
        r"\b(?:leader|efre|esf|eler|bule|interreg|moro|erasmus\+?|horizon|life|innovationsfonds|"
        r"waldklimafonds)\b(?:-?mittel\w*)?|"
        r"\bregionalbudget\b|\bstädtebauförderung\b|\bforschungsprogramm\b|\bbundesprogramm\w*\b|"
        r"\beu-mittel\w*\b",
        "aus LEADER-Mitteln"),
    cue("project.years", _K, 3, HEAD,
        r"\b(?:von|zwischen|seit|bis|ab) (?:(?:anfang|mitte|ende|herbst|frühjahr|sommer|"
        r"\w{3,9}) )?20\d\d\b[^.\n]{0,30}\b(?:bis|und)\b[^.\n]{0,20}20\d\d|"
        r"\b(?:(?:ein|zwei|drei|vier|fünf|sechs) jahre|\d+ (?:monate|months|jahre))\b(?: lang)?|"
        r"\b20\d\d ?[–-] ?20\d\d\b|\bfrom \w+ 20\d\d until",
        "von Januar 2023 bis Dezember 2025"),
    cue("project.since", _K, 1, HEAD,
        r"\bseit (?:\w+ )?(?:19|20)\d\d\b|\bheute (?:gibt|beschäftigt|wird|ist|heizt|nutzen)\b|"
        r"\bbis ende 20\d\d\b|\bbisher\b",
        "Seit 2015 fährt er"),
    cue("project.carrier", _K, 3, HEAD,
        r"\bträger(?:in)? (?:ist|sind|war)\b|\bgetragen (?:wird|von|vom)\b|\bfederführ\w+|"
        r"\bprojektleit\w+|\bprojekt(?:partner|koordin|mitarbeit)\w*|"
        r"\bverbundpartner\w*|\bkonsortial\w*|\bunter (?:der )?leitung\b|\bkooperationspartner\w*|"
        r"\blead partner\b|\bbauherr\w* (?:war|ist)|"
        r"\b(?:beauftragt|betreute|begleitete|koordiniert(?:e)?|leitete) (?:das|hatte|war|wurde|"
        r"hat)|"
        r"\b(?:auswertung|evaluation|planung|begleitung|umsetzung) (?:besorgt|übernimmt|übernahm|"
        r"lag|liegt)|\b(?:übernimmt|übernahm)\b",
        "Träger ist der Landkreis"),
    cue("project.trial", _K, 3, HEAD,
        r"\b(?:erprob|ausprobier|test|entwickel|begleit|untersuch|umgesetzt|realisier|pilot)(?:t|"
        r"te|ten|en|ung|ungen|tes)?\b|\bausprobiert\b|"
        r"\b(?:aufbau|entwicklung|erprobung|einrichtung|qualifizierung|anschaffung|ausbau) (?:von|"
        r"eine[rs]|und|des|der)\b|\btested\b",
        "Erprobung seit 2015"),
    cue("project.done", _K, 2, HEAD,
        r"\b(?:entstand(?:en)?|wurden?[^.\n]{0,90}(?:gebaut|saniert|geschlossen|angelegt|entfernt|"
        r"gepflanzt|umgebaut|eingerichtet|ausgebildet)|"
        r"gründeten|sanierte|haben[^.\n]{0,60}(?:geplant|gegründet|ausprobiert)|endete|beendet|"
        r"abgeschlossen|fertiggestellt)\b",
        "An neun Anlegern entstanden Stellplätze"),
    cue("project.asked", _K, 4, HEAD,
        r"(?:^(?:was (?:hatten|haben|wollten|wollen) wir|wer (?:hat|macht|ist)|"
        r"was (?:hat es gekostet|kostet)|"
        r"was (?:ist|wurde) daraus|wie (?:ging|geht) es|was (?:passiert|bringt)|"
        r"warum)\b[^\n?]{0,40}\?(?:.|\n){0,400}?){2}",
        "Was wollten wir? Schatten.\nWer hat geholfen? Alle.\n"),
    cue("project.offer", _K, 2, HEAD,
        r"\bseit (?:\w+ )?20\d\d (?:gibt|fährt|fahren|betreib\w+|teil\w+|arbeite\w+|läuft|"
        r"treff\w+)\b|\bdahinter ste(?:ht|cken?)\b|"
        r"\bim ersten jahr\b|\bdas angebot\b|\bin betrieb\b|\bwissenschaftlich begleitet\b|"
        r"\bbisher\b[^.\n]{0,60}\d|"
        r"\b(?:partnership|supports|together with partners)\b",
        "Seit 2017 gibt es das Angebot"),
    cue("project.concept", _K, 1, HEAD,
        r"\b(?:modellvorhaben|modellprojekt|verbundprojekt|forschungsprojekt|leitprojekt|"
        r"pilotprojekt|modellkommune\w*)\b",
        "Das Modellvorhaben läuft"),
)  # fmt: skip
