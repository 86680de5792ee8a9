"""The readers of facts beyond title, kind and dates, in the order of reading.

Values of a controlled vocabulary are `{"id", "label", "name"}`: the entry, what it is called, and
what is written. A fact that a rule is not sure of has the status `unsure`: it is kept and shown as
"unsicher", and is in no facet.
"""

from __future__ import annotations

from ingest.facts.contacts import contacts
from ingest.facts.kinship import relations
from ingest.facts.mentions import attachments, dates_mentioned, links
from ingest.facts.people import people
from ingest.facts.programme import agenda
from ingest.facts.subject import Reader
from ingest.facts.subtitles import subtitle

READERS: tuple[Reader, ...] = (
    people,
    contacts,
    agenda,
    links,
    dates_mentioned,
    subtitle,
    attachments,
    relations,
)
