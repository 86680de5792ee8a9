"""Labels before people, and the part that they give them: "Kontakt", "Moderation"."""

from __future__ import annotations

import re

CONTACT, MODERATION, TALK = "Kontakt", "Moderation", "Vortrag"
_ROLES = {
    "kontakt": CONTACT,
    "kontakte": CONTACT,
    "ansprech": CONTACT,
    "rückfragen": CONTACT,
    "auskunft": CONTACT,
    "contact": CONTACT,
    "moderation": MODERATION,
    "moderiert": MODERATION,
    "moderatorin": MODERATION,
    "moderator": MODERATION,
    "vortrag": TALK,
    "vorträge": TALK,
    "referent": TALK,
    "impuls": TALK,
    "input": TALK,
    "keynote": TALK,
    "podium": TALK,
    "auf dem podium": TALK,
    "es diskutieren": TALK,
    "leitung": "Leitung",
    "sitzungsleitung": "Leitung",
    "wissenschaftliche leitung": "Leitung",
    "projektleitung": "Projektleitung",
    "projektkoordination": "Projektkoordination",
    "koordination": "Koordination",
    "protokoll": "Protokoll",
    "schriftführung": "Protokoll",
    "redaktion": "Redaktion",
    "bearbeitung": "Bearbeitung",
    "autor": "Autor",
    "verfasser": "Autor",
    "anwesend": "",
    "teilnehm": "",
    "stimmberechtigt": "",
    "beratend": "",
    "gäste": "",
    "entschuldigt": "",
    "mitglieder": "",
    "vorsitz": "Vorsitz",
}
LABEL = re.compile(
    r"(?P<label>(?:Ihre?\s|Fachliche\w*\s|Wissenschaftliche\s)?(?:Kontakte?|Kontaktdaten|"
    r"Kontaktperson(?:en)?|Ansprech\w+(?:[ /:*]+innen|in)?|"
    r"Rückfragen(?:\s+an)?|Auskunft|Contact|Moderation|Moderiert\s+von|Moderator(?:in)?|"
    r"Vortr[aä]ge?|Vortragende\w*|"
    r"Referent(?:in|innen|en|inn?en und Referenten)?|Impuls(?:e|vortrag)?|Input|Keynote|"
    r"(?:Auf\s+dem\s+)?Podium(?:sgäste)?|Es\s+diskutieren|"
    r"Sitzungsleitung|"
    r"Leitung|Projektleitung|Projektkoordination|Koordination|Protokoll|Schriftführung|"
    r"Redaktion|Bearbeitung|"
    r"Autor(?:in|innen|en|inn?en und Autoren)?|Verfasser(?:in|innen)?|Anwesende?|Teilnehm\w+|"
    r"Stimmberechtigt|"
    r"Beratend|Gäste|Entschuldigt|Mitglieder|Vorsitz)(?:\s+(?:und|&)\s+\w+)?(?:\s+Ansprech\w+)?)"
    r"(?:\s/\s\w+)?\s*(?P<sign>:|$)\s*"
)


def role_of(label: str) -> str:
    """The part that a label gives to the people behind it; "" if it gives none."""
    told = label.lower()
    for beginning, role in _ROLES.items():
        if told.removeprefix("ihre ").removeprefix("ihr ").startswith(beginning):
            return role
    return CONTACT
