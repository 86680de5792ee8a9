"""What speaks for a kind of document: a list of cues for each, and what no pattern can say."""

from __future__ import annotations

from ingest.facts.cue import Cue
from ingest.facts.genres.events import EVENTS
from ingest.facts.genres.minutes import MINUTES, SLIDES
from ingest.facts.genres.news import NEWS
from ingest.facts.genres.others import OTHERS
from ingest.facts.genres.projects import PROJECTS
from ingest.facts.genres.publications import PUBLICATIONS

CUES: tuple[Cue, ...] = (
    *NEWS, *EVENTS, *PROJECTS, *PUBLICATIONS, *MINUTES, *SLIDES, *OTHERS,
)  # fmt: skip
