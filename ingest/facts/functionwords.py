"""The words for what people are in a house: offices, occupations, what goes before them."""

from __future__ import annotations

HEADS = (
    r"präsident|leiter|referent|bürgermeister|landrat|landrät|geschäftsführer|professor|minister|"
    r"staatssekretär|dezernent|koordinator|moderator|sprecher|direktor|mitarbeiter|ministerialrat|"
    r"ministerialdirigent|ministerialrätin|regierungsdirektor|manager|berater|planer|forscher|"
    r"journalist|"
    r"architekt|ingenieur|pfarrer|lehrer|bearbeiter|sekretär|förderer|kümmerer|wissenschaftler|"
    r"geograph|geograf|soziologe|soziologin|ökonom|jurist|handwerker|landwirt|unternehmer|"
    r"gründer|inhaber|"
    r"abgeordnete|beigeordnete|beauftragte|vorsitzende|stadtrat|stadträt|gemeinderat|kämmerer|"
    r"baurat|"
    r"baurät|amtsleiter|intendant|kurator|autor|redakteur|lotse|lotsin|assistent|doktorand|student|"
    r"fachanwalt|anwalt|anwält|arzt|ärzt|apotheker|pfleger|schwester|superintendent|bischof|"
    r"bischöf|kanzler|"
    r"botschafter|kommissar|rektor|dekan|ortsvorsteher|schulleiter|trainer|coach|mediator|betreuer|"
    r"coordinator|chair|head|director|president|mayor|researcher|officer|sanitäter|pastor|"
    r"vorstand|vorständ|gesellschafter|schöffe|tischler|künstler|schriftsteller|wirt|verwalter|"
    r"händler|schatzmeister|kassier|dozent|schriftführer|chefarzt|chefärzt|raumplaner"
)
WORDS = (
    r"\w*(?:(?<!beg)leitung|vorsitz|koordination|geschäftsführung|projektsteuerung|sekretariat|"
    r"pressestelle|"
    r"öffentlichkeitsarbeit|ansprechpartner(?:in)?|sachbearbeitung|moderation|protokoll|"
    r"schriftführung|"
    r"regionalmanagement|projektmanagement|quartiersmanagement|kassenführung)"
)
#: Endings of occupations that the list does not know.
OCCUPATION = (
    r"\w{3,}(?:loge|login|goge|gogin|graf|grafin|nomin?|istin|eurin?|torin|entin|antin|inhaberin|"
    r"leute|macher(?:in)?|wart(?:in)?|pate|patin)"
)
QUALIFIED = (
    r"(?:(?:[Ss]tellv(?:ertretende[rnm]?|\.)|[Ee]hemalige[rnm]?|[Ff]rühere[rnm]?|[Ee]rste[rnm]?|"
    r"1\.|2\.|"
    r"[Ww]issenschaftliche[rnm]?|[Pp]olitische[rnm]?|[Pp]arlamentarische[rnm]?|"
    r"[Gg]eschäftsführende[rnm]?|[Bb]eamtete[rnm]?|"
    r"[Hh]auptamtliche[rnm]?|[Ee]hrenamtliche[rnm]?|[Ff]reie[rnm]?|[Tt]echnische[rnm]?|"
    r"[Kk]aufmännische[rnm]?|"
    r"[Ll]eitende[rnm]?|[Zz]uständige[rnm]?|[Nn]eue[rnm]?|[Ll]angjährige[rnm]?|"
    r"[Ss]ächsische[rnm]?|[Bb]ayerische[rnm]?|"
    r"\w+ische[rnm]?)\s+)?"
)
#: Project manager, Head of unit, Principal investigator
ENGLISH = (
    r"(?:(?:[A-Z][a-z-]+|[a-z-]+)\s){0,3}(?:manager|contact|co-?ordinator|director|officer|head|"
    r"chair(?:man|woman|person)?|president|professor|researcher|leader|founder|secretary|assistant|"
    r"member|advis[eo]r|consultant|planner|mayor|minister|speaker|editor|author|investigator|"
    r"fellow|lecturer|commissioner|councillor|scientist|lead|teacher|farmer)(?:\sof(?:\s(?!at\b|of\b|in\b|for\b|the\b)[a-z-]+){1,2})?"
)
