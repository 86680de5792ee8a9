"""Site D: what its pages share."""

FOLIEN = "Präsentationsfolien (PDF)"
CONTACT = (
    "Netzwerkstelle Landgemeinsam",
    "Paula Wittkamp (Veranstaltungen)",
    "Fon 069 90009-74",
    "treffen@landgemeinsam.example",
)
