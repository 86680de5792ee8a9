"""The readers of facts beyond title, kind and dates, in the order of reading.

Values of a controlled vocabulary are `{"id", "label", "name"}`: the entry, what it is called, and
what is written. A fact that a rule is not sure of has the status `unsure`: it is kept and shown as
"unsicher", and is in no facet.
"""

from __future__ import annotations

from ingest.facts.abbreviations import read_abbreviations
from ingest.facts.agendas import agenda
from ingest.facts.contacts import contacts
from ingest.facts.given import read_subject
from ingest.facts.kinship import relations
from ingest.facts.mentions import attachments, dates_mentioned, links
from ingest.facts.organisations import read_organisations
from ingest.facts.people import people
from ingest.facts.programmes import read_programmes
from ingest.facts.publisher import read_publisher
from ingest.facts.regions import read_regions
from ingest.facts.subject import Reader
from ingest.facts.subtitles import subtitle
from ingest.facts.summary import summary
from ingest.facts.topics import read_topics

READERS: tuple[Reader, ...] = (
    read_subject,
    read_regions,
    read_topics,
    read_programmes,
    read_organisations,
    read_publisher,
    read_abbreviations,
    people,
    contacts,
    agenda,
    links,
    dates_mentioned,
    subtitle,
    summary,
    attachments,
    relations,
)
